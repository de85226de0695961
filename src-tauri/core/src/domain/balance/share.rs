//! A share of seats: an exact fraction, and how it is said.

use std::cmp::Ordering;

/// A fraction, never rounded. Its lower number is at least 1.
#[derive(Debug, Clone, Copy, Eq)]
pub struct Share {
    over: i64,
    under: i64,
}

impl Share {
    /// So many over so many; over 1 where the lower number is less.
    pub fn new(over: i64, under: u32) -> Self {
        Self { over, under: i64::from(under.max(1)) }
    }

    /// Its whole part, never more than itself.
    pub fn whole(self) -> i64 {
        self.over.div_euclid(self.under)
    }

    /// What is left beyond its whole part.
    pub fn rest(self) -> Self {
        Self { over: self.over.rem_euclid(self.under), ..self }
    }

    /// Says the fraction in full: 59 25/37, 3, 1/2, −1/4.
    pub fn exact(self) -> String {
        let sign = if self.over < 0 { "−" } else { "" };
        let (over, under) = (self.over.unsigned_abs(), self.under.unsigned_abs());
        let common = gcd(over, under);
        let (whole, rest) = (over / under, over % under / common);
        match (whole, rest) {
            (whole, 0) => format!("{sign}{whole}"),
            (0, rest) => format!("{sign}{rest}/{}", under / common),
            (whole, rest) => format!("{sign}{whole} {rest}/{}", under / common),
        }
    }

    /// Says it to two places, rounded half up: 59.68. For a glance alone; nothing is reckoned with it.
    pub fn rounded(self) -> String {
        let sign = if self.over < 0 { "−" } else { "" };
        let (over, under) = (self.over.unsigned_abs(), self.under.unsigned_abs());
        let hundredths = (over * 200 + under) / (under * 2);
        format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

fn gcd(one: u64, other: u64) -> u64 {
    if other == 0 { one.max(1) } else { gcd(other, one % other) }
}

impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |one: &Self, other: &Self| i128::from(one.over) * i128::from(other.under);
        cross(self, other).cmp(&cross(other, self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_said_exactly_and_at_a_glance() {
        let said = |over, under| {
            let share = Share::new(over, under);
            (share.exact(), share.rounded())
        };
        let is = |exact: &str, rounded: &str| (exact.to_owned(), rounded.to_owned());
        assert_eq!(said(92 * 24, 37), is("59 25/37", "59.68"));
        assert_eq!(said(21 * 18, 40), is("9 9/20", "9.45"));
        assert_eq!(said(6, 3), is("2", "2.00"));
        assert_eq!(said(-24, 40), is("−3/5", "−0.60"));
        assert_eq!(said(1, 200), is("1/200", "0.01"), "half a hundredth goes up");
        assert_eq!(said(5, 0), is("5", "5.00"), "a fraction over nothing is none");
    }

    #[test]
    fn the_whole_and_the_rest_make_the_share() {
        let share = Share::new(378, 40);
        assert_eq!((share.whole(), share.rest()), (9, Share::new(18, 40)));
        assert_eq!(Share::new(9, 20), Share::new(18, 40), "the same, however it is written");
        assert!(Share::new(1, 3) < Share::new(34, 100));
    }
}
