//! How a meeting keeps to the times of its agenda: how long each item was to take, how late the meeting runs, and when it
//! is likely to end.
//!
//! Nothing here is kept: it follows from the planned times, from when items were opened and closed, and from the clock.

use super::item::{Fate, Item, ItemKind};
use super::time::Time;

/// What was planned of a meeting, and when it did not sit.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// The agenda, in order.
    pub items: &'a [Item],
    /// When it is to start.
    pub starts: Option<Time>,
    /// When it is to end.
    pub ends: Option<Time>,
    /// From when to when it had adjourned.
    pub pauses: &'a [(Time, Time)],
}

/// How a meeting keeps to its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How many minutes it is behind; below nought, ahead.
    pub late: i32,
    /// When it is likely to end, where its end is planned.
    pub likely_end: Option<Time>,
}

/// An item with a planned time, and those below it that have none: they share the time until the next.
struct Slot<'a> {
    items: &'a [Item],
    /// In minutes; `None` for the last, where no end is planned.
    length: Option<i32>,
}

impl<'a> Plan<'a> {
    /// How many minutes each item was to take: those that have a time of their own, until the next one that has, or the
    /// end. None where the times of the agenda go back.
    pub fn lengths(&self) -> Vec<Option<u32>> {
        let mut lengths = vec![None; self.items.len()];
        if let Some((_, timed)) = self.timed() {
            let next = timed.iter().skip(1).map(|(_, at)| Some(*at)).chain([self.ends]);
            for ((item, at), next) in timed.iter().zip(next) {
                let minutes = next.and_then(|next| u32::try_from(next.minutes_after(*at)).ok());
                lengths[*item] = minutes.filter(|minutes| *minutes > 0);
            }
        }
        lengths
    }

    /// How the meeting keeps to its plan at a time while it sits. None where the agenda has no times, or they go back, and
    /// once all of it is done.
    ///
    /// It is where it should have been at the moment that as much of the plan was to be done: items that are settled count
    /// for as long as they were planned, the others for as long as they have taken, and no longer than planned. So it is
    /// late by as much as an item began late, the more so once the next is due; what is deferred makes it less late; and
    /// an item taken out of its order changes nothing by that alone.
    pub fn pace(&self, now: Time) -> Option<Pace> {
        let (opening, slots) = self.slots()?;
        let mut gone: i32 = 0;
        let mut left = false;
        for slot in &slots {
            let done = slot.items.iter().all(|item| self.is_settled(item));
            let spent = total(slot.items.iter().map(|item| self.spent(item, now)));
            left |= !done;
            gone = gone.saturating_add(match slot.length {
                Some(length) if done => length,
                Some(length) => length.min(spent),
                None => spent,
            });
        }
        let late = now.minutes_after(opening).saturating_sub(gone);
        left.then(|| Pace { late, likely_end: self.ends.and_then(|ends| ends.later(late)) })
    }

    /// The items that have a time, each with it, and when the first is to begin; none where there are none, or a time goes
    /// back.
    fn timed(&self) -> Option<(Time, Vec<(usize, Time)>)> {
        let at = |item: &Item| Some(item.planned_time?.in_meeting(self.starts));
        let timed: Vec<_> =
            self.items.iter().enumerate().filter_map(|(nth, item)| at(item).map(|at| (nth, at))).collect();
        let (_, first) = *timed.first()?;
        let ascend = timed.is_sorted_by_key(|(_, at)| *at);
        let ends_last = self.ends.is_none_or(|ends| timed.last().is_none_or(|(_, last)| *last <= ends));
        (ascend && ends_last).then_some((first, timed))
    }

    /// When the first slot was to begin, and the slots. What stands above the first item with a time begins the meeting.
    fn slots(&self) -> Option<(Time, Vec<Slot<'a>>)> {
        let (first, mut timed) = self.timed()?;
        let begins = self.starts.filter(|starts| timed[0].0 > 0 && *starts <= first);
        if let Some(starts) = begins {
            timed.insert(0, (0, starts));
        }
        let next = timed.iter().skip(1).map(Some).chain([None]);
        let slots = timed.iter().zip(next).map(|((nth, at), next)| Slot {
            items: &self.items[*nth..next.map_or(self.items.len(), |(next, _)| *next)],
            length: next.map(|(_, next)| *next).or(self.ends).map(|next| next.minutes_after(*at)),
        });
        Some((begins.unwrap_or(first), slots.collect()))
    }

