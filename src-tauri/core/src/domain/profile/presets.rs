//! The sets of rules that a body can start from, and where each comes from.

use super::*;
use crate::domain::minute_numbers;
use crate::domain::time::TimeStyle;
use schemars::JsonSchema;

/// The two sets of rules a new body can start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// A board of the Local Government Association (LGA Governance Framework, paras 3 and 4).
    LgaBoard,
    /// A committee of a council in England (Local Government Act 1972, Schedule 12, and common standing orders).
    CouncilCommittee,
}

impl Profile {
    /// The rules a new body starts from.
    pub fn preset(preset: Preset) -> Self {
        match preset {
            Preset::LgaBoard => lga_board(),
            Preset::CouncilCommittee => council_committee(),
        }
    }
}

fn lga_board() -> Profile {
    Profile {
        quorum: QuorumRule { numerator: 1, denominator: 3, minimum: 0, groups: 2 },
        notice: NoticeRule { clear_days: 5, days: DaysCounted::WorkingDays },
        substitutes: SubstituteRule {
            pool: Pool::GroupList,
            any_for_ungrouped: false,
            notice_hours: 0,
            paired: Pairing::Optional,
            times_a_year: 0,
            may_chair: false,
            count_for_quorum: true,
            when_member_arrives: WhenMemberArrives::SubstituteYields,
        },
        remote: RemoteRule { present: true, counts_for_quorum: true, may_vote: true },
        late_arrival_votes: true,
        casting_vote: CastingVote::NotToSetPolicy,
        joint_chairs: false,
        minutes: MinuteRule {
            numbers: MinuteNumbers::EachMeeting,
            order: MinuteOrder::Agenda,
            pattern: minute_numbers::PLAIN.into(),
            times: PrintedTimes::None,
        },
        year_begins: YearBegins::On { month: 9, day: 1 },
        year_label: YearLabel::Short,
        words: Words {
            chairman: "Chairman".into(),
            vice_chair: "Vice-Chair".into(),
            deputy_chair: "Deputy Chair".into(),
            councillor: "Cllr".into(),
            note_title: "Note of decisions taken and actions required".into(),
            // The LGA is a voluntary body, which the Act does not bind.
            exempt_under: String::new(),
            time_style: TimeStyle::Close,
        },
        six_months: false,
        deadlines: DeadlineRule { decision_sheet: 2, draft_note: 5, call_in: 0 },
        political_balance: Balance::Advice,
    }
}

fn council_committee() -> Profile {
    Profile {
        quorum: QuorumRule { numerator: 1, denominator: 4, minimum: 3, groups: 0 },
        notice: NoticeRule { clear_days: 5, days: DaysCounted::WorkingDays },
        substitutes: SubstituteRule {
            pool: Pool::GroupList,
            any_for_ungrouped: false,
            notice_hours: 2,
            paired: Pairing::Required,
            times_a_year: 0,
            may_chair: false,
            count_for_quorum: true,
            when_member_arrives: WhenMemberArrives::SubstituteStays,
        },
        remote: RemoteRule { present: false, counts_for_quorum: false, may_vote: false },
        late_arrival_votes: false,
        casting_vote: CastingVote::Yes,
        joint_chairs: false,
        minutes: MinuteRule {
            numbers: MinuteNumbers::ThroughTheYear,
            order: MinuteOrder::Taken,
            pattern: minute_numbers::PLAIN.into(),
            times: PrintedTimes::Meeting,
        },
        year_begins: YearBegins::AnnualMeeting,
        year_label: YearLabel::Short,
        words: Words {
            chairman: "Chair".into(),
            vice_chair: "Vice-Chair".into(),
            deputy_chair: "Deputy Chair".into(),
            councillor: "Councillor".into(),
            note_title: "Minutes".into(),
            exempt_under: "Part 1 of Schedule 12A to the Local Government Act 1972".into(),
            time_style: TimeStyle::Spaced,
        },
        six_months: true,
        deadlines: DeadlineRule { decision_sheet: 2, draft_note: 10, call_in: 0 },
        political_balance: Balance::Rule,
    }
}
