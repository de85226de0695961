//! What a paragraph of the minutes tells of a quorum, in whatever words: that it was lost at a time, or that there was one
//! again. Read off its words alone, so that nothing beside them can differ from them.
//!
//! Words are judged in their sentence, times and days in the whole paragraph. Where it is in doubt a paragraph tells
//! nothing: what it told is asked for once more, while a loss taken for told would be missed.

use super::day::{self, Day};
use super::time::Time;

/// Says whether a paragraph of a meeting of a day tells that the quorum was lost at a time.
pub fn tells_of_loss(wording: &str, day: Day, at: Time) -> bool {
    tells(wording, day, at, false)
}

/// Says whether a paragraph of a meeting of a day tells that there was a quorum again at a time.
pub fn tells_of_return(wording: &str, day: Day, at: Time) -> bool {
    tells(wording, day, at, true)
}

/// Says whether a paragraph tells that at a time there began to be a quorum, or to be none. What is so until a time is the
/// other way round from then on: no quorum from 12.10pm to 12.20pm; quorate until 12.10pm.
fn tells(wording: &str, day: Day, at: Time, quorate: bool) -> bool {
    let text = wording.to_lowercase();
    let said: Vec<bool> = text.split_inclusive(['.', '!', '?', ';', '\n']).flat_map(mentions).collect();
    let mut named = at.named_in(&text).filter(|(_, after)| is_of_day(&text, after, day, at));
    !said.is_empty() && named.any(|(before, _)| said.contains(&(quorate != ends_a_stretch(before))))
}

/// What a sentence says each time it speaks of the quorum: that there is one, or that there is none.
fn mentions(sentence: &str) -> Vec<bool> {
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’')).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let denied = |words: &[&str]| words.iter().any(|word| denies(word));
    let mention = |(at, word): (usize, &&str)| {
        let before = denied(&words[at.saturating_sub(NEAR)..at]) || words[..at].iter().any(|word| is_too_few(word));
        // Of the quorum itself more is said after it: the quorum was lost.
        let after = word.starts_with("quorum") && denied(&words[at + 1..words.len().min(at + NEAR)]);
        !(word.starts_with("in") || word.starts_with("un") || before || after)
    };
    words.iter().enumerate().filter(|(_, word)| word.contains("quor")).map(mention).collect()
}

/// How many words from the quorum a word that denies it may stand.
const NEAR: usize = 5;

fn denies(word: &str) -> bool {
    let word = word.replace('’', "'");
    let stems = ["los", "lack", "want", "ceas", "fail", "fell", "broke"];
    let plain = ["no", "not", "non", "never", "nor", "neither", "without", "cannot", "absence", "below", "short"];
    word.ends_with("n't") || plain.contains(&word.as_str()) || stems.iter().any(|stem| word.starts_with(stem))
}

fn is_too_few(word: &str) -> bool {
    ["few", "fewer", "insufficient"].contains(&word)
}

/// Says whether the time that follows a text is the end of a stretch: until, to, between one time and it.
fn ends_a_stretch(before: &str) -> bool {
    let before = before.trim_end();
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let between = || before.contains("between");
    before.ends_with(['-', '–', '—']) || ["until", "till", "to"].contains(&last) || (last == "and" && between())
}

