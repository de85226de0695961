//! A row's place in a list: a fractional index, so that moving one row writes one row, and two laptops can both move.

use crate::error::{Error, Result};
use fractional_index::FractionalIndex;

/// The place of a list’s first row.
pub const FIRST: &str = "80";

/// Gives a place between two others; `None` stands for the list's end on that side.
///
/// Errors as a fault where a stored place is not a fractional index, or the two are not in order.
pub fn between(before: Option<&str>, after: Option<&str>) -> Result<String> {
    let read = |place: &str| {
        FractionalIndex::from_string(place)
            .map_err(|_| Error::fault(format!("A place in a list cannot be read: “{place}”.")))
    };
    let (before, after) = (before.map(read).transpose()?, after.map(read).transpose()?);
    FractionalIndex::new(before.as_ref(), after.as_ref())
        .map(|place| place.to_string())
        .ok_or_else(|| Error::fault("Two places in a list are out of order."))
}

/// Gives the place of a row that is moved before the row at `to` of `others` (the list without it, in order).
/// A `to` past the end puts it last.
pub fn at(others: &[&str], to: usize) -> Result<String> {
    let to = to.min(others.len());
    let before = to.checked_sub(1).and_then(|last| others.get(last)).copied();
    match (before, others.get(to).copied()) {
        // Two laptops can have given one place twice; going in just before the pair keeps the order that shows.
        (Some(same), Some(next)) if same >= next => at(&others[..to - 1], to - 1),
        (before, after) => between(before, after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_place_is_the_one_between_nothing() {
        assert_eq!(between(None, None).unwrap(), FIRST);
    }

    proptest! {
        #[test]
        fn any_moves_keep_the_order_asked_for(moves in prop::collection::vec((0usize..40, 0usize..40), 1..120)) {
            let mut list: Vec<String> = Vec::new();
            for (from, to) in moves {
                if list.len() > 5 { list.remove(from % list.len()); }
                let others: Vec<&str> = list.iter().map(String::as_str).collect();
                let to = to.min(others.len());
                let place = at(&others, to).unwrap();
                list.insert(to, place);
                prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "the list sorts as it was arranged");
            }
        }
    }
}
