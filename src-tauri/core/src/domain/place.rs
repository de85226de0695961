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

/// Gives this many places between two others, in order, so that each is longer than the longer of the two by at most
/// two digits for each time the number can be halved. One after another, each of many would be longer than the last.
pub fn many(before: Option<&str>, after: Option<&str>, number: usize) -> Result<Vec<String>> {
    if number == 0 {
        return Ok(Vec::new());
    }
    let middle = between(before, after)?;
    let mut places = many(before, Some(&middle), number / 2)?;
    let above = many(Some(&middle), after, number - 1 - number / 2)?;
    places.push(middle);
    places.extend(above);
    Ok(places)
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

    #[test]
    fn places_of_a_hundred_thousand_rows_are_short() {
        let places = many(Some("8180"), None, 100_000).unwrap();
        assert!(places.is_sorted_by(|one, next| one < next) && places[0].as_str() > "8180");
        let total: usize = places.iter().map(String::len).sum();
        assert!(total / places.len() < 24, "a place is kept with every row: {}", total / places.len());
    }

    proptest! {
        #[test]
        fn many_places_stand_in_order_between_two_and_are_short(
            moves in prop::collection::vec((0usize..40, 0usize..40), 0..60), gap in 0usize..40, number in 0usize..3_000,
        ) {
            let mut list: Vec<String> = Vec::new();
            for (from, to) in moves {
                if list.len() > 5 { list.remove(from % list.len()); }
                let others: Vec<&str> = list.iter().map(String::as_str).collect();
                let to = to.min(others.len());
                let place = at(&others, to).unwrap();
                list.insert(to, place);
            }
            let gap = gap.min(list.len());
            let longest = [gap.checked_sub(1), Some(gap)].into_iter().flatten().filter_map(|at| list.get(at));
            let longest = longest.map(String::len).max().unwrap_or(FIRST.len());
            let before = gap.checked_sub(1).map(|last| list[last].as_str());
            let new = many(before, list.get(gap).map(String::as_str), number).unwrap();
            prop_assert_eq!(new.len(), number);
            let halvings = number.checked_ilog2().map_or(0, |n| n as usize + 1);
            prop_assert!(new.iter().all(|place| place.len() <= longest + 2 * halvings), "each is short");
            list.splice(gap..gap, new);
            prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "they sort where they were put");
        }

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
