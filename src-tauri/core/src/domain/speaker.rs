//! Members of the public who take part in an item: what they did, and the name of one who is to be named.
//!
//! They are no people of the book: a name is a text of its own, kept only where the clerk chooses, so that it can be
//! removed again (UK GDPR, art. 5(1)(c)).

use super::id::{ItemId, MeetingId, SpeakerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// A member of the public who took part in an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Speaker {
    /// Which.
    pub id: SpeakerId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Under which item.
    pub item: ItemId,
    /// Their place among those of the item.
    pub place: String,
    /// What they did.
    pub part: SpeakerPart,
    /// About what: parking in Mill Street; may be empty.
    pub about: String,
    /// What they are called, where that is kept; empty for one who is not named.
    pub name: String,
    /// The name may stand in the version for the public too.
    pub named_in_public: bool,
}

/// How a member of the public took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum SpeakerPart {
    /// Spoke.
    Spoke,
    /// Asked a question.
    Question,
    /// Presented a petition.
    Petition,
    /// Led a deputation.
    Deputation,
}

/// Says who of the public took part in an item, a sentence each; those who did the same about the same and are not named
/// are counted in one. For the public, only those are named who may be.
pub fn sentences(speakers: &[Speaker], for_public: bool) -> Vec<String> {
    let mut told: Vec<(&Speaker, Option<&str>, usize)> = Vec::new();
    for speaker in speakers {
        let name = Some(speaker.name.trim()).filter(|name| !name.is_empty());
        let name = name.filter(|_| speaker.named_in_public || !for_public);
        let same = told.iter_mut().find(|(other, named, _)| {
            named.is_none() && name.is_none() && (other.part, &other.about) == (speaker.part, &speaker.about)
        });
        match same {
            Some((_, _, count)) => *count += 1,
            None => told.push((speaker, name, 1)),
        }
    }
    told.into_iter().map(|(speaker, name, count)| sentence(speaker, name, count)).collect()
}

fn sentence(speaker: &Speaker, name: Option<&str>, count: usize) -> String {
    let (one, many) = match speaker.part {
        SpeakerPart::Spoke => ("spoke", "spoke"),
        SpeakerPart::Question => ("asked a question", "asked questions"),
        SpeakerPart::Petition => ("presented a petition", "presented petitions"),
        SpeakerPart::Deputation => ("was heard", "were heard"),
    };
    let who = match (speaker.part, name, count) {
        (SpeakerPart::Deputation, Some(name), _) => format!("A deputation led by {name}"),
        (SpeakerPart::Deputation, None, 1) => "A deputation".into(),
        (SpeakerPart::Deputation, None, many) => format!("{} deputations", counted(many)),
        (_, Some(name), _) => format!("{name}, a member of the public,"),
        (_, None, 1) => "A member of the public".into(),
        (_, None, many) => format!("{} members of the public", counted(many)),
    };
    let about = speaker.about.trim().trim_end_matches('.');
    let about = about.strip_prefix("about ").unwrap_or(about);
    let about = if about.is_empty() { String::new() } else { format!(" about {about}") };
    format!("{who} {}{about}.", if count == 1 { one } else { many })
}

/// A number as a sentence begins with it: in words up to ten.
fn counted(number: usize) -> String {
    const WORDS: [&str; 9] = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    number.checked_sub(2).and_then(|at| WORDS.get(at)).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaker(part: SpeakerPart, about: &str, name: &str, named_in_public: bool) -> Speaker {
        Speaker {
            id: SpeakerId("s".into()),
            meeting: MeetingId("m".into()),
            item: ItemId("i".into()),
            place: String::new(),
            part,
            about: about.into(),
            name: name.into(),
            named_in_public,
        }
    }

    #[test]
    fn each_is_told_as_a_clerk_writes_it() {
        use SpeakerPart::*;
        let said = |part, about, name| sentences(&[speaker(part, about, name, false)], false).remove(0);
        assert_eq!(said(Spoke, "", ""), "A member of the public spoke.");
        assert_eq!(
            said(Question, "parking in Mill Street.", " "),
            "A member of the public asked a question about parking in Mill Street."
        );
        assert_eq!(said(Spoke, "about the library", ""), "A member of the public spoke about the library.");
        assert_eq!(said(Petition, "", "Ms Jo Hill"), "Ms Jo Hill, a member of the public, presented a petition.");
        assert_eq!(said(Deputation, "the library", ""), "A deputation was heard about the library.");
        assert_eq!(said(Deputation, "", "Ms Jo Hill"), "A deputation led by Ms Jo Hill was heard.");
    }

    #[test]
    fn those_who_are_not_named_and_did_the_same_are_counted() {
        use SpeakerPart::*;
        let all = [
            speaker(Spoke, "", "", false),
            speaker(Question, "the library", "", false),
            speaker(Spoke, "", "Ms Jo Hill", false),
            speaker(Spoke, "", "", false),
        ];
        assert_eq!(
            sentences(&all, false),
            [
                "Two members of the public spoke.",
                "A member of the public asked a question about the library.",
                "Ms Jo Hill, a member of the public, spoke.",
            ]
        );
        assert_eq!(
            sentences(&all, true)[0],
            "Three members of the public spoke.",
            "for the public, whoever is not to be named is one of those who spoke"
        );
        let many = vec![speaker(Deputation, "", "", false); 11];
        assert_eq!(sentences(&many, true), ["11 deputations were heard."]);
    }

    #[test]
    fn a_name_is_for_the_public_only_where_that_was_chosen() {
        let one = |named| sentences(&[speaker(SpeakerPart::Spoke, "", "Ms Jo Hill", named)], true).remove(0);
        assert_eq!(one(false), "A member of the public spoke.");
        assert_eq!(one(true), "Ms Jo Hill, a member of the public, spoke.");
    }
}
