//! The arithmetic of a balance in words: the table, and each step as a sentence.

use super::super::names::{count, join};
use super::{CommitteeLine, RowLine, Tried};
use crate::domain::balance::{For, Row, Share, Step, balance};
use crate::error::Result;
use serde::Serialize;
use ts_rs::TS;

/// A balance that was worked out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Sums {
    /// How it came out, in a sentence or two.
    pub lead: String,
    /// What else to know; may be none.
    pub notes: Vec<String>,
    /// All seats.
    pub seats: u32,
    /// All councillors.
    pub council: u32,
    /// The groups, in order.
    pub rows: Vec<RowSums>,
    /// The committees, in order.
    pub committees: Vec<CommitteeSums>,
    /// How it was worked out, part by part.
    pub steps: Vec<StepsPart>,
    /// All of it as plain text, for a letter.
    pub plain: String,
}

/// What a group has in all.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RowSums {
    /// Which of the rows that were asked about, from 0: one without councillors or seats is left out.
    pub asked: usize,
    /// Its name.
    pub name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its councillors.
    pub members: u32,
    /// Its share of all seats, to two places: 59.68.
    pub share: String,
    /// The same, exactly: 59 25/37.
    pub exact: String,
    /// Its seats in all, by the rules.
    pub total: u32,
    /// Those it has on the committees; the same, where the rules allow it.
    pub has: u32,
}

/// What a committee comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CommitteeSums {
    /// Its name.
    pub name: String,
    /// Its seats.
    pub seats: u32,
    /// Its seats by group, in the order of the rows.
    pub cells: Vec<Cell>,
    /// The book’s seats differ from these.
    pub differs: bool,
    /// As the book has it; In the book: Conservative 5, Labour 4; or empty.
    pub book: String,
}

/// A group’s seats on a committee.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Cell {
    /// How many, by the rules.
    pub seats: u32,
    /// Its share, to two places.
    pub share: String,
    /// How many the book has, where it has any for the committee.
    pub book: Option<u32>,
}

/// Steps that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StepsPart {
    /// All committees together; Audit Committee.
    pub heading: String,
    /// Each step, a sentence or two.
    pub lines: Vec<String>,
}

/// Works the balance out and says it; `asked` tells where each row of what is tried stood when it was asked about.
pub(super) fn sums(tried: &Tried, asked: &[usize], set: &[Option<Vec<u32>>], advice: &[String]) -> Result<Sums> {
    let rows: Vec<_> =
        tried.rows.iter().zip(&tried.groups).map(|(row, group)| Row { members: row.members, group: *group }).collect();
    let sizes: Vec<_> = tried.committees.iter().map(|committee| committee.seats).collect();
    let found = balance(&rows, &sizes)?;
    let all = sizes.iter().sum();
    let row_sums = tried.rows.iter().enumerate().map(|(at, row)| RowSums {
        asked: asked[at],
        name: row.name.clone(),
        colour: row.colour.clone(),
        members: row.members,
        share: found.shares[at].rounded(),
        exact: found.shares[at].exact(),
        total: found.totals[at],
        has: found.committees.iter().map(|on_it| on_it[at]).sum(),
    });
    let row_sums: Vec<_> = row_sums.collect();
    let committees: Vec<_> = (0..sizes.len())
        .map(|at| {
            let (has, book) = (&found.committees[at], set.get(at).and_then(Option::as_ref));
            committee(&tried.committees[at], &tried.rows, has, book, found.council)
        })
        .collect();
    let words = Words { rows: &tried.rows, committees: &tried.committees };
    let majority = match found.majority {
        Some(row) => format!("{} has a majority of the council.", words.row(row)),
        None => "No group has a majority of the council.".into(),
    };
    let differ = committees.iter().filter(|one| one.differs).count();
    let compared = set.iter().any(Option::is_some);
    let book = match (compared, differ) {
        (false, _) => String::new(),
        (true, 0) => "The seats in the book are in balance.".to_owned(),
        (true, _) => {
            format!("In the book, {} otherwise.", count(differ, "committee is filled", "committees are filled"))
        }
    };
    let shared = format!(
        "{} share {} on {}.",
        count(found.council as usize, "councillor", "councillors"),
        count(all as usize, "seat", "seats"),
        count(sizes.len(), "committee", "committees")
    );
    let lead = join(&[&shared, &majority, &book], " ");
    let steps = words.parts(&found.steps);
    let notes = notes(tried, advice);
    let plain = plain(&lead, &notes, &row_sums, &committees, &steps);
    Ok(Sums { lead, notes, seats: all, council: found.council, rows: row_sums, committees, steps, plain })
}

fn committee(
    of: &CommitteeLine,
    rows: &[RowLine],
    has: &[u32],
    book: Option<&Vec<u32>>,
    council: u32,
) -> CommitteeSums {
    let cells = rows.iter().zip(has).enumerate().map(|(at, (row, seats))| Cell {
        seats: *seats,
        share: Share::new(i64::from(row.members) * i64::from(of.seats), council).rounded(),
        book: book.and_then(|book| book.get(at).copied()),
    });
    let differs = book.is_some_and(|book| book != has);
    CommitteeSums {
        name: of.name.clone(),
        seats: of.seats,
        cells: cells.collect(),
        differs,
        book: match book {
            None => String::new(),
            Some(_) if !differs => "As the book has it".into(),
            Some(book) => format!("In the book: {}", by_group(rows, book)),
        },
    }
}

