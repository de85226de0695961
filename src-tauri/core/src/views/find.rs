//! Finding a body or a meeting by what a person calls it: a name, a date.

use super::names;
use crate::domain::body::{Body, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{BodyId, MeetingId, YearId};
use crate::domain::meeting::Meeting;
use crate::domain::text;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Reader;

/// Finds the body meant: by name, or the only one where no name is given.
pub fn body(book: &Reader<'_>, name: Option<&str>, today: Day) -> Result<BodyId> {
    let all = book.all::<Body>()?;
    let known = || -> Result<String> {
        let names =
            all.iter().map(|body| Ok(names::body_name(book, &body.id, today)?.1)).collect::<Result<Vec<_>>>()?;
        Ok(names.join(", "))
    };
    match (name, all.as_slice()) {
        (_, []) => Err(Error::unknown("There is no body in this book.", "Start one, or import one.")),
        (None, [only]) => Ok(only.id.clone()),
        (None, _) => Err(Error::invalid("The book holds several bodies.", format!("Say which: {}.", known()?))),
        (Some(name), _) => match body_called(book, name)? {
            Some(body) => Ok(body),
            None => Err(Error::unknown(
                format!("There is no body “{}” in this book.", name.trim()),
                format!("It holds: {}.", known()?),
            )),
        },
    }
}

/// Finds the body that has or had a name, full or short, whatever its case; `None` where there is none.
pub fn body_called(book: &Reader<'_>, name: &str) -> Result<Option<BodyId>> {
    let name = text::line("The body’s name", name)?;
    match book.bodies_named(&name)?.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.clone())),
        _ => Err(Error::invalid(format!("Several bodies are called “{name}”."), "Give the full name.")),
    }
}

/// Finds the year of a body that is asked for; where none is, the one that holds today, else the latest.
pub(super) fn year<'y>(years: &'y [Year], asked: Option<&YearId>, today: Day) -> Result<Option<&'y Year>> {
    match asked {
        Some(asked) => {
            years.iter().find(|one| one.id == *asked).map(Some).ok_or_else(|| {
                Error::unknown("The body has no such year.", "It may have been removed. Choose another.")
            })
        }
        None => {
            let latest = || years.iter().max_by_key(|one| one.first_day);
            Ok(years.iter().find(|one| one.holds(today)).or_else(latest))
        }
    }
}

/// Finds such a year where there must be one.
pub(super) fn needed_year<'y>(years: &'y [Year], asked: Option<&YearId>, today: Day) -> Result<&'y Year> {
    year(years, asked, today)?
        .ok_or_else(|| Error::unknown("The body has no year yet.", "Add one, with its members, under Rules."))
}

/// Finds a body’s meeting on a day, at a time where it has several.
pub fn meeting(book: &Reader<'_>, body: &BodyId, on: Day, at: Option<Time>) -> Result<MeetingId> {
    let meetings = book.under::<Meeting, _>(body)?;
    let found: Vec<_> =
        meetings.iter().filter(|meeting| meeting.day == on && (at.is_none() || meeting.start_time == at)).collect();
    match found.as_slice() {
        [one] => Ok(one.id.clone()),
        [] => {
            let near = meetings.iter().min_by_key(|meeting| (meeting.day - on).num_days().abs());
            let hint = match near {
                None => "The body has no meetings yet.".to_owned(),
                Some(near) => format!("The nearest is on {}.", day::full(near.day)),
            };
            let at = at.map(|at| format!(" at {at}")).unwrap_or_default();
            Err(Error::unknown(format!("There is no meeting on {}{at}.", day::full(on)), hint))
        }
        several => {
            let times: Vec<_> = several.iter().filter_map(|one| one.start_time).map(|at| at.to_string()).collect();
            Err(Error::invalid(
                format!("There are several meetings on {}.", day::full(on)),
                format!("Say at what time, after the day: {}.", times.join(", ")),
            ))
        }
    }
}
