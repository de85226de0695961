//! Who was at a meeting, and who was not.

use super::parts;
use crate::domain::attendance::Outcome;
use crate::exchange::json::words::{Either, FileDay, FileMoment, FileTime, Keyed, Short};

parts! {
    /// Who was at a meeting, and who was not.
    #[derive(Default)]
    #[serde(default)]
    Attendance {
        /// Members of the body, by key.
        members: Keyed<Either<Said>>,
        /// Those who stood in, by key.
        substitutes: Keyed<StandIn>,
        /// Guests, in printed order.
        in_attendance: Vec<Either<Guest>>,
        /// Observers, in printed order.
        observers: Vec<Either<Guest>>,
        /// Officers, organisation by organisation.
        officers: Vec<Officers>,
    }

    /// What was said of a member; in short, the outcome.
    #[derive(Default)]
    Said {
        /// What came of it. Left out: apologies if any are given, else present.
        #[serde(default)]
        outcome: Option<Outcome>,
        /// When the member was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// What is known of the apologies.
        #[serde(default)]
        apologies: Option<Apologies>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// What was said of a substitute.
    StandIn {
        /// The member stood in for, by key; left out where that is not known.
        #[serde(default, rename = "for")]
        member: Option<String>,
        /// The group, for one who is on no list.
        #[serde(default)]
        group: Option<String>,
        /// When word of the substitution came.
        #[serde(default)]
        notified_day: Option<FileDay>,
        /// At what time of that day.
        #[serde(default)]
        notified_time: Option<FileTime>,
        /// Why somebody of another group, or on no list, stood in. The history keeps it.
        #[serde(default)]
        reason: String,
        /// What came of it. Left out: apologies if any are given; present if the meeting was held; else expected.
        #[serde(default)]
        outcome: Option<Outcome>,
        /// When the substitute was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// What is known of the apologies.
        #[serde(default)]
        apologies: Option<Apologies>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// A guest; in short, the person’s key.
    #[derive(Default)]
    Guest {
        /// Who, by key.
        person: String,
        /// The guest’s council.
        #[serde(default)]
        authority: Option<String>,
        /// What stands where a council would: LGID Board Member.
        #[serde(default)]
        organisation: String,
        /// The item for which alone the guest came: its place on the agenda, counted from 1, breaks too.
        #[serde(default)]
        for_item: Option<usize>,
        /// When the guest was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// The officers of one organisation, in printed order.
    Officers {
        /// LGID; may be left out.
        #[serde(default)]
        organisation: String,
        /// Their council, where they come from one.
        #[serde(default)]
        authority: Option<String>,
        /// Who.
        people: Vec<Either<Officer>>,
    }

    /// An officer; in short, the person’s key.
    #[derive(Default)]
    Officer {
        /// Who, by key.
        person: String,
        /// When the officer was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// A stretch in which somebody was there.
    Times {
        /// From when; from the start if left out.
        #[serde(default)]
        came: Option<FileMoment>,
        /// Until when; to the end if left out.
        #[serde(default)]
        went: Option<FileMoment>,
        /// Joined from afar.
        #[serde(default)]
        remote: bool,
    }

    /// What is known of somebody’s apologies.
    Apologies {
        /// When they came.
        #[serde(default)]
        day: Option<FileDay>,
        /// At what time of that day.
        #[serde(default)]
        time: Option<FileTime>,
        /// Through whom: a group’s office.
        #[serde(default)]
        via: String,
        /// Who took them.
        #[serde(default)]
        received_by: String,
    }
}

impl Short for Said {
    type Word = Outcome;

    fn from_word(outcome: Outcome) -> Self {
        Self { outcome: Some(outcome), ..Self::default() }
    }
}

impl Short for Guest {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self { person, ..Self::default() }
    }
}

impl Short for Officer {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self { person, ..Self::default() }
    }
}
