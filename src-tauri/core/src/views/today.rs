//! Today: what needs doing, most urgent first, and what comes next.

use super::flags::Target;
use crate::domain::day::Day;
use crate::domain::id::MeetingId;
use serde::Serialize;
use ts_rs::TS;

/// The screen that the app opens on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// Friday 11 March 2011.
    pub printed: String,
    /// The most pressing thing, in a sentence.
    pub lead: String,
    /// No body yet: the screen offers to start one.
    pub empty: bool,
    /// What needs doing, most urgent first.
    pub needs: Vec<Need>,
    /// The next meeting.
    pub next: Option<NextMeeting>,
    /// The meetings after that.
    pub coming: Vec<Coming>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Need {
    /// How urgent.
    pub tone: Tone,
    /// What to do.
    pub title: String,
    /// What is known about it.
    pub detail: String,
    /// What the button that leads there says.
    pub verb: String,
    /// Where it is settled.
    pub target: Target,
}

/// How urgent something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Now.
    Urgent,
    /// Soon.
    Soon,
    /// When there is time.
    Calm,
    /// A flaw in an old record.
    Record,
}

/// The next meeting, as a card.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NextMeeting {
    /// Which.
    pub meeting: MeetingId,
    /// Next meeting, in 10 days.
    pub heading: String,
    /// Monday 21 March.
    pub day: String,
    /// 12.00pm, or empty.
    pub time: String,
    /// What is known of it: label and text.
    pub facts: Vec<(String, String)>,
    /// What the button says.
    pub verb: String,
    /// Where it leads.
    pub target: Target,
}

/// A meeting further off.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Coming {
    /// Which.
    pub meeting: MeetingId,
    /// 17 May 2011.
    pub day: String,
    /// The body, and the venue if there is one.
    pub what: String,
}
