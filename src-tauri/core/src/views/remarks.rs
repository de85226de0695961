//! What the record says of an item by itself, beside what was minuted: that it was urgent, withdrawn, or taken out of
//! order. Nobody types these sentences.

use super::meeting::called;
use crate::domain::item::{Fate, Item};
use crate::domain::order::{Turn, out_of_turn};
use crate::domain::profile::{MinuteOrder, Profile};

/// The remarks on each item of an agenda; `numbers` are the items’ own.
pub(super) fn remarks(items: &[Item], numbers: &[Option<String>], profile: &Profile) -> Vec<Vec<String>> {
    // Where minutes print in the order taken, the order says it.
    let turns = match profile.minutes.order {
        MinuteOrder::Agenda => out_of_turn(items),
        MinuteOrder::Taken => vec![None; items.len()],
    };
    let called = |at: usize| called(&items[at], numbers.get(at).and_then(Option::as_deref));
    let turn = |turn: &Option<Turn>| match turn {
        None => None,
        Some(Turn::First) => Some("Taken first.".to_owned()),
        Some(Turn::After(at)) => Some(format!("Taken after {}.", called(*at))),
    };
    items
        .iter()
        .zip(&turns)
        .map(|(item, out)| [turn(out), urgency(item), fate(item)].into_iter().flatten().collect())
        .collect()
}

fn urgency(item: &Item) -> Option<String> {
    let reason = item.urgency.trim();
    (!reason.is_empty()).then(|| format!("Taken as urgent: {}", stopped(reason)))
}

fn fate(item: &Item) -> Option<String> {
    let reason = item.fate_reason.trim();
    match item.fate {
        Fate::None => None,
        fate if reason.is_empty() => Some(format!("{}.", fate.word())),
        fate => Some(format!("{}: {}", fate.word(), stopped(reason))),
    }
}

/// A reason as typed, with a full stop.
fn stopped(reason: &str) -> String {
    if reason.ends_with(['.', '!', '?']) { reason.to_owned() } else { format!("{reason}.") }
}
