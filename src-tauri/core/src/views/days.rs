//! How counted days are said: which counted, which did not, and why.

use super::names;
use crate::domain::calendar::{Counted, KNOWN_FROM, Off};
use crate::domain::day::{self, Day};
use crate::domain::profile::DaysCounted;

/// Fri 11 March.
pub(super) fn brief(on: Day) -> String {
    format!("{} {}", &day::weekday(on)[..3], day::short(on))
}

/// Says how a day was counted to, a sentence a line.
pub(super) fn how(found: &Counted, counting: DaysCounted) -> Vec<String> {
    let list = |days: &[Day]| days.iter().map(|day| brief(*day)).collect::<Vec<_>>().join(", ");
    let (one, many) = match counting {
        DaysCounted::Calendar => ("day", "days"),
        DaysCounted::WorkingDays => ("working day", "working days"),
        DaysCounted::NoSundaysAndHolidays => ("day that counts", "days that count"),
    };
    let mut said = Vec::new();
    if !found.counted.is_empty() {
        said.push(format!("{}: {}.", names::count(found.counted.len(), one, many), list(&found.counted)));
    }
    let mut reasons: Vec<(String, Vec<Day>)> = Vec::new();
    for (day, off) in &found.skipped {
        let why = match off {
            Off::Weekend => "the weekend".to_owned(),
            Off::BankHoliday(name) => (*name).to_owned(),
            Off::Closed(reason) => format!("closed: {reason}"),
        };
        match reasons.iter_mut().find(|(other, _)| *other == why) {
            Some((_, days)) => days.push(*day),
            None => reasons.push((why, vec![*day])),
        }
    }
    if !reasons.is_empty() {
        let each: Vec<_> = reasons.iter().map(|(why, days)| format!("{} ({why})", list(days))).collect();
        said.push(format!("Not counted: {}.", each.join("; ")));
    }
    if found.uncertain() {
        said.push(format!("Bank holidays before {KNOWN_FROM} are not known here: check them."));
    }
    said
}

/// Says which days a body counts: 5 clear working days.
pub(super) fn rule(clear: u32, counting: DaysCounted) -> String {
    let days = |one: &str, many: &str| names::count(clear as usize, one, many);
    match counting {
        DaysCounted::WorkingDays => days("clear working day", "clear working days"),
        DaysCounted::NoSundaysAndHolidays => {
            format!("{}, without Sundays and bank holidays", days("clear day", "clear days"))
        }
        DaysCounted::Calendar => days("clear day", "clear days"),
    }
}
