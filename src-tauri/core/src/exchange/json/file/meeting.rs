//! Meetings, their agenda and what was minuted.

use super::{Attendance, Motion, parts};
use crate::domain::entry::ActionState;
use crate::domain::interest::{Conduct, InterestKind};
use crate::domain::item::{Access, Fate, ItemKind};
use crate::domain::meeting::{MeetingState, PresidesBy};
use crate::domain::speaker::SpeakerPart;
use crate::exchange::json::words::{Either, FileDay, FileDue, FileMoment, FileTime, Number, Short};
use schemars::JsonSchema;
use serde::Deserialize;

parts! {
    /// A meeting of the body.
    Meeting {
        /// On which day.
        day: FileDay,
        /// When it was to start.
        #[serde(default)]
        start_time: Option<FileTime>,
        /// When it was to end.
        #[serde(default)]
        end_time: Option<FileTime>,
        /// Where.
        #[serde(default)]
        venue: String,
        /// How far it has got.
        #[serde(default = "planned")]
        state: MeetingState,
        /// Why it was cancelled, postponed or abandoned.
        #[serde(default)]
        state_reason: String,
        /// When its agenda went out. Not while the meeting is planned.
        #[serde(default)]
        published_day: Option<FileDay>,
        /// The date as some paper printed it, where that paper got it wrong.
        #[serde(default)]
        printed_day: Option<String>,
        /// When it really began and ended.
        #[serde(default)]
        sat: Option<Sat>,
        /// When it sat again after it adjourned, in order.
        #[serde(default)]
        sat_again: Vec<Sat>,
        /// Who took the chair.
        #[serde(default)]
        presiders: Vec<Either<Presider>>,
        /// The number of its first minute, where numbers run through the year; counted on from the meeting before if left out.
        #[serde(default)]
        first_minute: Option<u32>,
        /// Who was there.
        #[serde(default)]
        attendance: Attendance,
        /// Interests declared for the whole meeting; those in an item stand there.
        #[serde(default)]
        interests: Vec<Interest>,
        /// Its agenda, and what was minuted.
        #[serde(default)]
        items: Vec<Item>,
    }

    /// A stretch of a meeting: in which it sat without a break, or the public were out.
    Sat {
        /// When it began.
        began: FileMoment,
        /// When it ended; left out while it goes on.
        #[serde(default)]
        ended: Option<FileMoment>,
    }

    /// A turn in the chair; in short, the key of whoever took it.
    #[derive(Default)]
    Presider {
        /// Who, by key.
        person: String,
        /// How they came to; left out, by their office.
        #[serde(default)]
        how: Option<PresidesBy>,
        /// From when; from the start if left out.
        #[serde(default)]
        from_time: Option<FileMoment>,
    }

    /// A line of an agenda.
    Item {
        /// What it is called.
        title: String,
        /// What sort of line.
        #[serde(default = "business")]
        kind: ItemKind,
        /// Shares the number of the line above, so that the two are lettered 1a and 1b.
        #[serde(default)]
        joined: bool,
        /// What became of it where it was not taken as planned; it keeps its number. Not while the meeting is planned.
        #[serde(default = "stands")]
        fate: Fate,
        /// Why, in the clerk’s words.
        #[serde(default)]
        fate_reason: String,
        /// Why the chair agreed to take it as urgent, late as it came.
        #[serde(default)]
        urgency: String,
        /// Who may read what is minuted under it.
        #[serde(default = "public")]
        access: Access,
        /// The paragraph by which it is exempt, of the law or rule that the body’s rules name.
        #[serde(default)]
        exempt_paragraph: String,
        /// What the public may read of an item that is not public.
        #[serde(default)]
        public_summary: String,
        /// The number it has in print, where that is not the one that counting gives. Not while the meeting is planned.
        #[serde(default)]
        number: Option<Number>,
        /// When it was to be taken.
        #[serde(default)]
        planned_time: Option<FileTime>,
        /// When it was opened.
        #[serde(default)]
        began: Option<FileMoment>,
        /// When it was closed.
        #[serde(default)]
        ended: Option<FileMoment>,
        /// As the how-manieth item it was taken, counted from 1, where that was noted.
        #[serde(default)]
        taken: Option<u32>,
        /// What was minuted under it.
        #[serde(default)]
        entries: Vec<Entry>,
        /// Interests declared in it.
        #[serde(default)]
        interests: Vec<Interest>,
        /// Members of the public who took part in it, in order.
        #[serde(default)]
        speakers: Vec<Speaker>,
        /// When the public were excluded for it.
        #[serde(default)]
        closed: Vec<Sat>,
    }

    /// A member of the public who took part in an item.
    Speaker {
        /// What they did.
        #[serde(default = "spoke")]
        part: SpeakerPart,
        /// About what: parking in Mill Street.
        #[serde(default)]
        about: String,
        /// What they are called, where that is to be kept; it stands in the whole note.
        #[serde(default)]
        name: String,
        /// The name may stand in the version for the public too.
        #[serde(default)]
        named_in_public: bool,
    }

    /// An interest that somebody declared, or a member’s stepping down to speak.
    Interest {
        /// Whose, by key: somebody on the roll.
        person: String,
        /// What kind.
        #[serde(default = "not_said")]
        kind: InterestKind,
        /// What it is.
        #[serde(default)]
        nature: String,
        /// Whether they stayed or left. Left out: they left if a time is given, else they stayed.
        #[serde(default)]
        conduct: Option<Conduct>,
        /// When they left.
        #[serde(default)]
        went: Option<FileMoment>,
        /// When they were back.
        #[serde(default)]
        back: Option<FileMoment>,
        /// The dispensation that let them take part all the same.
        #[serde(default)]
        dispensation: String,
    }

    /// What somebody is to do; in short, the wording.
    Action {
        /// What is to be done.
        wording: String,
        /// Who is to do it: keys of people, or roles. Often nobody.
        #[serde(default)]
        owners: Vec<Either<Owner>>,
        /// By when; left out where nothing was said.
        #[serde(default)]
        due: Option<FileDue>,
        /// How far it has got.
        #[serde(default = "open")]
        state: ActionState,
    }
}

/// One minuted paragraph: its kind, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::exchange::json) enum Entry {
    /// A paragraph without a number.
    Text(String),
    /// A numbered point.
    Point(String),
    /// What the body decided.
    Decision(String),
    /// What somebody is to do; in short, the wording.
    Action(Either<Action>),
    /// What happened to the meeting itself: it adjourned, somebody took the chair.
    Event(String),
    /// What somebody moved; in short, the wording.
    Motion(Box<Either<Motion>>),
}

/// One who is to see to an action; in short, a person’s key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::exchange::json) enum Owner {
    /// A person, by key.
    Person(String),
    /// A role: Lead members.
    Role(String),
}

fn planned() -> MeetingState {
    MeetingState::Planned
}

fn not_said() -> InterestKind {
    InterestKind::NotSaid
}

fn spoke() -> SpeakerPart {
    SpeakerPart::Spoke
}

fn stands() -> Fate {
    Fate::None
}

fn public() -> Access {
    Access::Public
}

fn business() -> ItemKind {
    ItemKind::Business
}

fn open() -> ActionState {
    ActionState::Open
}

impl Short for Presider {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self { person, ..Self::default() }
    }
}

impl Short for Action {
    type Word = String;

    fn from_word(wording: String) -> Self {
        Self { wording, owners: Vec::new(), due: None, state: ActionState::Open }
    }
}

impl Short for Owner {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self::Person(person)
    }
}
