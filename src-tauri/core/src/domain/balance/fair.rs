//! The arithmetic itself, in three stages: totals over all committees, each committee alone, and the moves that bring
//! the two together.

use super::{Balance, For, Row, Share, Step, majority, majority_of, most_of};

struct Working<'a> {
    rows: &'a [Row],
    council: u32,
    majority: Option<usize>,
    /// One row alone has councillors: there is nobody else to give a seat to.
    alone: bool,
    steps: Vec<Step>,
}

pub(super) fn work_out(rows: &[Row], committees: &[u32]) -> Balance {
    let mut working = Working {
        rows,
        council: rows.iter().map(|row| row.members).sum(),
        majority: majority(rows),
        alone: rows.iter().filter(|row| row.members > 0).count() == 1,
        steps: Vec::new(),
    };
    let all: u32 = committees.iter().sum();
    let least = committees.iter().map(|seats| working.least(*seats)).sum();
    let totals = working.allocate(For::All, all, least);
    let mut seats: Vec<Vec<u32>> = Vec::new();
    for (at, size) in committees.iter().enumerate() {
        let least = working.least(*size);
        let mut on_it = working.allocate(For::Committee(at), *size, least);
        working.not_all(at, &mut on_it, *size);
        seats.push(on_it);
    }
    working.meet(&totals, &mut seats, committees);
    Balance {
        council: working.council,
        majority: working.majority,
        shares: (0..rows.len()).map(|row| working.share(row, all)).collect(),
        totals,
        committees: seats,
        steps: working.steps,
    }
}

