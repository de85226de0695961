//! What the calculators are fed with: closed days, councils, approved absences.

use super::parts;
use crate::exchange::json::words::FileDay;

parts! {
    /// One closed day, or several in a row.
    ClosedDays {
        /// The first.
        first_day: FileDay,
        /// The last, itself included; the first again if left out.
        #[serde(default)]
        last_day: Option<FileDay>,
        /// Why: Christmas closure.
        reason: String,
    }

    /// A council by its political groups.
    Council {
        /// Which, by any of its names; left out, the council of bodies that name none.
        #[serde(default)]
        authority: Option<String>,
        /// Its councillors by group.
        groups: Vec<Councillors>,
    }

    /// The councillors of one group; or, without a group, those outside any.
    Councillors {
        /// Which, by full or short name.
        #[serde(default)]
        group: Option<String>,
        /// How many.
        councillors: u32,
    }

    /// An absence whose reason a council approved, so that six months without attending do not run out.
    ApprovedAbsence {
        /// Whose, by key.
        person: String,
        /// Of which council; left out, the council of bodies that name none.
        #[serde(default)]
        authority: Option<String>,
        /// From when.
        from_day: FileDay,
        /// Until when, that day included.
        until_day: FileDay,
        /// Who approved it, and when: Council, 12 February 2025.
        approved_by: String,
        /// Why.
        #[serde(default)]
        reason: String,
    }
}
