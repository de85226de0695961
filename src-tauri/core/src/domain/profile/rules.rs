//! The rules of a profile: of quorum, notice, substitutes, joining from afar, voting, minutes, deadlines and balance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A quorum: the larger of a fraction of the voting seats and a least number, from at least so many groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuorumRule {
    /// The fraction's upper number.
    pub numerator: u32,
    /// The fraction's lower number.
    pub denominator: u32,
    /// Never fewer than this, or 0.
    pub minimum: u32,
    /// From at least this many groups, or 0.
    pub groups: u32,
}

/// How long before a meeting its agenda must be out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeRule {
    /// How many clear days, neither the day of issue nor that of the meeting counted.
    pub clear_days: u32,
    /// Which days count.
    pub days: DaysCounted,
}

/// Which days count as clear days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DaysCounted {
    /// Monday to Friday without bank holidays and closed days.
    WorkingDays,
    /// All but Sundays, bank holidays and closed days.
    NoSundaysAndHolidays,
    /// Every day of the calendar.
    Calendar,
}

/// Who may stand in for a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SubstituteRule {
    /// From among whom substitutes come; anyone else needs a reason.
    pub pool: Pool,
    /// For a member without a group, the substitute may be of any.
    pub any_for_ungrouped: bool,
    /// How many hours before a meeting begins a substitution must be notified, or 0.
    pub notice_hours: u32,
    /// Whether a substitute must, may or does not stand in for a named member.
    pub paired: Pairing,
    /// How many times in a year a member may have a substitute, or 0 for any number.
    pub times_a_year: u32,
    /// A substitute may take the chair.
    pub may_chair: bool,
    /// Substitutes count for the quorum.
    pub count_for_quorum: bool,
    /// What happens when the member arrives after the substitute.
    pub when_member_arrives: WhenMemberArrives,
}

/// From among whom substitutes come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pool {
    /// Those on the year's list of the member's group.
    GroupList,
    /// Anyone of the member's group, on the list or not.
    Group,
    /// Anyone.
    Anyone,
    /// Nobody: the body has no substitutes.
    Nobody,
}

/// Whether a substitute stands in for a named member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pairing {
    /// A named member, or the group alone.
    Optional,
    /// Always a named member.
    Required,
}

/// What happens when a member arrives after the substitute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhenMemberArrives {
    /// The member takes the seat; the substitute no longer votes.
    SubstituteYields,
    /// The substitute keeps the seat for the meeting.
    SubstituteStays,
}

/// What somebody who joins from afar counts for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoteRule {
    /// Counts as present in the record.
    pub present: bool,
    /// Counts for the quorum.
    pub counts_for_quorum: bool,
    /// May vote.
    pub may_vote: bool,
}

/// Whether whoever presides has a casting vote on a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CastingVote {
    /// On any tie.
    Yes,
    /// On a tie, but not to establish or change policy (LGA Governance Framework, para 4).
    NotToSetPolicy,
    /// Never.
    No,
}

/// How minutes are numbered and in which order they print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MinuteRule {
    /// Where the numbers begin.
    pub numbers: MinuteNumbers,
    /// In which order they print.
    pub order: MinuteOrder,
    /// How a number that runs through the year is written: `{n}`, `{n}/{yy}`.
    pub pattern: String,
    /// Which times they tell.
    pub times: PrintedTimes,
}

/// Which times minutes tell, beside what is minuted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PrintedTimes {
    /// None.
    None,
    /// When the meeting began and ended.
    Meeting,
    /// That, and when each item was taken.
    Items,
}

/// Where the numbers of minutes begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MinuteNumbers {
    /// At 1 in each meeting, as the agenda's items.
    EachMeeting,
    /// At 1 in each year, and on from meeting to meeting.
    ThroughTheYear,
}

/// In which order minutes print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MinuteOrder {
    /// As the agenda has them.
    Agenda,
    /// As they were taken.
    Taken,
}

/// By when a body's papers are due, and its decisions may be acted on; in working days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    /// The decision sheet, after the meeting.
    pub decision_sheet: u32,
    /// The draft note, after the meeting.
    pub draft_note: u32,
    /// How long decisions may be called in once they are published, or 0 where they cannot be.
    pub call_in: u32,
}

/// What the political balance of its seats is to a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Balance {
    /// A rule to be kept.
    Rule,
    /// What negotiations start from.
    Advice,
    /// Nothing.
    Off,
}
