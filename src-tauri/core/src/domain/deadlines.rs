//! When a meeting’s business falls due, and from how long ago a flaw in the record still asks for the clerk.
//!
//! Nothing here knows a screen; how a deadline is worded is `views`’ to say.

use super::day::Day;
use super::meeting::MeetingState;
use chrono::Duration;

/// How many days before a meeting its agenda is asked for.
const AGENDA_SOON: i64 = 21;

/// How many days before a meeting its agenda is urgent.
const AGENDA_NOW: i64 = 7;

/// How many days back flaws count: a year and the holidays after it.
const RECENT: i64 = 400;

/// How pressing something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressing {
    /// It can wait no longer.
    Now,
    /// It comes up.
    Soon,
}

/// Says how pressing it is, on a day, to publish the agenda of a meeting; `None` where it is not, or is done.
pub fn agenda(state: MeetingState, meets: Day, today: Day) -> Option<Pressing> {
    let away = (meets - today).num_days();
    if state != MeetingState::Planned || !(0..=AGENDA_SOON).contains(&away) {
        return None;
    }
    Some(if away <= AGENDA_NOW { Pressing::Now } else { Pressing::Soon })
}

/// Says whether the day of a meeting has passed and nobody has said what came of it.
pub fn unsettled(state: MeetingState, meets: Day, today: Day) -> bool {
    matches!(state, MeetingState::Planned | MeetingState::Published) && meets < today
}

/// The first day whose flaws still count on a day.
pub fn recent(today: Day) -> Day {
    today - Duration::days(RECENT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use MeetingState::{Cancelled, Ended, InSession, Planned, Published};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn an_agenda_is_asked_for_three_weeks_before_and_urgent_a_week_before() {
        let meets = day("2011-03-21");
        for (today, pressing) in [
            ("2011-02-27", None),
            ("2011-02-28", Some(Pressing::Soon)),
            ("2011-03-13", Some(Pressing::Soon)),
            ("2011-03-14", Some(Pressing::Now)),
            ("2011-03-21", Some(Pressing::Now)),
            ("2011-03-22", None),
        ] {
            assert_eq!(agenda(Planned, meets, day(today)), pressing, "on {today}");
        }
        for state in [Published, InSession, Ended, Cancelled] {
            assert_eq!(agenda(state, meets, day("2011-03-14")), None, "{state:?}");
        }
    }

    #[test]
    fn a_meeting_whose_day_has_passed_is_settled_by_saying_what_came_of_it() {
        let meets = day("2011-03-21");
        assert!(!unsettled(Published, meets, meets), "the day is not over");
        assert!(unsettled(Planned, meets, day("2011-03-22")) && unsettled(Published, meets, day("2011-03-22")));
        assert!(!unsettled(Ended, meets, day("2011-03-22")) && !unsettled(Cancelled, meets, day("2011-03-22")));
    }

    #[test]
    fn last_years_flaws_count_and_those_before_do_not() {
        assert_eq!(recent(day("2011-03-11")), day("2010-02-04"));
    }
}
