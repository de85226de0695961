//! A paper as one file for a browser: the same words in the same order, with nothing beside it to fetch.
//!
//! It is written so that it is well-formed both as HTML and as XML, holds no script, and forbids any. Printed from a
//! browser it has page numbers and the running header, where the browser knows how (CSS Paged Media).

mod blocks;
#[cfg(test)]
mod tests;

use super::characters::clean;
use super::tree::Document;
use crate::error::{Error, Result};
use blocks::Writer;

const STYLE: &str = include_str!("page.css");

/// Renders a paper as HTML in UTF-8.
///
/// Errors with `Invalid` where a link is no address, and with `Fault` where the tree has no title or language.
pub fn render(document: &Document) -> Result<String> {
    if document.title.trim().is_empty() || document.language.trim().is_empty() {
        return Err(Error::fault("A paper has no title or no language."));
    }
    let mut body = Writer::default();
    body.blocks(&document.blocks)?;
    let mut out = String::from("<!DOCTYPE html>\n");
    out += &format!("<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\" />\n", escape(&document.language));
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n";
    // Whatever a paper holds, a browser runs and fetches nothing for it.
    out +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n";
    out += &format!("<title>{}</title>\n", escape(&line(&document.title)));
    for (name, words) in [("author", &document.author), ("description", &document.subject)] {
        if !words.trim().is_empty() {
            out += &format!("<meta name=\"{name}\" content=\"{}\" />\n", escape(&line(words)));
        }
    }
    out += &format!("<style>\n{STYLE}{}</style>\n</head>\n", sheet(document));
    out += if document.landscape { "<body class=\"landscape\">\n" } else { "<body>\n" };
    out += &running(document);
    out += &format!("<main>\n{}</main>\n", body.into_html());
    if !document.footer.trim().is_empty() {
        out += &format!("<footer>{}</footer>\n", escape(&line(&document.footer)));
    }
    out += "</body>\n</html>\n";
    Ok(out)
}

/// What stands above the paper: the mark and the running header.
fn running(document: &Document) -> String {
    let mark = document.mark.as_deref().map(|mark| ("<p class=\"mark\">", mark));
    let (left, right) = (("<p>", document.header.0.as_str()), ("<p>", document.header.1.as_str()));
    let parts: String = mark
        .into_iter()
        .chain([left, right])
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(tag, words)| format!("{tag}{}</p>", escape(&line(words))))
        .collect();
    if parts.is_empty() { parts } else { format!("<header class=\"running\">{parts}</header>\n") }
}

/// The sheet for printing from the browser: its way up, what stands on every page, the page's number.
fn sheet(document: &Document) -> String {
    let way = if document.landscape { "A4 landscape" } else { "A4" };
    let number = document.numbering.replace("{pages}", "\0P").replace("{page}", "\0p");
    let number: Vec<String> = number
        .split('\0')
        .enumerate()
        .flat_map(|(count, part)| match (count, part.chars().next()) {
            (1.., Some('P')) => vec!["counter(pages)".to_owned(), quoted(&part[1..])],
            (1.., Some('p')) => vec!["counter(page)".to_owned(), quoted(&part[1..])],
            _ => vec![quoted(part)],
        })
        .collect();
    let header = |side: &str, words: &str| format!("@top-{side} {{ content: {}; color: #444; }}", quoted(words));
    format!(
        "@page {{ size: {way}; margin: 20mm; {} {} @bottom-left {{ content: {}; color: #444; }} @bottom-right {{ content: {}; color: #444; }} }}\n\
         @page :first {{ @top-left {{ content: none; }} @top-right {{ content: none; }} }}\n",
        header("left", &document.header.0),
        header("right", &join([document.mark.as_deref().unwrap_or_default(), &document.header.1])),
        quoted(&document.footer),
        number.join(" ")
    )
}

fn join(parts: [&str; 2]) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Words as a string of CSS. Whatever is no letter or digit is written by its number, so that none can end the string
/// or the style.
fn quoted(words: &str) -> String {
    let letters = clean(words);
    let letters = letters.chars().map(|letter| match letter {
        ' ' => " ".to_owned(),
        _ if letter.is_alphanumeric() => letter.to_string(),
        _ => format!("\\{:x} ", u32::from(letter)),
    });
    format!("\"{}\"", letters.collect::<String>())
}

/// Words on one line.
fn line(words: &str) -> String {
    clean(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text as it stands in an element or between quotation marks. Characters that neither HTML nor XML may hold are gone.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' => escaped.push('\n'),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}
