//! Bodies, their names, rules, years and seats, and their attendance tables.

use super::payloads;
use crate::domain::id::{BodyId, BodyNameId, GroupId, YearId};
use crate::domain::profile::{Preset, Profile};
use crate::views::matrix::MarkStyle;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// The attendance table of a body’s year (the current one if none is named): how its marks are written (YES and NO if
    /// nothing is said), and whether substitutes who never attended are listed too.
    OfAttendance { body: BodyId, year: Option<YearId>, marks: Option<MarkStyle>, all_substitutes: Option<bool> }
    /// A body by any name it has had; the only one where none is given.
    FindBody { name: Option<String> }
    /// A new body: its names, where its rules start from, its first year (days as typed).
    AddBody { full_name: String, short_name: String, preset: Preset, first_day: String, last_day: String }
    /// Changes to a body; what is left out stays, an empty parent or council means none.
    ChangeBody {
        body: BodyId, full_name: Option<String>, short_name: Option<String>,
        contact_name: Option<String>, contact_phone: Option<String>, contact_email: Option<String>,
        parent: Option<String>, authority: Option<String>, profile: Option<Profile>,
    }
    /// One of the sets of rules that a body can start from.
    OfPreset { preset: Preset }
    /// Moves a body among the book’s; `to` counts from 0 in the list without it.
    MoveBody { body: BodyId, to: usize }
    /// What a body is called from a day on; without a short name, the full one serves.
    AddBodyName { body: BodyId, full_name: String, short_name: Option<String>, since: String }
    /// Corrections to one of a body’s names; what is left out stays.
    ChangeBodyName { name: BodyNameId, full_name: Option<String>, short_name: Option<String>, since: Option<String> }
    /// One of a body’s later names.
    RemoveBodyName { name: BodyNameId }
    /// One body.
    RemoveBody { body: BodyId }
    /// A new year of a body.
    AddYear { body: BodyId, first_day: String, last_day: String }
    /// A new year that begins with the seats, members and substitutes with which another ended; with their offices or not.
    CarryOver { year: YearId, first_day: String, last_day: String, positions: bool }
    /// New dates for a year.
    ChangeYear { year: YearId, first_day: String, last_day: String }
    /// One year.
    RemoveYear { year: YearId }
    /// How many seats a group has in a year; 0 removes the line.
    SetSeats { year: YearId, group: Option<GroupId>, seats: u32 }
}