/// Conservative 5, Labour 4.
fn by_group(rows: &[RowLine], seats: &[u32]) -> String {
    let with: Vec<_> = rows
        .iter()
        .zip(seats)
        .filter(|(_, seats)| **seats > 0)
        .map(|(row, seats)| format!("{} {seats}", row.name))
        .collect();
    if with.is_empty() { "none".into() } else { with.join(", ") }
}

fn notes(tried: &Tried, advice: &[String]) -> Vec<String> {
    let mut notes = Vec::new();
    for (row, group) in tried.rows.iter().zip(&tried.groups) {
        if *group && row.members == 1 {
            notes.push(format!(
                "A political group has two or more members (SI 1990/1553, reg 8): the one of {} counts as of no group, \
                 unless more join.",
                row.name
            ));
        }
    }
    if !advice.is_empty() {
        notes.push(format!("By its rules, balance is advice and no duty for: {}.", advice.join(", ")));
    }
    notes
}

struct Words<'a> {
    rows: &'a [RowLine],
    committees: &'a [CommitteeLine],
}

impl Words<'_> {
    fn row(&self, row: usize) -> &str {
        self.rows.get(row).map_or("", |row| &row.name)
    }

    fn committee(&self, committee: usize) -> &str {
        self.committees.get(committee).map_or("", |committee| &committee.name)
    }

    /// The steps by part: all seats, each committee by itself, the moves between.
    fn parts(&self, steps: &[Step]) -> Vec<StepsPart> {
        let mut parts: Vec<StepsPart> = Vec::new();
        for step in steps {
            let heading = match step {
                Step::Whole { of, .. } | Step::Remainder { of, .. } | Step::Majority { of, .. } => match of {
                    For::All => "All committees together".to_owned(),
                    For::Committee(at) => format!("{} by itself", self.committee(*at)),
                },
                Step::NotAll { committee, .. } => format!("{} by itself", self.committee(*committee)),
                Step::Move { .. } | Step::Unmet { .. } => "Bringing the committees to the totals".into(),
            };
            let line = self.say(step);
            match parts.last_mut().filter(|part| part.heading == heading) {
                Some(part) => part.lines.push(line),
                None => parts.push(StepsPart { heading, lines: vec![line] }),
            }
        }
        parts
    }

    fn say(&self, step: &Step) -> String {
        match step {
            Step::Whole { seats, left, .. } => {
                let left = match left {
                    0 => "No seat is left over.".to_owned(),
                    left => format!("Left over: {}.", count(*left as usize, "seat", "seats")),
                };
                format!("The whole seats of each share: {}. {left}", by_group(self.rows, seats))
            }
            Step::Remainder { row, rest, tied, .. } => {
                let tied = if *tied {
                    " Another has as large a part; the larger group, then the earlier, comes first."
                } else {
                    ""
                };
                format!("{} has the largest part of a seat left, {}, and gets one.{tied}", self.row(*row), rest.exact())
            }
            Step::Majority { row, least, from, .. } => format!(
                "{} has a majority of the council, so must have at least {least}: it takes one from {}, which is furthest \
                 above its share.",
                self.row(*row),
                self.row(*from)
            ),
            Step::NotAll { from, row, .. } => format!(
                "{} would have every seat, which nobody may: one goes to {}, which is furthest below its share.",
                self.row(*from),
                self.row(*row)
            ),
            Step::Move { committee, from, row, rise } => {
                let cost = match rise.cmp(&Share::new(0, 1)) {
                    std::cmp::Ordering::Less => "which brings it nearer to the shares".to_owned(),
                    std::cmp::Ordering::Equal => "which leaves it as near to the shares".to_owned(),
                    std::cmp::Ordering::Greater => {
                        format!("where that strays least from the shares, by {} of a seat", rise.exact())
                    }
                };
                format!(
                    "On {}, a seat goes from {} to {}, {cost}.",
                    self.committee(*committee),
                    self.row(*from),
                    self.row(*row)
                )
            }
            Step::Unmet { row, total, has } => format!(
                "{} has {} in place of {total}: no seat can move without breaking a rule above.",
                self.row(*row),
                count(*has as usize, "seat", "seats")
            ),
        }
    }
}

/// The balance as plain text.
fn plain(lead: &str, notes: &[String], rows: &[RowSums], committees: &[CommitteeSums], steps: &[StepsPart]) -> String {
    let mut text = format!("Political balance\n\n{lead}\n");
    text.extend(notes.iter().map(|note| format!("{note}\n")));
    text += "\nSeats in all\n";
    for row in rows {
        let councillors = count(row.members as usize, "councillor", "councillors");
        text += &format!(
            "- {}: {councillors}, share {}, {}\n",
            row.name,
            row.exact,
            count(row.has as usize, "seat", "seats")
        );
    }
    text += "\nCommittees\n";
    for one in committees {
        let cells = one.cells.iter().zip(rows).map(|(cell, row)| format!("{} {}", row.name, cell.seats));
        let book = if one.book.is_empty() { String::new() } else { format!(" ({})", one.book) };
        let of = count(one.seats as usize, "seat", "seats");
        text += &format!("- {}, {of}: {}{book}\n", one.name, cells.collect::<Vec<_>>().join(", "));
    }
    text += "\nHow it was worked out\n";
    for part in steps {
        text += &format!("\n{}\n", part.heading);
        text.extend(part.lines.iter().map(|line| format!("- {line}\n")));
    }
    text
}