    /// For how many minutes an item has been taken, less those in which the meeting did not sit.
    fn spent(&self, item: &Item, now: Time) -> i32 {
        let Some(began) = item.began else { return 0 };
        let until = item.ended.unwrap_or(now);
        let paused = |(rose, resumed): &(Time, Time)| (*resumed).min(until).minutes_after((*rose).max(began)).max(0);
        until.minutes_after(began).saturating_sub(total(self.pauses.iter().map(paused))).max(0)
    }

    /// Says whether nothing more is to come of an item: closed, called off, or passed over where nobody opens it.
    fn is_settled(&self, item: &Item) -> bool {
        item.ended.is_some() || item.fate != Fate::None || (item.began.is_none() && self.is_passed(item))
    }

    /// Says whether the meeting has gone past a break, or an item that writes itself: something below it was opened, and
    /// nothing above it waits.
    fn is_passed(&self, item: &Item) -> bool {
        let silent = |item: &Item| matches!(item.kind, ItemKind::Break | ItemKind::Apologies | ItemKind::Interests);
        let Some(at) = self.items.iter().position(|other| other.id == item.id).filter(|_| silent(item)) else {
            return false;
        };
        let waits = |other: &Item| !silent(other) && other.began.is_none() && other.fate == Fate::None;
        self.items[at..].iter().any(|other| other.began.is_some()) && !self.items[..at].iter().any(waits)
    }
}

