//! The file for a browser: nothing typed is taken for markup, and every paper is well-formed.

use super::super::odd;
use super::super::tree::*;
use super::render;
use crate::error::Code;
use proptest::prelude::*;

fn paper(blocks: impl IntoIterator<Item = Block>) -> Document {
    let mut document = Document::new("Test", "Board", "en-GB", Default::default());
    document.blocks.extend(blocks);
    document
}

fn main_of(document: &Document) -> String {
    let html = render(document).unwrap();
    let (_, rest) = html.split_once("<main>\n").unwrap();
    rest.split_once("</main>").unwrap().0.to_owned()
}

/// Walks the tags as an XML reader does; says what is wrong.
fn well_formed(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").ok_or("it says what it is first")?;
    while let Some(at) = rest.find(['<', '>']) {
        let text = &rest[..at];
        if text.split('&').skip(1).any(|entity| entity.find(';').is_none_or(|end| end > 5)) {
            return Err(format!("a bare & in “{text}”"));
        }
        let tag = rest[at..].strip_prefix('<').ok_or_else(|| format!("a bare > after “{text}”"))?;
        let (tag, after) = tag.split_once('>').ok_or("a tag that does not end")?;
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            if open.pop() != Some(closed) {
                return Err(format!("</{closed}> closes what is not open"));
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        if name == "style" && !tag.starts_with('/') {
            rest = &rest[rest.find("</style>").ok_or("a style that does not end")?..];
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

#[test]
fn what_is_typed_is_never_markup() {
    let evil = "<img src=x onerror=alert(1)>\"' & </style><script>";
    let mut table = Table::new([Column::share(evil, 1.0)]).caption(evil);
    table.push(Row::heading(Level::Three, evil, 1));
    table.push(Row::new([Cell::header(evil)]));
    let document = Document { title: evil.into(), author: evil.into(), ..paper([Block::title(evil), table.into()]) }
        .subject(evil)
        .header(evil, evil)
        .footer(evil)
        .mark(evil);
    let html = render(&document).unwrap();
    for forbidden in ["<img", "<script", "</style><"] {
        assert!(!html.contains(forbidden), "{forbidden} in {html}");
    }
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39; &amp;"), "it is shown as it was typed");
    well_formed(&html).unwrap();
}

#[test]
fn a_table_says_what_heads_what() {
    let mut table = Table::new([Column::share("Councillor", 1.0), Column::share("", 1.0)]).caption("Membership");
    table.push(Row::heading(Level::Three, "Labour (2)", 2));
    table.push(Row::new([Cell::header("Ruth Cadbury").rows(2), Cell::text("Hounslow LB")]));
    table.push(Row::new([Cell::text("Halton BC")]).ruled());
    table.push(Row::heading(Level::Three, "Independent (1)", 2));
    assert_eq!(
        main_of(&paper([table.into()])),
        "<table class=\"close\">\n<caption>Membership</caption>\n<colgroup><col /><col /></colgroup>\n\
         <thead><tr><th scope=\"col\">Councillor</th><td></td></tr></thead>\n\
         <tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">Labour (2)</th></tr>\n\
         <tr><th scope=\"row\" rowspan=\"2\">Ruth Cadbury</th><td>Hounslow LB</td></tr>\n\
         <tr class=\"ruled\"><td>Halton BC</td></tr>\n\
         </tbody>\n<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">Independent (1)</th></tr>\n</tbody>\n</table>\n"
    );
}

#[test]
fn headings_leave_no_step_out_and_lists_are_lists() {
    let html = main_of(&paper([
        Block::title("Note"),
        Block::heading("Item"),
        Block::label("Decision"),
        Block::points([("1.1", "Too small.")]),
        Block::facts([("Venue", "County Hall\nPreston")]),
        Block::text([Span::bold("See "), Span::link("the page", "https://example.org/?a=1&b=2")]),
    ]));
    for wanted in [
        "<h1 class=\"one\">Note</h1>\n<h2 class=\"three\">Item</h2>\n<h3 class=\"four\">Decision</h3>",
        "<ol class=\"points\" role=\"list\">\n<li><span>1.1</span><div>Too small.</div></li>\n</ol>",
        "<dl>\n<div><dt>Venue</dt><dd>County Hall<br />Preston</dd></div>\n</dl>",
        "<strong>See </strong><a href=\"https://example.org/?a=1&amp;b=2\">the page</a>",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
}

#[test]
fn a_link_that_is_no_address_is_refused() {
    let bad = paper([Block::text(Span::link("press", "javascript:alert(1)"))]);
    assert_eq!(render(&bad).unwrap_err().code, Code::Invalid);
    assert_eq!(render(&Document { title: " ".into(), ..paper([]) }).unwrap_err().code, Code::Fault);
}

#[test]
fn the_sheet_lies_as_the_paper_says() {
    assert!(render(&paper([])).unwrap().contains("size: A4; "));
    let lying = render(&paper([]).landscape()).unwrap();
    assert!(lying.contains("size: A4 landscape; ") && lying.contains("<body class=\"landscape\">"));
    assert!(lying.contains("content: \"Page \" counter(page) \" of \" counter(pages) \"\""), "{lying}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_paper_is_well_formed_and_whole(document in odd::document()) {
        let html = render(&document).unwrap();
        prop_assert_eq!(well_formed(&html), Ok(()));
        let main = main_of(&document);
        let mut words = String::new();
        let mut outside = true;
        for letter in main.replace("<br />", " ").chars() {
            match letter {
                '<' => outside = false,
                '>' => outside = true,
                _ if outside && !letter.is_whitespace() => words.push(letter),
                _ => {}
            }
        }
        // The numbers and bullets of lists are the browser's.
        for letter in ('A'..='Z').chain('a'..='z').chain(['£', 'ŵ', '–', '’']) {
            let count = |text: &str| text.matches(letter).count();
            prop_assert_eq!(count(&words), count(&odd::letters(&document.blocks)), "{}", letter);
        }
    }
}
