//! The stretches in which a meeting sat, and what follows from them: when it had adjourned, and of which day a typed time is.

use super::day::{self, Day};
use super::meeting::{Meeting, Sitting};
use super::time::Time;
use crate::error::{Error, Result};
use chrono::{Days, NaiveDateTime};

/// When a meeting of a day had adjourned: from when to when; without an end where it has not sat again.
pub fn pauses(day: Day, sittings: &[Sitting]) -> Vec<(Time, Option<Time>)> {
    let next = sittings.iter().skip(1).map(|next| Some(next.began)).chain([None]);
    let pause = |(one, next): (&Sitting, Option<NaiveDateTime>)| {
        Some((Time::since(day, one.ended?)?, next.and_then(|next| Time::since(day, next))))
    };
    sittings.iter().zip(next).filter_map(pause).collect()
}

/// Reads a time of a meeting as typed: 2.15pm, 2.15pm on 25 January, 25 January 2011 14.15.
///
/// Without its day it is of the sitting it falls in or is nearest to; of two that are as near, of the day of what it
/// corrects (`was`), else of the later. So nobody types the day of a meeting that sat on one. Refused before the meeting’s
/// day.
pub fn time_as_typed(meeting: &Meeting, sittings: &[Sitting], typed: &str, was: Option<Time>) -> Result<Time> {
    let read = Time::read(typed);
    if let (Err(_), Some((clock, on))) = (&read, with_its_day(meeting.day, typed)) {
        return Time::since(meeting.day, clock.on(on)).ok_or_else(|| {
            Error::refused(
                format!(
                    "{} is not a day on which the meeting of {} can have sat.",
                    day::long(on),
                    day::long(meeting.day)
                ),
                "Give its own day or a later one.",
            )
        });
    }
    let clock = read?;
    let own = clock.in_meeting(meeting.start_time);
    if sittings.iter().all(|one| one.began.date() == meeting.day) {
        return Ok(own);
    }
    let nearest = sittings.iter().rev().filter_map(|sitting| {
        let on = sitting.began.date();
        let began = Time::since(meeting.day, sitting.began)?;
        let ended = sitting.ended.and_then(|ended| Time::since(meeting.day, ended));
        let at = match on == meeting.day {
            true => own,
            false => Time::since(meeting.day, clock.in_meeting(Time::since(on, sitting.began)).on(on))?,
        };
        let early = began.minutes_after(at).max(0);
        let late = ended.map_or(0, |ended| at.minutes_after(ended).max(0));
        let of_another_day = was.is_some_and(|was| was.days_on() != at.days_on());
        Some(((early + late, of_another_day), at))
    });
    Ok(nearest.min_by_key(|(away, _)| *away).map_or(own, |(_, at)| at))
}

/// Parts a time from its day, whichever stands first; a day without its year is the one nearest to the meeting, so that one
/// shortly before it is not taken for that of the year after. A day alone is no time, whatever its year might read as.
fn with_its_day(meeting: Day, typed: &str) -> Option<(Time, Day)> {
    let half_a_year_before = meeting.checked_sub_days(Days::new(182)).unwrap_or(meeting);
    let on = |text: &str| day::read_from(text.trim().trim_end_matches(','), half_a_year_before).ok();
    if on(typed).is_some() {
        return None;
    }
    let both = |time: &str, day: &str| Time::read(time).ok().zip(on(day));
    if let Some((time, day)) = typed.split_once(" on ") {
        return both(time, day);
    }
    let gaps = typed.char_indices().filter(|(_, c)| c.is_whitespace());
    gaps.map(|(at, _)| typed.split_at(at)).find_map(|(day, time)| both(time, day))
}

#[cfg(test)]
mod tests {
    use super::super::id::{MeetingId, SittingId};
    use super::super::meeting::tests::ended;
    use super::*;

    fn meeting() -> Meeting {
        Meeting { start_time: Some("11:30".parse().unwrap()), ..ended("m", "2011-01-18") }
    }

    fn sitting(began: &str, ended: Option<&str>) -> Sitting {
        Sitting {
            id: SittingId(began.into()),
            meeting: MeetingId("m".into()),
            began: began.parse().unwrap(),
            ended: ended.map(|ended| ended.parse().unwrap()),
        }
    }

    #[test]
    fn a_time_without_its_day_is_of_the_sitting_it_is_nearest_to() {
        let first = sitting("2011-01-18T11:30:00", Some("2011-01-18T12:10:00"));
        let week_later = [first.clone(), sitting("2011-01-25T14:00:00", None)];
        let corrected = |sittings: &[Sitting], typed: &str, was: Option<&str>| {
            let was = was.map(|was| was.parse().unwrap());
            time_as_typed(&meeting(), sittings, typed, was).unwrap().to_string()
        };
        let read = |sittings: &[Sitting], typed: &str| corrected(sittings, typed, None);
        for (typed, at) in [
            ("11.45", "11:45"),
            ("12.15pm", "12:15"),
            ("2.15pm", "7+14:15"),
            ("1.55pm", "7+13:55"),
            ("2.15pm on 18 January", "14:15"),
            ("11.45am on 25 January 2011", "7+11:45"),
            ("25 January 11.45", "7+11:45"),
            ("25/01/2011, 11.45am", "7+11:45"),
        ] {
            assert_eq!(read(&week_later, typed), at, "{typed}");
        }
        assert_eq!(read(std::slice::from_ref(&first), "2.15pm"), "14:15", "it sat on one day");
        let same_hours = [first, sitting("2011-01-19T11:30:00", Some("2011-01-19T13:00:00"))];
        assert_eq!(read(&same_hours, "11.45"), "1+11:45", "of two the later");
        assert_eq!(read(&same_hours, "11.45am on 18 January"), "11:45", "unless its day is said");
        assert_eq!(corrected(&same_hours, "11.45", Some("11:40")), "11:45", "or it corrects a time of the earlier");
        assert_eq!(corrected(&same_hours, "11.45", Some("1+11:40")), "1+11:45");
        assert_eq!(corrected(&week_later, "11.45", Some("7+14:20")), "11:45", "the nearest sitting comes first");
    }

    #[test]
    fn a_time_before_the_meeting_is_refused_with_a_sentence() {
        let refused = |typed: &str| time_as_typed(&meeting(), &[], typed, None).unwrap_err();
        assert!(refused("11.45am on 17 January 2011").message.contains("17 January 2011"));
        assert!(refused("11.45am on 17 January").message.contains("17 January 2011"), "not that of the next year");
        let nothing =
            ["", "2.15pm on", "on 25 January", "25 January", "25 January 2011", "half past two on 25 January"];
        for typed in nothing {
            assert!(refused(typed).message.contains("is not a time of day"), "{typed}");
        }
    }
}