/// Says whether a time named in a text may be of the day on which `at` is, for a meeting of `day`. The day may follow it, or
/// the end of a stretch that it begins (2.00pm to 3.30pm on 25 January); where none does, a time of another day than the
/// meeting’s own has its day somewhere in the text.
fn is_of_day(text: &str, after: &str, day: Day, at: Time) -> bool {
    let on = day::after_days(day, at.days_on());
    // Twenty past midnight is of the evening before, and of the day the calendar says.
    let meant = |said: Day| [on, Some(at.on(day).date())].contains(&Some(said));
    let stretch = ["to ", "-", "–", "—"].iter().find_map(|to| after.trim_start().strip_prefix(to));
    let rest = stretch.and_then(|rest| Time::after_leading(rest.trim_start())).unwrap_or(after);
    let rest = rest.trim_start_matches([' ', ',']);
    match day::leading(rest.strip_prefix("on ").unwrap_or(rest), day) {
        Some(said) => meant(said),
        None => at.days_on() == 0 || day::named_in(text, day).any(meant),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(wording: &str, at: &str) -> (bool, bool) {
        let (day, at) = ("2011-01-18".parse().unwrap(), at.parse().unwrap());
        (tells_of_loss(wording, day, at), tells_of_return(wording, day, at))
    }

    #[test]
    fn a_loss_is_told_in_many_words() {
        for wording in [
            "From 12.10pm the meeting was not quorate, with 4 voting members of the 5 it needs. Those present waited for a \
             quorum.",
            "At 12.10 the meeting became inquorate.",
            "There was no quorum from 12.10 pm.",
            "Cllr Stay left at 12.10pm. The meeting was then without a quorum.",
            "The quorum was lost at 12.10.",
            "At 12.10 the meeting lost its quorum.",
            "The meeting ceased to be quorate at 12.10.",
            "At 12.10 there weren’t enough members for a quorum.",
            "At 12.10 there were fewer than the five members whom the rules require for a quorum.",
            "The meeting was quorate until 12.10pm.",
            "It rose at 12.10 for want of a quorum.",
            "As of 12.10pm the quorum was no longer there.",
        ] {
            assert!(told(wording, "12:10").0, "{wording}");
        }
    }

    #[test]
    fn that_there_was_a_quorum_is_no_loss_of_it() {
        for wording in [
            "The Chairman confirmed that the meeting was quorate at 12.10pm.",
            "At 12.10pm the meeting was quorate again.",
            "The meeting was quorate from 12.10pm to 12.40pm.",
            "Quorum at 12.10pm: 7 members.",
            "The meeting was quorate at 12.10pm. No decision was taken.",
            "Cllr Stay took the chair at 12.10pm.",
            "The meeting was not quorate until 12.10pm.",
        ] {
            assert!(!told(wording, "12:10").0, "{wording}");
        }
    }

    #[test]
    fn that_there_is_one_again_is_told_where_it_ends_what_was_not() {
        for wording in [
            "At 12.20pm the meeting was quorate again.",
            "There was no quorum from 12.10 pm to 12.20 pm.",
            "There was no quorum 12.10–12.20pm.",
            "Between 12.10 and 12.20 the meeting was not quorate.",
            "The quorum was lost at 12.10 and there was one again at 12.20: Cllr Webb made the quorum.",
        ] {
            assert!(told(wording, "12:20").1, "{wording}");
        }
        let still = "At 12.20 the meeting was still not quorate.";
        assert_eq!(told(still, "12:20"), (true, false), "that says the contrary");
    }

    #[test]
    fn a_time_is_of_the_day_that_is_said_with_it() {
        let first = "From 12.10pm the meeting was not quorate.";
        let second = "From 12.10pm on 25 January the meeting was not quorate.";
        for (wording, at, tells) in [
            (first, "12:10", true),
            (first, "7+12:10", false),
            (second, "12:10", false),
            (second, "7+12:10", true),
            ("From 12.10pm on 25 January 2011 there was no quorum.", "7+12:10", true),
            ("On Tuesday 25th January there was no quorum from 12.10pm.", "7+12:10", true),
            ("From 12.10pm to 12.30pm on 25 January there was no quorum.", "7+12:10", true),
            ("From 12.10pm to 12.30pm on 25 January there was no quorum.", "12:10", false),
            ("At 12.10pm there was no quorum; it adjourned to 2.00pm on 25 January.", "12:10", true),
            ("At 12.20am there was no quorum.", "24:20", true),
            ("At 12.20am on 19 January there was no quorum.", "24:20", true),
        ] {
            assert_eq!(told(wording, at).0, tells, "{at} in {wording}");
        }
    }
}
