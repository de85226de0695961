//! The attendance of several years of a body, each added up in a column of its own.
//!
//! Each year is worked out as its own table is, and its rows laid side by side: a person has one row a group, whatever
//! the years.

use super::{Figures, Matrix, MatrixCell, MatrixGroup, MatrixRow, RateLine, Sign, matrix};
use crate::domain::body::Year;
use crate::domain::day::Day;
use crate::domain::id::{BodyId, GroupId, PersonId, YearId};
use crate::domain::people::Group;
use crate::domain::rates::{Rate, Tally};
use crate::error::Result;
use crate::store::Reader;
use crate::views::names;
use serde::Serialize;
use ts_rs::TS;

/// The attendance of a body’s years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatrixYears {
    /// Of which body.
    pub body: BodyId,
    /// What it is called today.
    pub body_name: String,
    /// The same, short.
    pub body_short_name: String,
    /// One column a year, earliest first.
    pub columns: Vec<YearColumn>,
    /// The members by group: those of the latest year first, in printed order. A cell holds a year’s rate.
    pub groups: Vec<MatrixGroup>,
    /// The substitutes who attended in any year. A cell holds how often.
    pub substitutes: Vec<MatrixRow>,
    /// What they all add up to.
    pub figures: Figures,
}

/// A year at the head of its column.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct YearColumn {
    /// Which.
    pub year: YearId,
    /// 2010/11.
    pub label: String,
    /// Its members’ attendance.
    pub members: RateLine,
    /// Its voting seats that were filled.
    pub seats_filled: RateLine,
    /// Its meetings that have ended, of those in its table.
    pub held: RateLine,
    /// What lies behind the column, in a sentence or two.
    pub said: String,
}

/// Works out the attendance of all of a body’s years.
pub fn years(book: &Reader<'_>, body: &BodyId, today: Day) -> Result<MatrixYears> {
    let years = book.under::<Year, _>(body)?;
    let tables = years.iter().map(|year| matrix(book, body, Some(&year.id), Default::default(), false, today));
    let tables: Vec<Matrix> = tables.collect::<Result<_>>()?;
    let (body_name, body_short_name) = names::body_name(book, body, today)?;
    let mut groups = Vec::new();
    for group in book.all::<Group>()?.into_iter().map(Some).chain([None]) {
        groups.extend(side_by_side(&tables, group.map(|group| group.id)));
    }
    let (mut tally, mut seats, mut held, mut came) = (Tally::default(), Rate::default(), Rate::default(), 0);
    for Matrix { figures, .. } in &tables {
        tally += figures.tally;
        seats += figures.seats_filled.rate();
        held += figures.held.rate();
        came += figures.substitutes;
    }
    Ok(MatrixYears {
        body: body.clone(),
        body_name,
        body_short_name,
        columns: tables.iter().map(column).collect(),
        groups,
        substitutes: rows(&tables, |table| table.substitutes.iter().collect()),
        figures: Figures::new(tally, seats, held, came, "No meeting has ended yet."),
    })
}

fn column(table: &Matrix) -> YearColumn {
    let Figures { held, members, seats_filled, .. } = table.figures.clone();
    let said = match held.part {
        0 => "No meeting has ended.".to_owned(),
        _ => format!(
            "{} meetings held. {} members present, {}; {} seats filled, {}.",
            held.words, members.words, members.percent, seats_filled.words, seats_filled.percent
        ),
    };
    let (year, label) = (table.year.id.clone(), table.year.label.clone());
    YearColumn { year, label, members, seats_filled, held, said }
}

/// A group’s rows through the years; none where it had nobody in any.
fn side_by_side(tables: &[Matrix], id: Option<GroupId>) -> Option<MatrixGroup> {
    let of = |table: &'_ Matrix| table.groups.iter().position(|group| group.group == id);
    let latest = tables.iter().rev().find_map(|table| of(table).map(|at| &table.groups[at]))?;
    let rows = rows(tables, |table| of(table).map(|at| table.groups[at].rows.iter().collect()).unwrap_or_default());
    let mut tally = Tally::default();
    rows.iter().for_each(|row| tally += row.tally);
    Some(MatrixGroup {
        group: id,
        name: latest.name.clone(),
        heading: latest.heading.clone(),
        colour: latest.colour.clone(),
        seats: 0,
        rows,
        rate: tally.rate().into(),
        tally,
    })
}

/// Lays the rows of each year side by side: the latest year’s come first, in their order.
fn rows<'t>(tables: &'t [Matrix], of: impl Fn(&'t Matrix) -> Vec<&'t MatrixRow>) -> Vec<MatrixRow> {
    let by_year: Vec<Vec<&MatrixRow>> = tables.iter().map(of).collect();
    let mut people: Vec<(&PersonId, &str)> = Vec::new();
    for row in by_year.iter().rev().flatten() {
        if !people.contains(&(&row.person, row.group_name.as_str())) {
            people.push((&row.person, &row.group_name));
        }
    }
    let row = |(person, group): (&PersonId, &str)| {
        let own = by_year.iter().map(|rows| rows.iter().find(|row| row.person == *person && row.group_name == group));
        let own: Vec<Option<&MatrixRow>> = own.map(|row| row.copied()).collect();
        let latest = own.iter().rev().find_map(|row| *row)?;
        let (mut tally, mut rate) = (Tally::default(), Rate::default());
        for year in own.iter().flatten() {
            tally += year.tally;
            rate += year.rate.rate();
        }
        Some(MatrixRow {
            cells: own.iter().map(|year| cell(*year)).collect(),
            rate: rate.into(),
            tally,
            detail: String::new(),
            ..latest.clone()
        })
    };
    people.into_iter().filter_map(row).collect()
}

/// A year of a person’s: the rate, and what it is made of.
fn cell(row: Option<&MatrixRow>) -> MatrixCell {
    let Some(row) = row else {
        return MatrixCell { sign: Sign::Blank, mark: String::new(), said: "Not on the body that year.".into() };
    };
    let Tally { meetings, present, remote, joined, apologies, absent, not_recorded } = row.tally;
    let counted = |number: u32, what: &str| if number == 0 { String::new() } else { format!("{what} {number}") };
    let counts = [
        counted(present, "present"),
        counted(remote, "of these remote"),
        counted(joined, "joined remotely without being present"),
        counted(apologies, "apologies"),
        counted(absent, "no apologies"),
        counted(not_recorded, "reason not recorded"),
    ];
    let counts = names::join(&counts.each_ref().map(String::as_str), ", ");
    let of = if row.rate.whole == 0 {
        String::new()
    } else {
        format!("Of {}:", names::count(meetings as usize, "meeting", "meetings"))
    };
    let said = match counts.is_empty() {
        true => "No meeting ended while a member.".to_owned(),
        false => names::join(&[&row.position, &row.detail, &of, &counts], " ") + ".",
    };
    let sign = if counts.is_empty() { Sign::Blank } else { Sign::Rate };
    MatrixCell { sign, mark: if counts.is_empty() { String::new() } else { row.rate.words.clone() }, said }
}
