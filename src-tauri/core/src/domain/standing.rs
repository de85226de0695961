//! Standing notices: the headed paragraphs that every notice of a body's meetings carries, in the body's own words.

use super::id::{BodyId, StandingNoticeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// A headed paragraph of a body's notices of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StandingNotice {
    /// Which.
    pub id: StandingNoticeId,
    /// Whose.
    pub body: BodyId,
    /// Its place on the notice.
    pub place: String,
    /// What stands over it: Carers’ allowance.
    pub heading: String,
    /// What it says; may be empty where lines follow it.
    pub wording: String,
    /// What the book itself adds under it.
    pub lines: NoticeLines,
}

/// What the book adds under a standing notice, so that it is never typed twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum NoticeLines {
    /// Nothing.
    None,
    /// The offices of the groups that sit on the body, to which apologies go.
    Offices,
    /// The clerk that the body's papers name.
    Clerk,
}
