//! The roll of a meeting: members by group with what was said of them, substitutes, guests, officers, and the quorum.

use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::day::Day;
use crate::domain::id::{AttendanceId, AuthorityId, GroupId, PersonId, PresenceId};
use crate::domain::time::Time;
use serde::Serialize;
use ts_rs::TS;

/// Who is there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Roll {
    /// Where the meeting stands against its quorum.
    pub quorum: QuorumLine,
    /// The members by group, in printed order, each group's substitutes who serve below.
    pub groups: Vec<RollGroup>,
    /// Guests, in order.
    pub guests: Vec<GuestLine>,
    /// Officers, in order.
    pub officers: Vec<GuestLine>,
    /// Voting members of whom nothing is said yet.
    pub unmarked: usize,
}

/// The quorum, in numbers and in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuorumLine {
    /// Voters there who count.
    pub present: u32,
    /// Voting seats.
    pub seats: u32,
    /// Voters needed.
    pub needed: u32,
    /// Groups there.
    pub groups: u32,
    /// Groups needed.
    pub groups_needed: u32,
    /// There are enough.
    pub quorate: bool,
    /// 11 of 14 voting members.
    pub headline: String,
    /// Quorate; Not quorate.
    pub verdict: String,
    /// needs 5 from 2 groups · 4 groups here.
    pub detail: String,
    /// Voters by group, for the bar.
    pub shares: Vec<QuorumShare>,
}

/// A group's part of the quorum bar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuorumShare {
    /// The group's name.
    pub name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its voters there.
    pub voters: u32,
}

/// A group on the roll.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RollGroup {
    /// Which; `None` for those without one.
    pub group: Option<GroupId>,
    /// Conservative.
    pub name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// 5 of 6.
    pub tally: String,
    /// Its members, in printed order.
    pub members: Vec<RollRow>,
    /// Its substitutes at this meeting.
    pub substitutes: Vec<RollRow>,
}

/// A member or substitute on the roll.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RollRow {
    /// Who.
    pub person: PersonId,
    /// Member or substitute.
    pub capacity: Capacity,
    /// What was said of them; `None` while nothing was.
    pub attendance: Option<AttendanceId>,
    /// David Parsons CBE.
    pub name: String,
    /// Chairman · Leicestershire CC.
    pub detail: String,
    /// What came of it; `None` while expected.
    pub outcome: Option<Outcome>,
    /// In the room (or joined from afar) now; after the meeting, at any time of it.
    pub there: bool,
    /// Joined from afar.
    pub remote: bool,
    /// What the pill says: Present, Present from 11.41am, Left 12.10pm, Apologies, Expected.
    pub mark: String,
    /// When they came and went; empty where present throughout or not at all.
    pub stretches: Vec<StretchLine>,
    /// When the apologies came.
    pub apology_day: Option<Day>,
    /// Through whom.
    pub apology_via: String,
    /// Who took them.
    pub apology_received_by: String,
    /// For a member: the substitute who serves. For a substitute: the member stood in for.
    pub other: Option<Counterpart>,
    /// What the row says of substitutes: “Substitute: Theo Blackwell”, “No substitute yet”; or empty.
    pub substitute_words: String,
    /// The name the paper of the day printed, where it differs.
    pub printed_name: Option<String>,
}

/// The other half of a substitution.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Counterpart {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// A stretch of presence.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StretchLine {
    /// Which.
    pub id: PresenceId,
    /// From when; none from the start.
    pub came: Option<Time>,
    /// Until when; none to the end.
    pub went: Option<Time>,
    /// Joined from afar.
    pub remote: bool,
}

/// A guest or an officer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GuestLine {
    /// Which attendance.
    pub attendance: AttendanceId,
    /// Who.
    pub person: PersonId,
    /// Cllr Geoff Driver.
    pub name: String,
    /// A guest's council.
    pub authority: Option<AuthorityId>,
    /// An officer's organisation, or what stands where a guest's council would.
    pub organisation: String,
    /// What prints beside the name: Lancashire CC, LGID Board Member, LGID.
    pub detail: String,
    /// The name the paper of the day printed, where it differs.
    pub printed_name: Option<String>,
}
