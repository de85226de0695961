//! Which characters a paper can hold: text is cleaned to one form, and what no font has is refused, with its place.
//!
//! A missing glyph prints as an empty box and fails PDF/UA, so a paper with one is not made at all.

use super::fonts::Face;
use super::tree::{Block, Document, Level, Text};
use crate::error::{Error, Result};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Brings text to the form that is set and read out: NFC, newlines as `\n`, tabs and rare spaces as a space, typed
/// ligatures as their letters, and nothing that has no look of its own (soft hyphens, joiners, marks of direction).
pub(crate) fn clean(text: &str) -> String {
    if text.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push('\n'),
            '\t' => plain.push(' '),
            '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {}
            '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
            '\u{202f}' => plain.push('\u{a0}'),
            '\u{fb00}'..='\u{fb06}' => plain.extend(std::iter::once(letter).nfkc()),
            _ if letter.is_whitespace() && !printable(letter) => plain.push(' '),
            _ => plain.push(letter),
        }
    }
    if is_nfc(&plain) { plain } else { plain.nfc().collect() }
}

/// Finds the first character of a text that cannot be printed.
pub fn missing(text: &str) -> Option<char> {
    clean(text).chars().find(|&letter| letter != '\n' && !printable(letter))
}

fn printable(letter: char) -> bool {
    (' '..='~').contains(&letter) || (!letter.is_control() && Face::ALL.iter().all(|face| face.font().has(letter)))
}

/// Checks that every character of a paper can be printed.
///
/// Errors with `Invalid`, one line a place, naming the character, the words round it and the heading above it.
pub fn check(document: &Document) -> Result<()> {
    let mut search = Search::default();
    search.look(&document.title, "the title");
    search.look(&document.author, "the author's name");
    search.look(&document.subject, "the subject");
    search.look(&document.header.0, "the header");
    search.look(&document.header.1, "the header");
    search.look(&document.footer, "the footer");
    search.look(&document.numbering, "the footer");
    search.look(document.mark.as_deref().unwrap_or_default(), "the mark");
    search.blocks(&document.blocks);
    if search.found.is_empty() {
        return Ok(());
    }
    Err(Error::invalid(
        search.found.join("\n"),
        "Take the character out, or write it in words or with another character, and print again.",
    ))
}

/// No more places than a clerk can take in at once.
const PLACES: usize = 5;

#[derive(Default)]
struct Search {
    heading: String,
    found: Vec<String>,
}

impl Search {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    if heading.level < Level::Four {
                        self.heading = heading.text.plain();
                    }
                    self.text(&heading.text);
                }
                Block::Paragraph(paragraph) => self.text(&paragraph.text),
                Block::Facts(facts) => {
                    for fact in facts {
                        self.text(&fact.term);
                        self.text(&fact.value);
                    }
                }
                Block::Points(points) => {
                    for point in points {
                        self.text(&point.label.as_str().into());
                        self.blocks(&point.blocks);
                    }
                }
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Table(table) => {
                    table.columns.iter().for_each(|column| self.text(&column.title));
                    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.blocks(&cell.blocks));
                }
                Block::Together(blocks) => self.blocks(blocks),
                Block::NewPage => {}
            }
        }
    }

    fn text(&mut self, text: &Text) {
        for span in &text.0 {
            if missing(&span.text).is_some() {
                let place = match self.heading.trim() {
                    "" => "the text".to_owned(),
                    heading => format!("the text under “{}”", around(heading, 0, 60)),
                };
                self.look(&text.plain(), &place);
                return;
            }
        }
    }

    fn look(&mut self, text: &str, place: &str) {
        let Some(letter) = missing(text) else { return };
        if self.found.len() == PLACES {
            return;
        }
        let text = clean(text);
        let at = text.chars().position(|other| other == letter).unwrap_or(0);
        let shown = if letter.is_control() { String::new() } else { format!(" “{letter}”") };
        self.found.push(format!(
            "The character{shown} (U+{:04X}) in {place} cannot be printed, since no font of the paper has it: “{}”.",
            u32::from(letter),
            around(&text, at, 24)
        ));
    }
}

/// Gives the words round a character, with an ellipsis where they are cut.
fn around(text: &str, at: usize, reach: usize) -> String {
    let letters: Vec<char> = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(letters.len()));
    let cut = |cut: bool| if cut { "…" } else { "" };
    let middle: String = letters[from..to].iter().collect();
    format!("{}{}{}", cut(from > 0), middle.trim(), cut(to < letters.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Cell, Column, Row, Span, Table};
    use super::*;
    use crate::error::Code;

    fn paper(blocks: impl IntoIterator<Item = Block>) -> Document {
        let mut document = Document::new("Note", "Board", "en-GB", Default::default());
        document.blocks.extend(blocks);
        document
    }

    #[test]
    fn text_is_brought_to_one_form() {
        assert_eq!(clean("Llŷn \u{57}\u{302}yn"), "Llŷn Ŵyn", "a letter and its accent become one");
        assert_eq!(clean("a\r\nb\rc\u{2028}d\te"), "a\nb\nc\nd e");
        assert_eq!(clean("co\u{ad}opt\u{feff}ed \u{200b}x"), "coopted x");
        assert_eq!(clean("\u{fb01}nal o\u{fb03}ce"), "final office");
        assert_eq!(clean("10\u{202f}000"), "10\u{a0}000");
        assert_eq!(clean("a\u{3000}b"), "a b");
        assert_eq!(clean("£5.80 – ‘a’ “b” é ŵ ŷ\n"), "£5.80 – ‘a’ “b” é ŵ ŷ\n");
    }

    #[test]
    fn a_character_without_a_glyph_is_refused_with_its_place() {
        let mut table = Table::new([Column::share("Item", 1.0)]);
        table.push(Row::new([Cell::text("The plan was agreed \u{1f600} with thanks to all who had worked on it")]));
        let document = paper([Block::part("Business plan"), table.into(), Block::text("漢")]);
        let error = check(&document).unwrap_err();
        assert_eq!(error.code, Code::Invalid);
        let lines: Vec<&str> = error.message.lines().collect();
        assert_eq!(
            lines,
            [
                "The character “\u{1f600}” (U+1F600) in the text under “Business plan” cannot be printed, since no font of \
                 the paper has it: “The plan was agreed \u{1f600} with thanks to all who…”.",
                "The character “漢” (U+6F22) in the text under “Business plan” cannot be printed, since no font of the \
                 paper has it: “漢”.",
            ]
        );
        assert!(!error.hint.is_empty());
    }

    #[test]
    fn a_control_character_is_refused_and_not_shown() {
        let error = check(&paper([Block::text("a\u{7}b")])).unwrap_err();
        assert!(error.message.starts_with("The character (U+0007) in the text cannot"), "{}", error.message);
        assert!(!error.message.contains('\u{7}'));
    }

    #[test]
    fn the_running_parts_are_looked_at_too() {
        for (document, place) in [
            (paper([]).header("漢", ""), "the header"),
            (paper([]).footer("漢"), "the footer"),
            (paper([]).mark("漢"), "the mark"),
        ] {
            assert!(check(&document).unwrap_err().message.contains(place));
        }
        let bold = paper([Block::text([Span::new("all "), Span::bold("well")])]);
        assert_eq!(check(&bold), Ok(()));
    }
}
