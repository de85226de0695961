//! A body's rules and words. Every number that could differ between two bodies is a field here, never a constant.
//!
//! Fields that no operation reads yet are not here; each comes with the rule that uses it.

use super::time::TimeStyle;
use crate::error::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The rules and words of one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// How many voters must be there.
    pub quorum: QuorumRule,
    /// Who may stand in for a member, and how.
    pub substitutes: SubstituteRule,
    /// What somebody who joins from afar counts for.
    pub remote: RemoteRule,
    /// Two or more people may share the chair of the body.
    pub joint_chairs: bool,
    /// How its papers say things.
    pub words: Words,
    /// How its years are labelled.
    pub year_label: YearLabel,
}

/// A quorum: the larger of a fraction of the voting seats and a least number, from at least so many groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
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

/// Who may stand in for a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubstituteRule {
    /// Whether a substitute must, may or does not stand in for a named member.
    pub paired: Pairing,
    /// Substitutes count for the quorum.
    pub count_for_quorum: bool,
    /// What happens when the member arrives after the substitute.
    pub when_member_arrives: WhenMemberArrives,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoteRule {
    /// Counts as present in the record.
    pub present: bool,
    /// Counts for the quorum.
    pub counts_for_quorum: bool,
    /// May vote.
    pub may_vote: bool,
}

/// How a body's papers say things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Chairman, Chair.
    pub chairman: String,
    /// Vice-Chair.
    pub vice_chair: String,
    /// Deputy Chair.
    pub deputy_chair: String,
    /// What stands before a councillor's name: Cllr, Councillor.
    pub councillor: String,
    /// What the paper of a meeting is called: Note of decisions taken and actions required, Minutes.
    pub note_title: String,
    /// How times print.
    pub time_style: TimeStyle,
}

/// How a body labels its years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum YearLabel {
    /// 2010/11
    Short,
    /// 2010/2011
    Long,
}

/// The two sets of rules a new body can start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// A board of the Local Government Association (LGA Governance Framework, para 3 for the quorum).
    LgaBoard,
    /// A committee of a council in England (Local Government Act 1972, Schedule 12, and common standing orders).
    CouncilCommittee,
}

impl Profile {
    /// The rules a new body starts from.
    pub fn preset(preset: Preset) -> Self {
        match preset {
            Preset::LgaBoard => Self {
                quorum: QuorumRule { numerator: 1, denominator: 3, minimum: 0, groups: 2 },
                substitutes: SubstituteRule {
                    paired: Pairing::Optional,
                    count_for_quorum: true,
                    when_member_arrives: WhenMemberArrives::SubstituteYields,
                },
                remote: RemoteRule { present: true, counts_for_quorum: true, may_vote: true },
                joint_chairs: false,
                words: Words {
                    chairman: "Chairman".into(),
                    vice_chair: "Vice-Chair".into(),
                    deputy_chair: "Deputy Chair".into(),
                    councillor: "Cllr".into(),
                    note_title: "Note of decisions taken and actions required".into(),
                    time_style: TimeStyle::Close,
                },
                year_label: YearLabel::Short,
            },
            Preset::CouncilCommittee => Self {
                quorum: QuorumRule { numerator: 1, denominator: 4, minimum: 3, groups: 0 },
                substitutes: SubstituteRule {
                    paired: Pairing::Required,
                    count_for_quorum: true,
                    when_member_arrives: WhenMemberArrives::SubstituteStays,
                },
                remote: RemoteRule { present: false, counts_for_quorum: false, may_vote: false },
                joint_chairs: false,
                words: Words {
                    chairman: "Chair".into(),
                    vice_chair: "Vice-Chair".into(),
                    deputy_chair: "Deputy Chair".into(),
                    councillor: "Councillor".into(),
                    note_title: "Minutes".into(),
                    time_style: TimeStyle::Spaced,
                },
                year_label: YearLabel::Short,
            },
        }
    }

    /// Refuses rules that mean nothing: a quorum of more than all the seats, a word left empty.
    pub fn sound(&self) -> Result<()> {
        let QuorumRule { numerator, denominator, .. } = self.quorum;
        if denominator == 0 || numerator > denominator {
            return Err(Error::invalid(
                format!("A quorum of {numerator}/{denominator} of the seats cannot be met."),
                "Give a fraction of at most the whole, such as 1/3.",
            ));
        }
        let words = &self.words;
        for (what, word) in [
            ("The word for the chairman", &words.chairman),
            ("The word for the vice-chair", &words.vice_chair),
            ("The word for a deputy chair", &words.deputy_chair),
            ("The note's title", &words.note_title),
        ] {
            super::text::needed(what, word)?;
        }
        super::text::line("The word before a councillor’s name", &words.councillor).map(drop)
    }
}
