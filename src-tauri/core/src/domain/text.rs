//! Text as a clerk types it, made fit to keep: one Unicode form, and no characters that nobody can see.

use crate::error::{Error, Result};
use unicode_normalization::UnicodeNormalization;

/// The most characters a one-line field takes.
pub const LINE: usize = 400;
/// The most characters a minuted paragraph takes: a paper of some 3,000 words is one paste.
pub const PARAGRAPHS: usize = 100_000;

/// Makes a one-line field fit to keep: NFC, spaces folded and trimmed. `what` names it in the error ("The surname").
pub fn line(what: &str, text: &str) -> Result<String> {
    let kept: String = clean(what, &text.replace(BREAKS, "\n"), LINE)?.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(kept)
}

/// The same for a field that must not be empty.
pub fn needed(what: &str, text: &str) -> Result<String> {
    let kept = line(what, text)?;
    if kept.is_empty() {
        return Err(Error::invalid(format!("{what} is missing."), "Type at least one letter."));
    }
    Ok(kept)
}

/// Makes a minuted paragraph fit to keep: NFC, line ends as one newline. Spaces stay as typed, for the cursor's sake.
pub fn paragraphs(what: &str, text: &str) -> Result<String> {
    clean(what, &text.replace("\r\n", "\n").replace(BREAKS, "\n"), PARAGRAPHS)
}

/// What ends a line besides a newline: Word writes a vertical tab within a paragraph and a form feed between pages.
const BREAKS: [char; 6] = ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];

fn clean(what: &str, text: &str, most: usize) -> Result<String> {
    let kept: String = text.nfc().filter(|c| !wordless(*c)).map(|c| if c == '\t' { ' ' } else { c }).collect();
    if let Some(bad) = kept.chars().find(|c| forbidden(*c)) {
        return Err(Error::invalid(
            format!("{what} holds a character that cannot be shown (U+{:04X}).", bad as u32),
            "Type it again, or paste it as plain text.",
        ));
    }
    let length = kept.chars().count();
    if length > most {
        return Err(Error::invalid(
            format!("{what} is too long: {length} characters, where {most} fit."),
            "Shorten it, or split it in two.",
        ));
    }
    Ok(kept)
}

/// Control characters, which nothing can show.
fn forbidden(c: char) -> bool {
    c.is_control() && c != '\n'
}

/// Marks that stand for no word: a byte order mark, and those that turn the direction of text, which browsers and Word
/// put round telephone numbers unasked. They are dropped, so that text never reads as what it is not.
fn wordless(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn lines_are_folded_and_paragraphs_are_not() {
        assert_eq!(line("The name", "  Geoff \t Driver ").unwrap(), "Geoff Driver");
        assert_eq!(paragraphs("The wording", "a \r\nb ").unwrap(), "a \nb ", "the cursor must not jump while typing");
        assert_eq!(line("The name", "Llŷn").unwrap(), "Llŷn", "one Unicode form");
    }

    #[test]
    fn what_word_and_browsers_put_into_a_paste_is_taken() {
        let pasted = "\u{FEFF}One\u{B}two\u{C}three\u{85}four\r\nfive";
        assert_eq!(paragraphs("The wording", pasted).unwrap(), "One\ntwo\nthree\nfour\nfive");
        assert_eq!(paragraphs("The wording", "Ring \u{202A}020 7664\u{202C}\u{200E}.").unwrap(), "Ring 020 7664.");
        assert_eq!(line("The telephone", "\u{2066}020\u{2069}\u{B}7664").unwrap(), "020 7664", "one line stays one");
    }

    #[test]
    fn what_nobody_can_see_is_refused() {
        assert_eq!(line("The name", "a\u{7}b").unwrap_err().code, Code::Invalid);
        assert_eq!(paragraphs("The wording", "a\u{1B}b").unwrap_err().code, Code::Invalid);
        assert_eq!(needed("The surname", "  ").unwrap_err().message, "The surname is missing.");
        assert!(line("The name", &"x".repeat(401)).unwrap_err().message.contains("401"));
    }
}
