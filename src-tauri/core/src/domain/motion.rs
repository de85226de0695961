//! Motions: who moved and who seconded what a motion entry says, what it amends, and what became of it without a vote.
//!
//! The vote on a motion is `vote`'s.

use super::id::{MeetingId, MotionId, PersonId};
use crate::error::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// Who moved what; what was moved is the entry's wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Motion {
    /// Which: the entry's own id.
    pub id: MotionId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Who moved it; `None` where nobody noted it.
    pub mover: Option<PersonId>,
    /// Who seconded it; `None` where nobody did, or nobody noted it.
    pub seconder: Option<PersonId>,
    /// The motion it amends; `None` for one that stands by itself.
    pub amends: Option<MotionId>,
    /// What it says once amendments to it were carried; empty while it says what was moved.
    pub amended: String,
    /// What became of it without a vote.
    pub fate: MotionFate,
}

/// What became of a motion that was not put to the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MotionFate {
    /// Nothing of the sort: it was put to the vote, or will be.
    None,
    /// Its mover withdrew it.
    Withdrawn,
    /// Nobody seconded it.
    Lapsed,
}

impl Motion {
    /// A motion of which nothing is known yet.
    pub fn blank(id: MotionId, meeting: MeetingId) -> Self {
        Self { id, meeting, mover: None, seconder: None, amends: None, amended: String::new(), fate: MotionFate::None }
    }

    /// Says whether anything is known of it.
    pub fn is_blank(&self) -> bool {
        *self == Self::blank(self.id.clone(), self.meeting.clone())
    }

    /// What it is called in a sentence.
    pub fn word(&self) -> &'static str {
        if self.amends.is_some() { "amendment" } else { "motion" }
    }

    /// Refuses what makes nonsense: one person who moves and seconds, a motion that fell for want of a seconder it has.
    /// `name` gives somebody’s name for the sentence.
    pub fn fits(&self, name: impl Fn(&PersonId) -> String) -> Result<()> {
        if let (Some(mover), Some(seconder)) = (&self.mover, &self.seconder)
            && mover == seconder
        {
            return Err(Error::refused(
                format!("{} cannot both move and second it.", name(mover)),
                "Choose somebody else as the one or the other.",
            ));
        }
        if let (MotionFate::Lapsed, Some(seconder)) = (self.fate, &self.seconder) {
            return Err(Error::refused(
                format!("{} seconded it, so it did not fall for want of a seconder.", name(seconder)),
                "Take the seconder off, or say that it was withdrawn.",
            ));
        }
        Ok(())
    }

    /// Refuses to amend what is not above it, or what amends it in its turn. `others` are the motions of its item, in
    /// their order, itself among them.
    pub fn may_amend(&self, amended: &MotionId, others: &[Self]) -> Result<()> {
        let at = |id: &MotionId| others.iter().position(|one| one.id == *id);
        match (at(amended), at(&self.id)) {
            (Some(first), Some(own)) if first < own => {}
            _ => {
                return Err(Error::refused(
                    "An amendment stands below the motion that it amends, under the same item.",
                    "Choose a motion above it, or move the line down.",
                ));
            }
        }
        let mut above = Some(amended);
        while let Some(id) = above {
            if *id == self.id {
                return Err(Error::refused("The two would amend each other.", "Choose another motion."));
            }
            above = others.iter().find(|one| one.id == *id).and_then(|one| one.amends.as_ref());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn motion(id: &str, amends: Option<&str>) -> Motion {
        Motion {
            amends: amends.map(|id| MotionId(id.into())),
            ..Motion::blank(MotionId(id.into()), MeetingId("m".into()))
        }
    }

    #[test]
    fn one_person_does_not_move_and_second() {
        let stay = PersonId("Cllr Stay".into());
        let name = |person: &PersonId| person.to_string();
        let alone = Motion { mover: Some(stay.clone()), ..motion("a", None) };
        assert!(alone.fits(name).is_ok(), "a seconder may be wanting");
        let both = Motion { seconder: Some(stay), ..alone.clone() };
        assert_eq!(both.fits(name).unwrap_err().message, "Cllr Stay cannot both move and second it.");
        let webb = Some(PersonId("Cllr Webb".into()));
        let lapsed = Motion { seconder: webb, fate: MotionFate::Lapsed, ..alone.clone() };
        assert!(lapsed.fits(name).is_err(), "it has a seconder");
        assert!(Motion { fate: MotionFate::Lapsed, ..alone }.fits(name).is_ok());
    }

    #[test]
    fn an_amendment_stands_below_what_it_amends_and_none_amends_itself() {
        let may =
            |own: &Motion, amended: &str, others: &[Motion]| own.may_amend(&MotionId(amended.into()), others).is_ok();
        let (first, second, third) = (motion("a", None), motion("b", Some("a")), motion("c", None));
        let all = [first.clone(), second.clone(), third.clone()];
        assert!(may(&third, "a", &all) && may(&third, "b", &all), "an amendment to an amendment is one too");
        assert!(!may(&first, "b", &all) && !may(&first, "a", &all) && !may(&third, "other", &all));
        let moved = [second.clone(), first.clone()];
        assert!(!may(&first, "b", &moved), "moved about, they would amend each other");
    }
}