/// Adds up minutes, at most as many as can be told: a file may say that each of many items took a year.
fn total(minutes: impl Iterator<Item = i32>) -> i32 {
    minutes.fold(0, i32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::item;
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn planned(id: &str, time: &str) -> Item {
        Item { planned_time: (!time.is_empty()).then(|| at(time)), ..item(id, ItemKind::Business, false, None) }
    }

    fn taken(mut item: Item, began: &str, ended: &str) -> Item {
        item.began = Some(at(began));
        item.ended = (!ended.is_empty()).then(|| at(ended));
        item
    }

    /// The agenda of 18 January 2011: 11.30, 11.45, 12.15, 12.30, lunch at 12.50, to end at 13.00.
    fn january() -> Vec<Item> {
        let lunch = Item { kind: ItemKind::Break, ..planned("lunch", "12:50") };
        vec![planned("1", "11:30"), planned("2", "11:45"), planned("3", "12:15"), planned("4", "12:30"), lunch]
    }

    fn plan(items: &[Item]) -> Plan<'_> {
        Plan { items, starts: Some(at("11:30")), ends: Some(at("13:00")), pauses: &[] }
    }

    fn late(items: &[Item], now: &str) -> Option<i32> {
        plan(items).pace(at(now)).map(|pace| pace.late)
    }

    #[test]
    fn an_item_was_to_take_until_the_next_is_due() {
        let items = january();
        assert_eq!(plan(&items).lengths(), [Some(15), Some(30), Some(15), Some(20), Some(10)]);
        let none = Plan { ends: None, ..plan(&items) };
        assert_eq!(none.lengths()[4], None, "nobody said when the meeting is to end");
        let shared = [planned("1", "11:30"), planned("2", ""), planned("3", "12:00")];
        assert_eq!(plan(&shared).lengths(), [Some(30), None, Some(60)]);
    }

    #[test]
    fn the_second_item_began_nine_minutes_late_and_lateness_grows_once_the_third_is_due() {
        let mut items = january();
        items[0] = taken(items[0].clone(), "11:30", "11:54");
        items[1] = taken(items[1].clone(), "11:54", "");
        let pace = plan(&items).pace(at("12:04")).unwrap();
        assert_eq!(pace, Pace { late: 9, likely_end: Some(at("13:09")) });
        assert_eq!(late(&items, "12:24"), Some(9), "its half hour is over");
        assert_eq!(late(&items, "12:31"), Some(16), "and now the third waits");
        items[1].ended = Some(at("12:10"));
        items[2] = taken(items[2].clone(), "12:10", "");
        assert_eq!(late(&items, "12:12"), Some(-5), "one that was short brings the meeting ahead");
    }

    #[test]
    fn out_of_order_changes_nothing_and_a_deferral_makes_up_time() {
        let mut items = january();
        items[0] = taken(items[0].clone(), "11:30", "11:54");
        items[3] = taken(items[3].clone(), "11:54", "");
        assert_eq!(late(&items, "12:00"), Some(9), "the fourth item comes before the second");
        items[1].fate = Fate::Deferred;
        assert_eq!(late(&items, "12:00"), Some(-21), "its half hour will not be needed");
    }

    #[test]
    fn a_break_nobody_opened_is_over_once_the_item_below_is_open() {
        let mut items = january();
        items.insert(2, Item { kind: ItemKind::Break, ..planned("tea", "12:05") });
        items[0] = taken(items[0].clone(), "11:30", "11:45");
        items[1] = taken(items[1].clone(), "11:45", "12:15");
        items[3] = taken(items[3].clone(), "12:15", "");
        assert_eq!(late(&items, "12:20"), Some(0));
        items[1] = planned("2", "11:45");
        assert_eq!(late(&items, "12:20"), Some(30), "while one above waits, so may the break");
    }

    #[test]
    fn time_in_which_the_meeting_did_not_sit_is_time_lost() {
        let mut items = january();
        items[0] = taken(items[0].clone(), "11:30", "");
        let pauses = [(at("11:35"), at("11:55"))];
        let pace = Plan { pauses: &pauses, ..plan(&items) }.pace(at("12:00")).unwrap();
        assert_eq!(pace.late, 20, "ten of its fifteen minutes are gone");
    }

    #[test]
    fn nothing_is_said_without_times_or_where_they_go_back_or_when_all_is_done() {
        assert_eq!(late(&[planned("1", ""), planned("2", "")], "12:00"), None);
        assert_eq!(late(&[planned("1", "12:00"), planned("2", "11:45")], "12:00"), None);
        assert_eq!(late(&[planned("1", "13:30")], "12:00"), None, "planned for after the end");
        assert_eq!(late(&[taken(planned("1", "11:30"), "11:30", "11:50")], "12:00"), None);
        let evening = [planned("1", "23:30"), planned("2", "0:15")];
        let past_midnight = Plan { items: &evening, starts: Some(at("19:00")), ends: None, pauses: &[] };
        assert_eq!(past_midnight.lengths(), [Some(45), None]);
    }

    #[test]
    fn years_of_items_and_of_pauses_add_up_to_no_overflow() {
        let year = |id: &str| taken(planned(id, ""), "00:00", "365+23:59");
        let mut items: Vec<Item> = (0..5000).map(|n| year(&n.to_string())).collect();
        items.insert(0, planned("first", "00:00"));
        let pauses = vec![(at("00:00"), at("365+23:59")); 5000];
        let long = Plan { items: &items, starts: None, ends: None, pauses: &[] };
        assert_eq!(long.pace(at("12:00")).map(|pace| pace.late < 0), Some(true), "thousands of years ahead");
        let open = [taken(planned("open", "00:00"), "00:00", "")];
        let paused = Plan { items: &open, starts: None, ends: None, pauses: &pauses };
        assert_eq!(paused.pace(at("12:00")).map(|pace| pace.late), Some(720), "none of it was sat");
    }

    #[test]
    fn items_above_the_first_with_a_time_begin_the_meeting() {
        let items = [taken(planned("apologies", ""), "11:40", ""), planned("1", "11:45")];
        assert_eq!(late(&items, "11:42"), Some(10));
        let unknown = Plan { starts: None, ..plan(&items) };
        assert_eq!(unknown.pace(at("11:42")).unwrap().late, -3, "the first item with a time is due in three minutes");
    }

    proptest! {
        #[test]
        fn the_likely_end_is_never_past_and_lateness_never_falls_by_waiting(
            began in prop::collection::vec(prop::option::of(0u32..60), 5), now in 60u32..119
        ) {
            let mut items = january();
            for (item, began) in items.iter_mut().zip(&began) {
                item.began = began.and_then(|minute| Time::new(11, 30)?.later(minute as i32));
                item.ended = item.began.and_then(|began| began.later(5));
            }
            if let Some(open) = items.iter_mut().rfind(|item| item.began.is_some()) {
                open.ended = None;
            }
            let pace = |minute: u32| plan(&items).pace(at("11:30").later(minute as i32).unwrap());
            if let (Some(first), Some(second)) = (pace(now), pace(now + 1)) {
                prop_assert!(first.likely_end.unwrap() >= at("11:30").later(now as i32).unwrap());
                prop_assert!(second.late >= first.late);
            }
        }
    }
}
