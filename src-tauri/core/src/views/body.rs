//! A body's page: its name and rules, its meetings, its members by group.

use super::flags::FlagLine;
use crate::domain::day::Day;
use crate::domain::id::{AuthorityId, BodyId, GroupId, MeetingId, MembershipId, PersonId, YearId};
use crate::domain::meeting::MeetingState;
use crate::domain::membership::Position;
use crate::domain::profile::Profile;
use serde::Serialize;
use ts_rs::TS;

/// A body in one of its years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BodyPage {
    /// Which.
    pub id: BodyId,
    /// What it is called now.
    pub full_name: String,
    /// The same, short.
    pub short_name: String,
    /// The body it reports to.
    pub parent: Option<BodyId>,
    /// The clerk whose name its papers carry.
    pub contact_name: String,
    /// Telephone.
    pub contact_phone: String,
    /// E-mail.
    pub contact_email: String,
    /// Its rules and words.
    pub profile: Profile,
    /// Its years, latest first.
    pub years: Vec<YearLine>,
    /// The year shown; `None` while it has none.
    pub year: Option<YearLine>,
    /// The meetings of the year, in order of date.
    pub meetings: Vec<MeetingLine>,
    /// The members of the year by group, in printed order.
    pub groups: Vec<GroupMembers>,
    /// All voting seats of the year.
    pub seats: u32,
    /// The seats in words: “14 seats: Conservative 6, Labour 4 …”.
    pub seats_words: String,
    /// What wants settling.
    pub flags: Vec<FlagLine>,
}

/// A year in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct YearLine {
    /// Which.
    pub id: YearId,
    /// 2010/11.
    pub label: String,
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
}

/// A meeting in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingLine {
    /// Which.
    pub id: MeetingId,
    /// Its day.
    pub day: Day,
    /// Tuesday 18 January 2011.
    pub day_printed: String,
    /// 11.30am, or empty.
    pub time: String,
    /// Where, or empty.
    pub venue: String,
    /// How far it has got.
    pub state: MeetingState,
    /// The same in words.
    pub state_word: String,
    /// 11 of 14 members present; or how many items are on its agenda.
    pub detail: String,
    /// Something is written under an item.
    pub minuted: bool,
}

/// A group's members and substitutes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupMembers {
    /// Which group; `None` for those without one.
    pub group: Option<GroupId>,
    /// Conservative.
    pub name: String,
    /// Conservative (6).
    pub heading: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its seats, or 0 where none are set.
    pub seats: u32,
    /// Seats without a member in force today, or on the year's last day once it is over.
    pub vacancies: u32,
    /// Its members, in printed order.
    pub members: Vec<MemberLine>,
    /// Its substitutes, in printed order.
    pub substitutes: Vec<MemberLine>,
}

/// One membership in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MemberLine {
    /// Which membership.
    pub id: MembershipId,
    /// Who.
    pub person: PersonId,
    /// David Parsons CBE.
    pub name: String,
    /// What office.
    pub position: Position,
    /// The office in the body's words; empty for a plain member.
    pub position_word: String,
    /// From which council.
    pub authority: Option<AuthorityId>,
    /// Its short name; empty if none.
    pub authority_name: String,
    /// Has a vote.
    pub voting: bool,
    /// Was brought in by the body.
    pub co_opted: bool,
    /// From when, if not the whole year.
    pub from_day: Option<Day>,
    /// Until when, if not the whole year.
    pub to_day: Option<Day>,
    /// The dates in words: “from 1 February 2011”; or empty.
    pub dates: String,
}
