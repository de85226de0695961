//! The order in which the items of a meeting were taken, and that in which its minutes print them.
//!
//! Taking an item out of order changes the order taken, never its number (invariant 12).

use super::item::Item;
use super::profile::MinuteOrder;

/// Gives the order in which minutes print, as places in the agenda; of each of its items it is said as the how-manieth it
/// was `taken`.
///
/// As they were taken, items that were not come where the agenda has them: after the one above.
pub fn as_printed(taken: &[Option<u32>], order: MinuteOrder) -> Vec<usize> {
    let mut places: Vec<usize> = (0..taken.len()).collect();
    if order == MinuteOrder::Taken {
        let mut above = (0, 0);
        let key = |(at, taken): (usize, &Option<u32>)| {
            above = taken.map_or((above.0, at), |taken| (taken, 0));
            above
        };
        let keys: Vec<_> = taken.iter().enumerate().map(key).collect();
        places.sort_by_key(|place| keys[*place]);
    }
    places
}

/// When an item was taken that was not taken in its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Before all others.
    First,
    /// Right after the item at this place.
    After(usize),
}

/// Finds the items that were taken out of turn: the fewest that would have to move for the rest to stand in the order of
/// the agenda.
pub fn out_of_turn(items: &[Item]) -> Vec<Option<Turn>> {
    let mut taken: Vec<(u32, usize)> =
        items.iter().enumerate().filter_map(|(at, item)| item.taken.map(|taken| (taken, at))).collect();
    taken.sort_unstable();
    let in_turn = longest_ascending(&taken.iter().map(|(_, at)| *at).collect::<Vec<_>>());
    let mut found = vec![None; items.len()];
    for (nth, (_, at)) in taken.iter().enumerate() {
        if !in_turn.contains(at) {
            found[*at] = Some(nth.checked_sub(1).map_or(Turn::First, |before| Turn::After(taken[before].1)));
        }
    }
    found
}

/// The longest run of ascending places, not necessarily side by side; of several, the one that ends latest.
fn longest_ascending(places: &[usize]) -> Vec<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let before = (0..at).filter(|other| places[*other] < *place).max_by_key(|other| best[*other].0);
        best.push((before.map_or(1, |before| best[before].0 + 1), before));
    }
    let mut run = Vec::new();
    let mut next = (0..places.len()).max_by_key(|at| best[*at].0);
    while let Some(at) = next {
        run.push(places[at]);
        next = best[at].1;
    }
    run
}

#[cfg(test)]
mod tests {
    use super::super::item::ItemKind;
    use super::super::item::tests::item;
    use super::*;
    use proptest::prelude::*;

    fn printed(items: &[Item], order: MinuteOrder) -> Vec<usize> {
        as_printed(&items.iter().map(|item| item.taken).collect::<Vec<_>>(), order)
    }

    fn taken(order: &[Option<u32>]) -> Vec<Item> {
        let line = |at: usize, taken| Item { taken, ..item(&at.to_string(), ItemKind::Business, false, None) };
        order.iter().enumerate().map(|(at, taken)| line(at, *taken)).collect()
    }

    #[test]
    fn the_fifth_item_taken_after_the_second_is_the_only_one_out_of_turn() {
        let items = taken(&[Some(1), Some(2), Some(4), Some(5), Some(3)]);
        assert_eq!(out_of_turn(&items), [None, None, None, None, Some(Turn::After(1))]);
        assert_eq!(printed(&items, MinuteOrder::Taken), [0, 1, 4, 2, 3]);
        assert_eq!(printed(&items, MinuteOrder::Agenda), [0, 1, 2, 3, 4]);
        let last_first = taken(&[Some(2), Some(3), Some(1)]);
        assert_eq!(out_of_turn(&last_first), [None, None, Some(Turn::First)]);
    }

    #[test]
    fn items_that_were_not_taken_stay_below_the_one_above() {
        let items = taken(&[None, Some(2), None, Some(1), None]);
        assert_eq!(printed(&items, MinuteOrder::Taken), [0, 3, 4, 1, 2]);
        assert_eq!(printed(&taken(&[None, None]), MinuteOrder::Taken), [0, 1], "nobody noted the order");
    }

    proptest! {
        #[test]
        fn every_item_prints_once_and_the_rest_stand_in_agenda_order(order in proptest::sample::subsequence((1..9_u32).collect::<Vec<_>>(), 0..8).prop_shuffle()) {
            let items = taken(&order.iter().map(|taken| Some(*taken)).collect::<Vec<_>>());
            let mut in_print = printed(&items, MinuteOrder::Taken);
            let out = out_of_turn(&items);
            let rest: Vec<_> = in_print.iter().filter(|at| out[**at].is_none()).copied().collect();
            prop_assert!(rest.is_sorted(), "{order:?}: without those out of turn, {rest:?}");
            in_print.sort_unstable();
            prop_assert_eq!(in_print, (0..items.len()).collect::<Vec<_>>());
        }
    }
}
