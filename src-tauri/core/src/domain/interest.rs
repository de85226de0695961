//! Interests that those at a meeting declare, and whom they keep from the room or from the vote.
//!
//! When somebody was out of the room for one is for `room` to read off; how a body words it, for the views.

use super::id::{AttendanceId, InterestId, ItemId, MeetingId};
use super::time::Time;
use crate::error::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// A declaration of interest, or a member's stepping down to speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Interest {
    /// Which.
    pub id: InterestId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Whose.
    pub attendance: AttendanceId,
    /// In which item; `None` for the whole meeting.
    pub item: Option<ItemId>,
    /// What kind.
    pub kind: InterestKind,
    /// What it is: governor of the school; may be empty.
    pub nature: String,
    /// What they did when the item came.
    pub conduct: Conduct,
    /// When they left; `None` where they stayed or nobody noted it.
    pub went: Option<Time>,
    /// When they were back; `None` while they are out, or where nobody noted it.
    pub back: Option<Time>,
    /// The dispensation that lets them take part all the same (Localism Act 2011, s33); empty for none.
    pub dispensation: String,
}

/// What kind of interest it is (Localism Act 2011, ss30–31, and the model code of conduct).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum InterestKind {
    /// Not said yet.
    NotSaid,
    /// Disclosable pecuniary interest.
    DisclosablePecuniary,
    /// Another that has to be registered.
    OtherRegistrable,
    /// One that has not.
    NonRegistrable,
    /// Personal.
    Personal,
    /// None: a member who steps down to speak on the item, and takes no part in deciding it.
    Speaking,
}

impl InterestKind {
    /// Says it with its article: a disclosable pecuniary interest.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotSaid | Self::Speaking => "an interest",
            Self::DisclosablePecuniary => "a disclosable pecuniary interest",
            Self::OtherRegistrable => "an other registrable interest",
            Self::NonRegistrable => "a non-registrable interest",
            Self::Personal => "a personal interest",
        }
    }
}

/// What somebody with an interest did when the item came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Conduct {
    /// Stayed, and took part as the rules let them.
    Stayed,
    /// Left the room; or, who stepped down to speak, left the table.
    Left,
}

impl Interest {
    /// Says whether they are away from the table at a moment on account of it. One whose times nobody noted is not.
    pub fn keeps_away(&self, at: Time) -> bool {
        self.conduct == Conduct::Left
            && self.went.is_some_and(|went| went <= at)
            && self.back.is_none_or(|back| at < back)
    }

    /// Says whether it is one declaration with another: of the same person, in the same item, and saying the same.
    pub fn is_same(&self, other: &Self) -> bool {
        let said = |one: &Self| (one.kind, one.conduct, one.nature.trim().trim_end_matches('.').to_owned());
        (&self.attendance, &self.item) == (&other.attendance, &other.item)
            && said(self) == said(other)
            && self.dispensation.trim() == other.dispensation.trim()
    }

    /// Says whether it is one declaration with another for which somebody left more than once: what is then said of it is
    /// said of each time. Of two that nobody left for, more may be said that sets them apart.
    pub fn is_again(&self, other: &Self) -> bool {
        let left = |one: &Self| one.item.is_some() && one.went.is_some();
        left(self) && left(other) && self.is_same(other)
    }

    /// Says whether both tell that somebody was away from the table for one item at the same time.
    fn is_same_absence(&self, other: &Self) -> bool {
        let away = |one: &Self| (one.attendance.clone(), one.item.clone(), one.kind, one.conduct, one.went, one.back);
        away(self) == away(other)
    }

    /// Says whether they are still in the room while away from the table.
    pub fn stays_in_the_room(&self) -> bool {
        self.kind == InterestKind::Speaking
    }

    /// Says whether it keeps them from voting on an item whatever they did: a disclosable pecuniary interest without a
    /// dispensation does (Localism Act 2011, s31(4)), and so does having left or stepped down for it.
    pub fn bars_from(&self, item: &ItemId) -> bool {
        let of_item = self.item.as_ref().is_none_or(|of| of == item);
        let pecuniary = self.kind == InterestKind::DisclosablePecuniary && self.dispensation.trim().is_empty();
        of_item
            && (pecuniary
                || self.kind == InterestKind::Speaking
                || (self.conduct == Conduct::Left && self.item.is_some()))
    }

    /// Refuses one whose times mean nothing.
    pub fn fits(&self) -> Result<()> {
        match (self.conduct, self.went, self.back) {
            (_, None, Some(_)) => {
                Err(Error::invalid("The time they left is missing.", "Give both times, or only when they left."))
            }
            (_, Some(went), Some(back)) if back < went => {
                Err(Error::refused("They would be back before they left.", "Correct one of the two times."))
            }
            (Conduct::Stayed, Some(_), _) => {
                Err(Error::refused("Somebody who stayed did not leave.", "Say that they left, or leave the times out."))
            }
            _ => Ok(()),
        }
    }
}

