//! Lists of members coming in, and lists going out as sheets.

use super::payloads;
use crate::domain::id::{BodyId, YearId};
use crate::exchange::members::{Show, Wishes};
use crate::views::matrix::MarkStyle;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The forms of a file to open in a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// Text separated by commas.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

payloads! {
    /// The list that is open, at another sheet or with another row of headings.
    LookAtList { sheet: Option<String>, head: Option<u32> }
    /// What would become of the open list in a year of a body; the rows of one sort, from one of them on, 100 if not said.
    PreviewList { year: YearId, wishes: Wishes, show: Show, from: usize, most: Option<usize> }
    /// The open list, to be taken into a year of a body; rows that cannot be are left out, or have it all refused.
    TakeList { year: YearId, wishes: Wishes, leave_out: bool }
    /// A list as a file to open in a spreadsheet, of a body in one of its years (the current one if none is named).
    OfSheet { body: BodyId, year: Option<YearId>, format: SheetFormat }
    /// The attendance table of a body’s year as a file to open in a spreadsheet; what else may be said as for the table.
    OfAttendanceSheet {
        body: BodyId, year: Option<YearId>, marks: Option<MarkStyle>, all_substitutes: Option<bool>, format: SheetFormat,
    }
}