impl Working<'_> {
    fn share(&self, row: usize, seats: u32) -> Share {
        Share::new(self.over(row, seats), self.council)
    }

    /// The upper number of a row’s share of some seats, over the whole council.
    fn over(&self, row: usize, seats: u32) -> i64 {
        i64::from(self.rows[row].members) * i64::from(seats)
    }

    /// How far a row with so many seats is above its share, over the whole council.
    fn above(&self, row: usize, has: u32, seats: u32) -> i64 {
        i64::from(has) * i64::from(self.council) - self.over(row, seats)
    }

    /// How many of a committee’s seats the majority group must have.
    fn least(&self, seats: u32) -> u32 {
        if self.alone { seats } else { majority_of(seats) }
    }

    fn may_have(&self, seats: u32) -> u32 {
        if self.alone { seats } else { most_of(seats) }
    }

    /// Shares seats out by largest remainder, then lifts the majority group to the least it must have.
    fn allocate(&mut self, of: For, seats: u32, least: u32) -> Vec<u32> {
        let shares: Vec<_> = (0..self.rows.len()).map(|row| self.share(row, seats)).collect();
        let mut has: Vec<u32> = shares.iter().map(|share| u32::try_from(share.whole()).unwrap_or_default()).collect();
        let mut left = seats - has.iter().sum::<u32>();
        self.steps.push(Step::Whole { of, seats: has.clone(), left });
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        // The sort is stable: of rows with the same remainder and as many councillors, the earlier comes first.
        order.sort_by_key(|row| std::cmp::Reverse((shares[*row].rest(), self.rows[*row].members)));
        for (at, row) in order.iter().enumerate() {
            if left == 0 {
                break;
            }
            let rest = shares[*row].rest();
            let next_waits = left == 1 && order.get(at + 1).is_some_and(|next| shares[*next].rest() == rest);
            self.steps.push(Step::Remainder { of, row: *row, rest, tied: next_waits });
            has[*row] += 1;
            left -= 1;
        }
        if let Some(row) = self.majority {
            while has[row] < least {
                let others = (0..has.len()).filter(|other| *other != row && has[*other] > 0);
                let Some(from) = self.furthest_above(others, &has, seats) else { break };
                has[row] += 1;
                has[from] -= 1;
                self.steps.push(Step::Majority { of, row, least, from });
            }
        }
        has
    }

    /// Of some rows, the one furthest above its share; of those alike, the smaller one, then the later, gives way.
    fn furthest_above(&self, rows: impl Iterator<Item = usize>, has: &[u32], seats: u32) -> Option<usize> {
        rows.max_by_key(|row| (self.above(*row, has[*row], seats), std::cmp::Reverse(self.rows[*row].members), *row))
    }

    /// Takes a seat from a row that has all of a committee’s, for the row furthest below its share.
    fn not_all(&mut self, committee: usize, has: &mut [u32], seats: u32) {
        let Some(from) = (0..has.len()).find(|row| has[*row] > self.may_have(seats)) else { return };
        let others = (0..has.len()).filter(|row| *row != from && self.rows[*row].members > 0);
        let below =
            |row: &usize| (-self.above(*row, has[*row], seats), self.rows[*row].members, std::cmp::Reverse(*row));
        if let Some(row) = others.max_by_key(below) {
            has[from] -= 1;
            has[row] += 1;
            self.steps.push(Step::NotAll { committee, from, row });
        }
    }

    /// Moves seats between rows until each has its total, the cheapest first, and says where that is impossible.
    fn meet(&mut self, totals: &[u32], seats: &mut [Vec<u32>], committees: &[u32]) {
        loop {
            let has = |row: usize| seats.iter().map(|on_it| on_it[row]).sum::<u32>();
            let over: Vec<usize> = (0..totals.len()).filter(|row| has(*row) > totals[*row]).collect();
            let under: Vec<usize> = (0..totals.len()).filter(|row| has(*row) < totals[*row]).collect();
            let unmet =
                over.iter().chain(&under).map(|row| Step::Unmet { row: *row, total: totals[*row], has: has(*row) });
            let unmet: Vec<_> = unmet.collect();
            let Some(Move { committee, from, row, rise }) = self.cheapest(&over, &under, seats, committees) else {
                self.steps.extend(unmet);
                return;
            };
            seats[committee][from] -= 1;
            seats[committee][row] += 1;
            self.steps.push(Step::Move { committee, from, row, rise: Share::new(rise, self.council) });
        }
    }

    /// The cheapest seat to move from a row with too many to one with too few.
    ///
    /// One move at a time is enough: the tests try all ways, and found no total that only a detour by a third row meets.
    fn cheapest(&self, over: &[usize], under: &[usize], seats: &[Vec<u32>], committees: &[u32]) -> Option<Move> {
        let pairs = over.iter().flat_map(|from| under.iter().map(|row| (*from, *row)));
        let direct = pairs.filter_map(|(from, row)| self.cheapest_of(from, row, seats, committees));
        // Ties: to the larger row, then on the earlier committee; then from the smaller row.
        let order = |one: &Move| {
            let size = |row: usize| self.rows[row].members;
            (one.rise, std::cmp::Reverse(size(one.row)), one.committee, size(one.from), one.row, one.from)
        };
        direct.min_by_key(order)
    }

    /// The cheapest seat to move from one row to another, and on which committee.
    fn cheapest_of(&self, from: usize, row: usize, seats: &[Vec<u32>], committees: &[u32]) -> Option<Move> {
        let moves = committees.iter().enumerate().filter_map(|(committee, size)| {
            let has = &seats[committee];
            let least = if self.majority == Some(from) { self.least(*size) } else { 0 };
            let allowed = has[from] > least && has[row] < self.may_have(*size);
            let away = |row: usize, has: u32| self.above(row, has, *size).abs();
            allowed.then(|| Move {
                committee,
                from,
                row,
                rise: away(from, has[from] - 1) - away(from, has[from]) + away(row, has[row] + 1) - away(row, has[row]),
            })
        });
        moves.min_by_key(|one| (one.rise, one.committee))
    }
}

/// A seat that could move, and what that costs, over the whole council.
#[derive(Clone, Copy)]
struct Move {
    committee: usize,
    from: usize,
    row: usize,
    rise: i64,
}
