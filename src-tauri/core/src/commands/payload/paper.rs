//! Papers, and in what form they are wanted.

use super::payloads;
use crate::domain::id::{BodyId, MeetingId, YearId};
use crate::papers::Format;
use crate::views::matrix::MarkStyle;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// The note of a meeting, or the version of it for the public.
    OfNote { meeting: MeetingId, public: Option<bool> }
    /// A paper, and in what form.
    PrintPaper { paper: Paper, format: Format }
}

/// A paper: which, of what, and how it is wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(optional_fields)]
pub enum Paper {
    /// Notice of a meeting, with its standing notices and whom to tell who cannot come.
    Notice {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Who sits on a body.
    Membership {
        /// Which body.
        body: BodyId,
        /// In which year; the current one if left out.
        year: Option<YearId>,
        /// As on which day, as typed; today if left out, or the year’s end nearest to it.
        day: Option<String>,
    },
    /// Who was at a body’s meetings in a year.
    Attendance {
        /// Which body.
        body: BodyId,
        /// In which year; the current one if left out.
        year: Option<YearId>,
        /// How the marks are written; YES and NO if left out.
        marks: Option<MarkStyle>,
        /// All listed substitutes, and not only those who attended.
        all_substitutes: Option<bool>,
        /// With attendance rates.
        rates: Option<bool>,
    },
    /// Attendance register to sign.
    Register {
        /// Of which meeting.
        meeting: MeetingId,
        /// How many blank rows for substitutes, and how many for guests; 4 if left out.
        blank_rows: Option<usize>,
    },
    /// Note of decisions taken and actions required.
    Note {
        /// Of which meeting.
        meeting: MeetingId,
        /// The version for the public, without what is exempt or confidential.
        public: Option<bool>,
    },
}
