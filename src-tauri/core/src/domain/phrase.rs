//! Phrases: the words that a body's minutes use often, each put in by a short word, and the blanks in them that the
//! meeting fills in.

use super::id::{BodyId, PhraseId};
use super::profile::Preset;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray};
use ts_rs::TS;

/// Words that a body's minutes use often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Phrase {
    /// Which.
    pub id: PhraseId,
    /// Whose.
    pub body: BodyId,
    /// Its place in the list.
    pub place: String,
    /// What is typed for it: noted.
    pub short: String,
    /// What it stands for, maybe with blanks: The {body} noted the report.
    pub wording: String,
}

/// What a meeting fills in by itself. Anything else in braces is the clerk's to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, VariantArray)]
#[strum(serialize_all = "title_case", ascii_case_insensitive)]
pub enum Blank {
    /// Who presides: Cllr David Parsons.
    Chair,
    /// The item by its number: item 3.
    Item,
    /// What the item is called.
    Title,
    /// The paragraph by which the item is exempt.
    Paragraph,
    /// The law under which items of the body are exempt.
    Law,
    /// What the body is called, in short.
    Body,
    /// The meeting's own day.
    Date,
    /// The day of the meeting before it.
    LastMeeting,
    /// The day of the meeting after it.
    NextMeeting,
}

/// Puts into a text what is known of its blanks; one that is not known, or that is no blank of ours, stays in its braces.
pub fn fill(wording: &str, known: impl Fn(Blank) -> Option<String>) -> String {
    let mut filled = String::with_capacity(wording.len());
    let mut rest = wording;
    while let Some((before, name, after)) = gap(rest) {
        filled.push_str(before);
        match name.trim().parse::<Blank>().ok().and_then(&known).filter(|said| !said.is_empty()) {
            Some(said) => filled.push_str(&said),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled + rest
}

/// What stands in the first pair of braces that nobody has filled in, if there is one.
pub fn first_gap(wording: &str) -> Option<&str> {
    gap(wording).map(|(_, name, _)| name)
}

/// The text before the first pair of braces, what stands in them, and the text after. Braces hold no others, and end on
/// the line they begin on.
fn gap(text: &str) -> Option<(&str, &str, &str)> {
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('{', _) => open = Some(at),
            ('\n', _) => open = None,
            ('}', Some(from)) => return Some((&text[..from], &text[from + 1..at], &text[at + 1..])),
            _ => {}
        }
    }
    None
}

/// The short words and wordings that a body's phrases begin with, for boards and for committees of a council.
pub fn usual(preset: Preset) -> &'static [(&'static str, &'static str)] {
    match preset {
        Preset::LgaBoard => &[
            ("noted", "Members noted the report."),
            ("agreed", "Members agreed the recommendations in the report."),
            ("last", "The note of the meeting held on {last meeting} was agreed as a correct record."),
            ("thanked", "{chair} thanked {who} for their presentation."),
            ("update", "Members asked officers to bring an update to the meeting on {next meeting}."),
            ("comments", "In the discussion that followed, members made these comments:"),
        ],
        Preset::CouncilCommittee => &[
            ("noted", "RESOLVED: That the report be noted."),
            ("agreed", "RESOLVED: That the recommendations in the report be agreed."),
            ("last", "RESOLVED: That the minutes of the meeting held on {last meeting} be signed as a correct record."),
            (
                "exempt",
                "RESOLVED: That the public be excluded from the meeting for {item}, as it is likely that exempt \
                 information within paragraph {paragraph} of {law} would be disclosed.",
            ),
            ("recommend", "RESOLVED: To recommend to {whom} that {what}."),
            ("thanked", "{chair} thanked {who} for their report."),
            ("deferred", "RESOLVED: That {item} be deferred to the meeting on {next meeting}."),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_blanks_are_filled_and_the_others_stay() {
        let known = |blank| match blank {
            Blank::Chair => Some("Cllr David Parsons".to_owned()),
            Blank::NextMeeting => Some("21 March 2011".to_owned()),
            Blank::Paragraph => Some(String::new()),
            _ => None,
        };
        assert_eq!(fill("{chair} thanked {who}.", known), "Cllr David Parsons thanked {who}.");
        assert_eq!(fill("On { Next  meeting }", known), "On { Next  meeting }", "a name is written with one space");
        assert_eq!(fill("On {Next Meeting}, on {next meeting}.", known), "On 21 March 2011, on 21 March 2011.");
        assert_eq!(fill("{paragraph} of {item}", known), "{paragraph} of {item}", "what is not known stays a blank");
        assert_eq!(fill("a } b { c", known), "a } b { c", "a lone brace is a brace");
        assert_eq!(fill("{{chair}}", known), "{Cllr David Parsons}");
        assert_eq!(fill("{chair\n}", known), "{chair\n}", "braces end on their line");
    }

    #[test]
    fn what_nobody_filled_in_is_found() {
        assert_eq!(first_gap("{Cllr} thanked {who}."), Some("Cllr"));
        assert_eq!(first_gap("Members noted the report."), None);
        assert_eq!(first_gap("{} was thanked."), Some(""));
    }

    #[test]
    fn usual_phrases_have_short_words_of_their_own_and_no_half_blanks() {
        for preset in [Preset::LgaBoard, Preset::CouncilCommittee] {
            let mut shorts: Vec<_> = usual(preset).iter().map(|(short, _)| short).collect();
            shorts.sort_unstable();
            shorts.dedup();
            assert_eq!(shorts.len(), usual(preset).len());
            for (_, wording) in usual(preset) {
                assert_eq!(wording.matches('{').count(), wording.matches('}').count(), "{wording}");
            }
        }
    }

    #[test]
    fn every_blank_is_named_as_a_clerk_would_type_it() {
        let names: Vec<_> = Blank::VARIANTS.iter().map(|blank| blank.to_string().to_lowercase()).collect();
        let expected = ["chair", "item", "title", "paragraph", "law", "body", "date", "last meeting", "next meeting"];
        assert_eq!(names, expected);
        for (blank, name) in Blank::VARIANTS.iter().zip(names) {
            assert_eq!(name.parse(), Ok(*blank));
        }
    }
}