/// Leaves each declaration once: whoever left twice for an interest declared it once.
pub fn declared_once<'a>(all: impl IntoIterator<Item = &'a Interest>) -> Vec<&'a Interest> {
    without_repeats(all, Interest::is_same)
}

/// Leaves each absence once: whoever left for two interests of one kind was out once.
pub fn absent_once<'a>(all: impl IntoIterator<Item = &'a Interest>) -> Vec<&'a Interest> {
    without_repeats(all, Interest::is_same_absence)
}

fn without_repeats<'a>(
    all: impl IntoIterator<Item = &'a Interest>,
    same: impl Fn(&Interest, &Interest) -> bool,
) -> Vec<&'a Interest> {
    let mut kept: Vec<&Interest> = Vec::new();
    for one in all {
        if !kept.iter().any(|known| same(one, known)) {
            kept.push(one);
        }
    }
    kept
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn interest(kind: InterestKind, conduct: Conduct, went: Option<&str>, back: Option<&str>) -> Interest {
        Interest {
            id: InterestId("i".into()),
            meeting: MeetingId("m".into()),
            attendance: AttendanceId("a-stay".into()),
            item: Some(ItemId("three".into())),
            kind,
            nature: String::new(),
            conduct,
            went: went.map(|time| time.parse().unwrap()),
            back: back.map(|time| time.parse().unwrap()),
            dispensation: String::new(),
        }
    }

    #[test]
    fn somebody_is_away_from_when_they_left_until_they_are_back() {
        let left = interest(InterestKind::Personal, Conduct::Left, Some("12:10"), Some("12:25"));
        for (at, away) in [("12:09", false), ("12:10", true), ("12:24", true), ("12:25", false)] {
            assert_eq!(left.keeps_away(at.parse().unwrap()), away, "{at}");
        }
        let out = interest(InterestKind::Personal, Conduct::Left, Some("12:10"), None);
        assert!(out.keeps_away("13:00".parse().unwrap()), "until somebody says that they are back");
        let unknown = interest(InterestKind::Personal, Conduct::Left, None, None);
        assert!(!unknown.keeps_away("12:10".parse().unwrap()), "nobody knows when");
    }

    #[test]
    fn a_pecuniary_interest_keeps_from_the_vote_unless_there_is_a_dispensation() {
        let (three, four) = (ItemId("three".into()), ItemId("four".into()));
        let mut pecuniary = interest(InterestKind::DisclosablePecuniary, Conduct::Stayed, None, None);
        assert!(pecuniary.bars_from(&three) && !pecuniary.bars_from(&four));
        pecuniary.dispensation = "Granted on 4 January 2013".into();
        assert!(!pecuniary.bars_from(&three));
        let standing = Interest { item: None, dispensation: String::new(), ..pecuniary };
        assert!(standing.bars_from(&four), "one for the whole meeting is one in every item");
        assert!(!interest(InterestKind::Personal, Conduct::Stayed, None, None).bars_from(&three));
        assert!(interest(InterestKind::Personal, Conduct::Left, None, None).bars_from(&three), "they were not there");
        assert!(interest(InterestKind::Speaking, Conduct::Left, None, None).bars_from(&three));
    }

    #[test]
    fn times_that_mean_nothing_are_refused() {
        let fits = |conduct, went, back| interest(InterestKind::Personal, conduct, went, back).fits().is_ok();
        assert!(fits(Conduct::Left, None, None) && fits(Conduct::Left, Some("12:10"), Some("12:10")));
        assert!(!fits(Conduct::Left, None, Some("12:10")) && !fits(Conduct::Left, Some("12:10"), Some("12:00")));
        assert!(!fits(Conduct::Stayed, Some("12:10"), None));
    }

    #[test]
    fn whoever_leaves_twice_for_an_interest_has_declared_it_once() {
        let first = interest(InterestKind::Personal, Conduct::Left, Some("12:10"), Some("12:25"));
        let again = Interest { went: Some("12:40".parse().unwrap()), back: None, ..first.clone() };
        assert!(again.is_again(&first));
        assert_eq!((declared_once([&first, &again]).len(), absent_once([&first, &again]).len()), (1, 2));
        let other = Interest { nature: "governor of the school".into(), ..first.clone() };
        assert!(!other.is_again(&first), "another interest of the same kind is another");
        assert_eq!((declared_once([&first, &other]).len(), absent_once([&first, &other]).len()), (2, 1));
        let dotted = Interest { nature: "governor of the school.".into(), ..other.clone() };
        assert_eq!(declared_once([&other, &dotted]).len(), 1, "a full stop makes no other");
        let somebody_else = Interest { attendance: AttendanceId("a-webb".into()), ..first.clone() };
        assert_eq!(declared_once([&first, &somebody_else]).len(), 2, "whatever their names print as");
        let stayed = interest(InterestKind::NotSaid, Conduct::Stayed, None, None);
        assert!(!stayed.is_again(&stayed), "of two just declared, what is said of one is not said of the other");
        assert_eq!(declared_once([&stayed, &stayed]).len(), 1, "but the same is not printed twice");
    }
}
