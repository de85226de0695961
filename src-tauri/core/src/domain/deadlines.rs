//! When a meeting’s business falls due, and from how long ago a flaw in the record still asks for the clerk.
//!
//! Nothing here knows a screen; how a deadline is worded is `views`’ to say.

use super::calendar::{Calendar, Counted};
use super::day::Day;
use super::meeting::{Meeting, MeetingState};
use super::profile::Profile;
use chrono::Duration;

/// How many days before its agenda must be out a meeting is first heard of.
const AGENDA_SOON: i64 = 14;

/// How many days before its agenda must be out that is urgent.
const AGENDA_NOW: i64 = 3;

/// How many days back flaws count: a year and the holidays after it.
const RECENT: i64 = 400;

/// How pressing something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressing {
    /// It is too late already.
    Late,
    /// It can wait no longer.
    Now,
    /// It comes up.
    Soon,
}

/// By when the papers of a meeting are due; none where the body’s rules set no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    /// The agenda.
    pub agenda: Option<Counted>,
    /// The sheet of its decisions.
    pub decision_sheet: Option<Counted>,
    /// The draft of its note.
    pub draft_note: Option<Counted>,
    /// The last day to call its decisions in, once they are published: on the day that the sheet is due.
    pub call_in: Option<Counted>,
}

impl Deadlines {
    /// Counts the deadlines of a meeting on a day, by the rules of its body.
    pub fn of(profile: &Profile, calendar: &Calendar, meets: Day) -> Self {
        let after = |day, days| (days > 0).then(|| calendar.working_days_after(day, days));
        let rule = &profile.deadlines;
        let decision_sheet = after(meets, rule.decision_sheet);
        let decided = decision_sheet.as_ref().map_or(meets, |sheet| sheet.day);
        Self {
            agenda: notice(profile, calendar, meets),
            draft_note: after(meets, rule.draft_note),
            call_in: after(decided, rule.call_in),
            decision_sheet,
        }
    }
}

/// Finds the last day for an agenda to go out; none where the body gives no notice.
pub fn notice(profile: &Profile, calendar: &Calendar, meets: Day) -> Option<Counted> {
    let rule = &profile.notice;
    (rule.clear_days > 0).then(|| calendar.clear_days_before(meets, rule.clear_days, rule.days))
}

/// Finds the last day for a meeting’s agenda where it went out after it (invariant 21).
pub fn late_agenda(meeting: &Meeting, profile: &Profile, calendar: &Calendar) -> Option<Counted> {
    let published = meeting.published_day.filter(|_| meeting.state.stands())?;
    notice(profile, calendar, meeting.day).filter(|last| published > last.day)
}

/// Says how pressing it is, on a day, to publish the agenda of a meeting; `None` where it is not, or is done.
///
/// `out_by` is the last day for it to go out; the day of the meeting, where the body gives no notice.
pub fn agenda(state: MeetingState, out_by: Day, meets: Day, today: Day) -> Option<Pressing> {
    if state != MeetingState::Planned || meets < today {
        return None;
    }
    match (out_by - today).num_days() {
        left if left < 0 => Some(Pressing::Late),
        left if left <= AGENDA_NOW => Some(Pressing::Now),
        left if left <= AGENDA_SOON => Some(Pressing::Soon),
        _ => None,
    }
}

/// Says whether the day of a meeting has passed and nobody has said what came of it.
pub fn unsettled(state: MeetingState, meets: Day, today: Day) -> bool {
    state.is_to_come() && meets < today
}

/// The first day whose flaws still count on a day.
pub fn recent(today: Day) -> Day {
    today - Duration::days(RECENT)
}

#[cfg(test)]
mod tests {
    use super::super::meeting::tests::ended;
    use super::super::profile::Preset;
    use super::*;
    use MeetingState::{Cancelled, Ended, InSession, Planned, Published};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn council() -> Profile {
        let mut profile = Profile::preset(Preset::CouncilCommittee);
        profile.deadlines.call_in = 5;
        profile
    }

    #[test]
    fn the_papers_of_a_meeting_are_due_by_the_rules_of_its_body() {
        let of = |profile: &Profile, meets: &str| {
            let due = Deadlines::of(profile, &Calendar::default(), day(meets));
            [due.agenda, due.decision_sheet, due.draft_note, due.call_in].map(|due| due.map(|due| due.day.to_string()))
        };
        let is = |day: &str| Some(day.to_owned());
        let board = Profile::preset(Preset::LgaBoard);
        assert_eq!(of(&board, "2011-01-18"), [is("2011-01-10"), is("2011-01-20"), is("2011-01-25"), None]);
        assert_eq!(of(&board, "2011-03-21")[0], is("2011-03-11"));
        assert_eq!(of(&council(), "2011-01-18")[2], is("2011-02-01"));
        assert_eq!(
            of(&council(), "2011-04-18")[3],
            is("2011-05-03"),
            "decided on Monday, published on Wednesday 20 April"
        );
        let mut none = council();
        none.notice.clear_days = 0;
        assert_eq!(of(&none, "2011-01-18")[0], None);
    }

    #[test]
    fn an_agenda_is_asked_for_two_weeks_ahead_and_urgent_in_the_last_days() {
        let (meets, out_by) = (day("2011-03-21"), day("2011-03-11"));
        for (today, pressing) in [
            ("2011-02-24", None),
            ("2011-02-25", Some(Pressing::Soon)),
            ("2011-03-07", Some(Pressing::Soon)),
            ("2011-03-08", Some(Pressing::Now)),
            ("2011-03-11", Some(Pressing::Now)),
            ("2011-03-12", Some(Pressing::Late)),
            ("2011-03-21", Some(Pressing::Late)),
            ("2011-03-22", None),
        ] {
            assert_eq!(agenda(Planned, out_by, meets, day(today)), pressing, "on {today}");
        }
        for state in [Published, InSession, Ended, Cancelled] {
            assert_eq!(agenda(state, out_by, meets, day("2011-03-11")), None, "{state:?}");
        }
    }

    #[test]
    fn an_agenda_that_went_out_after_its_last_day_is_late() {
        let mut meeting = Meeting { published_day: Some(day("2011-03-14")), ..ended("m", "2011-03-21") };
        let late = |meeting: &Meeting| late_agenda(meeting, &council(), &Calendar::default()).map(|last| last.day);
        assert_eq!(late(&meeting), Some(day("2011-03-11")));
        meeting.published_day = Some(day("2011-03-11"));
        assert_eq!(late(&meeting), None, "on the last day");
        meeting.published_day = None;
        assert_eq!(late(&meeting), None, "older records do not say");
        meeting.published_day = Some(day("2011-03-14"));
        meeting.state = Cancelled;
        assert_eq!(late(&meeting), None, "it did not take place");
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
