//! The numbers of minutes that run through a year (invariant 13), and how a body writes them.

use super::day::Day;
use crate::error::{Error, Result};
use chrono::Datelike;

/// How a number is written, where nothing else is said: 33.
pub const PLAIN: &str = "{n}";

/// Writes a minute's number by a pattern: `{n}` is the number (`{nnn}` with leading noughts, 034), `{yy}` and `{yyyy}` the
/// year in which the body's year began; all else stands as it is. `{n}/{yy}` gives 60/18, `C {yy}/{nnn}` C 10/034.
pub fn write(pattern: &str, number: u32, year_began: Day) -> String {
    let mut written = String::new();
    let mut rest = pattern;
    while let Some((before, token, after)) = token(rest) {
        written += before;
        written += &match token {
            Token::Number(width) => format!("{number:0width$}"),
            Token::Year(2) => format!("{:02}", year_began.year().rem_euclid(100)),
            Token::Year(_) => year_began.year().to_string(),
        };
        rest = after;
    }
    written + rest
}

/// Refuses a pattern that would give two minutes one number, or that is too long to print beside one.
pub fn sound(pattern: &str) -> Result<()> {
    let mut numbers = 0;
    let mut rest = pattern;
    while let Some((_, found, after)) = token(rest) {
        numbers += usize::from(matches!(found, Token::Number(_)));
        rest = after;
    }
    let hint = "Write {n} where the number goes, as in {n}/{yy} for 60/18, or C {yy}/{nnn} for C 10/034.";
    match numbers {
        1 if pattern.chars().count() <= 24 => Ok(()),
        1 => Err(Error::invalid("The way minutes are numbered is too long.", hint)),
        0 => Err(Error::invalid(format!("“{pattern}” has no place for the number of a minute."), hint)),
        _ => Err(Error::invalid(format!("“{pattern}” has more than one place for the number of a minute."), hint)),
    }
}

/// The highest number with which a meeting's minutes may begin: far more than any year has.
const MOST: u32 = 99_999;

/// Refuses a number with which no meeting's minutes begin.
pub fn fits(first: u32) -> Result<()> {
    if (1..=MOST).contains(&first) {
        return Ok(());
    }
    Err(Error::invalid(format!("No meeting’s minutes begin with number {first}."), format!("Give 1 to {MOST}.")))
}

enum Token {
    /// The number, at least so many digits wide.
    Number(usize),
    /// The year, in so many digits.
    Year(usize),
}

/// Splits a pattern at its first token.
fn token(pattern: &str) -> Option<(&str, Token, &str)> {
    let mut from = 0;
    while let Some(open) = pattern[from..].find('{').map(|at| from + at) {
        let close = open + pattern[open..].find('}')?;
        let name = &pattern[open + 1..close];
        let found = match name {
            "yy" => Some(Token::Year(2)),
            "yyyy" => Some(Token::Year(4)),
            _ if (1..=6).contains(&name.len()) && name.bytes().all(|letter| letter == b'n') => {
                Some(Token::Number(name.len()))
            }
            _ => None,
        };
        if let Some(found) = found {
            return Some((&pattern[..open], found, &pattern[close + 1..]));
        }
        from = open + 1;
    }
    None
}

/// The number with which a meeting's minutes begin: after the last of those before it in the year. Each of them has its
/// own first number, where one stands, and so many minutes.
pub fn next(before: impl IntoIterator<Item = (Option<u32>, u32)>) -> u32 {
    before.into_iter().fold(1, |next, (first, minutes)| next.max(first.unwrap_or(next) + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_papers_ways_of_numbering_come_out() {
        let began: Day = "2010-05-20".parse().unwrap();
        for (pattern, number, written) in [
            ("{n}", 33, "33"),
            ("{n}/{yy}", 60, "60/10"),
            ("C {yy}/{nnn}", 34, "C 10/034"),
            ("{yyyy}-{nn}", 7, "2010-07"),
            ("{nnn}", 1234, "1234"),
            ("{x}{n}", 1, "{x}1"),
        ] {
            assert!(sound(pattern).is_ok(), "{pattern}");
            assert_eq!(write(pattern, number, began), written);
        }
        for pattern in ["", "minute", "{yy}", "{n}{n}", "{n", "A very long word indeed {n}"] {
            assert!(sound(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn minutes_begin_with_a_number_that_a_year_can_have() {
        assert!(fits(1).is_ok() && fits(99_999).is_ok());
        for number in [0, 100_000, u32::MAX] {
            assert!(fits(number).is_err(), "{number}");
        }
    }

    #[test]
    fn numbers_go_on_from_meeting_to_meeting() {
        assert_eq!(next([]), 1);
        assert_eq!(next([(Some(1), 8), (Some(9), 5)]), 14);
        assert_eq!(next([(None, 8), (Some(20), 5), (None, 2)]), 27, "one whose first number nobody set follows on");
    }
}
