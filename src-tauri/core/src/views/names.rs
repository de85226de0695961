//! How names, dates and times print in one body's papers: shared by the views, seen by nobody else.

use crate::domain::attendance::Attendance;
use crate::domain::body::{BodyName, name_on};
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, BodyId};
use crate::domain::meeting::Meeting;
use crate::domain::people::{Authority, Person};
use crate::domain::profile::Words;
use crate::domain::time::Time;
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use std::collections::HashMap;

/// What a body was called on a day: full and short name.
pub(super) fn body_name(book: &Reader<'_>, body: &BodyId, day: Day) -> Result<(String, String)> {
    let names = book.under::<BodyName, _>(body)?;
    let found = name_on(&names, day).or(names.first());
    Ok(found.map(|name| (name.full_name.clone(), name.short_name.clone())).unwrap_or_default())
}

/// Somebody’s name as the paper of the day prints it: Cllr Sir David Williams CBE.
pub(super) fn of_the_day(record: &RoomRecord, said: &Attendance) -> String {
    let usual = || record.people.get(&said.person).map(|person| titled(person, &record.body.profile.words));
    said.printed_name.clone().or_else(usual).unwrap_or_default()
}

/// A list of names as a sentence has it: A, B and C; empty for none.
pub(super) fn listed(names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    match (names.pop(), names.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => only,
        (Some(last), false) => format!("{} and {last}", names.join(", ")),
    }
}

/// A person’s name with the title, where a councillor’s is the body’s own word: Cllr Sir David Williams CBE.
pub(super) fn titled(person: &Person, words: &Words) -> String {
    person.titled_by(&words.councillor).titled_name()
}

/// The authorities by id.
pub(super) fn authorities(book: &Reader<'_>) -> Result<HashMap<AuthorityId, Authority>> {
    Ok(book.all::<Authority>()?.into_iter().map(|one| (one.id.clone(), one)).collect())
}

/// What stands where a council would: the authority, else the organisation or role.
pub(super) fn council(said: &Attendance, authorities: &HashMap<AuthorityId, Authority>) -> String {
    let authority = said.authority.as_ref().and_then(|id| authorities.get(id));
    authority.map_or_else(|| said.organisation.clone(), |one| one.short_name.clone())
}

/// Tuesday 18 January 2011, 11.30am.
pub(super) fn day_and_time(meeting: &Meeting, words: &Words) -> String {
    let day = day::full(meeting.day);
    match meeting.start_time {
        Some(start) => format!("{day}, {}", start.print(words.time_style)),
        None => day,
    }
}

/// A time as the body prints it; or nothing.
pub(super) fn time(time: Option<Time>, words: &Words) -> String {
    time.map(|time| time.print(words.time_style)).unwrap_or_default()
}

/// From when and until when, both days included: from 1 February 2011; empty where there is neither.
pub(super) fn span(from: Option<Day>, to: Option<Day>) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), None) => format!("from {}", day::long(from)),
        (None, Some(to)) => format!("until {}", day::long(to)),
        (Some(from), Some(to)) => format!("{} to {}", day::long(from), day::long(to)),
    }
}

/// The name of a paper’s file, without its ending: its words, less what no file system takes.
pub(super) fn file_name(parts: &[&str]) -> String {
    parts.join(" ").replace(['/', '\\', ':'], "-")
}

/// Joins what is not empty.
pub(super) fn join(parts: &[&str], with: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(with)
}

/// 1 item, 2 items.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
