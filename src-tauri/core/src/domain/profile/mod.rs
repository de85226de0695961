//! A body's rules and words. Every number that could differ between two bodies is a field here, never a constant.
//!
//! Every rule that a clerk may set is a field, also where it only says what the papers of the body do; what a rule
//! means is said by the rule that reads it. The parts are `rules`' and `words`', the sets to start from `presets`'.

mod presets;
mod rules;
mod words;

pub use presets::Preset;
pub use rules::*;
pub use words::*;

use super::{minute_numbers, text};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The rules and words of one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// How many voters must be there.
    pub quorum: QuorumRule,
    /// How long before a meeting its agenda must be out.
    pub notice: NoticeRule,
    /// Who may stand in for a member, and how.
    pub substitutes: SubstituteRule,
    /// What somebody who joins from afar counts for.
    pub remote: RemoteRule,
    /// Somebody who arrives while an item is under way may vote on it.
    pub late_arrival_votes: bool,
    /// Whether whoever presides has a casting vote.
    pub casting_vote: CastingVote,
    /// Two or more people may share the chair of the body.
    pub joint_chairs: bool,
    /// How minutes are numbered and in which order they print.
    pub minutes: MinuteRule,
    /// When its years begin.
    pub year_begins: YearBegins,
    /// How its years are labelled.
    pub year_label: YearLabel,
    /// How its papers say things.
    pub words: Words,
    /// Members who attend nothing for six months are watched (Local Government Act 1972, s85).
    pub six_months: bool,
    /// By when its papers are due, and its decisions may be acted on.
    pub deadlines: DeadlineRule,
    /// What the political balance of its seats is to it (Local Government and Housing Act 1989, s15).
    pub political_balance: Balance,
}

impl Profile {
    /// Makes them fit to keep, its words as every other line of text. Refuses rules that mean nothing: a quorum of more than
    /// all the seats, a deadline years off, a word left empty.
    pub fn tidied(mut self) -> Result<Self> {
        self.sound()?;
        self.minutes.pattern = text::line("The pattern of minute numbers", &self.minutes.pattern)?;
        minute_numbers::sound(&self.minutes.pattern)?;
        self.words.tidy()?;
        Ok(self)
    }

    fn sound(&self) -> Result<()> {
        let QuorumRule { numerator, denominator, .. } = self.quorum;
        if denominator == 0 || numerator > denominator {
            return Err(Error::invalid(
                format!("A quorum of {numerator}/{denominator} of the seats cannot be met."),
                "Give a fraction of at most the whole, such as 1/3.",
            ));
        }
        let (substitutes, deadlines) = (&self.substitutes, &self.deadlines);
        for (what, number, most) in [
            ("The least number of the quorum", self.quorum.minimum, 999),
            ("The number of groups in the quorum", self.quorum.groups, 99),
            ("The notice in clear days", self.notice.clear_days, 90),
            ("The notice of a substitute in hours", substitutes.notice_hours, 336),
            ("The number of times a year", substitutes.times_a_year, 99),
            ("The time for the decision sheet", deadlines.decision_sheet, 90),
            ("The time for the draft note", deadlines.draft_note, 90),
            ("The time for a call-in", deadlines.call_in, 90),
        ] {
            if number > most {
                return Err(Error::invalid(format!("{what} is too large: {number}."), format!("Give at most {most}.")));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_mean_nothing_are_refused() {
        let with = |change: fn(&mut Profile)| {
            let mut profile = Profile::preset(Preset::LgaBoard);
            change(&mut profile);
            profile.tidied()
        };
        assert!(with(|_| {}).is_ok());
        assert!(with(|rules| rules.quorum.denominator = 0).is_err(), "a third of nothing");
        assert!(with(|rules| rules.quorum.numerator = 4).is_err(), "four thirds");
        assert!(with(|rules| rules.words.chairman = " ".into()).is_err(), "a chairman without a word");
        assert!(with(|rules| rules.minutes.pattern = "{yy}".into()).is_err(), "every minute of a year with one number");
        assert!(with(|rules| rules.words.councillor = String::new()).is_ok(), "names may stand alone");
        let far = with(|rules| rules.deadlines.draft_note = 91).unwrap_err();
        assert_eq!(
            (far.message.as_str(), far.hint.as_str()),
            ("The time for the draft note is too large: 91.", "Give at most 90.")
        );
    }

    #[test]
    fn its_words_are_tidied_as_all_text_is() {
        let mut profile = Profile::preset(Preset::CouncilCommittee);
        profile.words.chairman = "  Cadeirydd\u{a0} ".into();
        profile.words.vice_chair = "Is-gadeirydd\t y  pwyllgor".into();
        profile.words.note_title = "Cofnodion y Cyngor Ty\u{302}".into();
        profile.words.exempt_under = " Part 4 of Schedule 12A ".into();
        profile.minutes.pattern = " {n}/{yy} ".into();
        let kept = profile.tidied().unwrap();
        assert_eq!(
            (kept.words.chairman.as_str(), kept.words.vice_chair.as_str()),
            ("Cadeirydd", "Is-gadeirydd y pwyllgor")
        );
        assert_eq!(kept.words.note_title, "Cofnodion y Cyngor T\u{177}", "one Unicode form");
        assert_eq!(
            (kept.words.exempt_under.as_str(), kept.minutes.pattern.as_str()),
            ("Part 4 of Schedule 12A", "{n}/{yy}")
        );
        assert_eq!(kept.clone().tidied().unwrap(), kept, "once is enough");
    }

    #[test]
    fn a_profile_is_kept_as_it_is() {
        for preset in [Preset::LgaBoard, Preset::CouncilCommittee] {
            let profile = Profile::preset(preset);
            let kept = serde_json::to_string(&profile).unwrap();
            assert_eq!(serde_json::from_str::<Profile>(&kept).unwrap(), profile);
        }
    }
}
