//! The attendance table of a body’s year: who was at which of its meetings, by group, and how often in all.
//!
//! It is read off what each meeting recorded (invariant 10); nothing in it is typed. What a cell says is for `cells`,
//! who has a row for `rows`. Several years added up are for `years`.

mod cells;
mod rows;
pub mod years;

use super::body::{YearLine, year_line};
use super::{find, names};
use crate::domain::body::{Body, Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{BodyId, GroupId, MeetingId, PersonId, YearId};
use crate::domain::marks::{Mark, Marked};
use crate::domain::meeting::MeetingState;
use crate::domain::rates::{Rate, Tally, seats_filled};
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use cells::{Key, cell};
use chrono::Datelike;
use rows::{Line, Lines};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The attendance table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Matrix {
    /// Of which body.
    pub body: BodyId,
    /// What it was called at the end of the year, or is called today.
    pub body_name: String,
    /// The same, short.
    pub body_short_name: String,
    /// In which year.
    pub year: YearLine,
    /// One column a meeting, in order of date; cancelled meetings have none.
    pub columns: Vec<MatrixColumn>,
    /// The members by group, in printed order.
    pub groups: Vec<MatrixGroup>,
    /// The substitutes in their groups’ order: those who attended or, if asked for, all on the lists too.
    pub substitutes: Vec<MatrixRow>,
    /// What it all adds up to.
    pub figures: Figures,
    /// What the marks that stand in the table mean.
    pub key: Vec<KeyLine>,
    /// The name of the paper's file, without its ending.
    pub file_name: String,
}

/// What a table adds up to, be it of a year’s meetings or of several years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Figures {
    /// The members’ attendance in all.
    pub members: RateLine,
    /// The same, counted by outcome.
    pub tally: Tally,
    /// Voting seats filled in all: a member and a substitute who shared one count once.
    pub seats_filled: RateLine,
    /// Attendances of substitutes.
    pub substitutes: u32,
    /// Meetings that have ended, of those in the table.
    pub held: RateLine,
    /// 34 of 42 attendances, 81.0 %; or that no meeting has ended.
    pub headline: String,
}

/// How the marks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkStyle {
    /// YES, NO: as the papers print it.
    #[default]
    YesNo,
    /// Yes, No · A: with a letter for the reason.
    Reasons,
    /// P, A, N: letters alone.
    Letters,
}

/// A meeting at the head of its column.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatrixColumn {
    /// Which.
    pub meeting: MeetingId,
    /// Its own day, whatever a paper printed.
    pub day: Day,
    /// 18/01/11.
    pub printed: String,
    /// 18 Jan.
    pub short_day: String,
    /// 2011.
    pub short_year: String,
    /// Tuesday 18 January 2011, 11.30am.
    pub full: String,
    /// How far it has got.
    pub state: MeetingState,
    /// It is over, so that its marks count.
    pub held: bool,
    /// The date as some paper once printed it, where that differs: 22/03/11.
    pub printed_day: Option<String>,
    /// The same in a sentence; or empty.
    pub note: String,
    /// Its members’ attendance.
    pub members: RateLine,
    /// Its voting seats that were filled.
    pub seats_filled: RateLine,
    /// What lies behind the column, in a sentence or two.
    pub said: String,
}

/// A group’s members.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatrixGroup {
    /// Which; `None` for those without one.
    pub group: Option<GroupId>,
    /// Conservative.
    pub name: String,
    /// Conservative Group.
    pub heading: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its seats in the year; 0 where none are set, and in a table of several years.
    pub seats: u32,
    /// Its members in printed order.
    pub rows: Vec<MatrixRow>,
    /// Their attendance.
    pub rate: RateLine,
    /// The same, counted by outcome.
    pub tally: Tally,
}

/// One person’s row: of those who changed their group, one a group.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatrixRow {
    /// Who.
    pub person: PersonId,
    /// David Parsons CBE.
    pub name: String,
    /// Chairman; empty for a plain member.
    pub position: String,
    /// As the paper prints it: David Parsons CBE [Chairman]; of a substitute, Teresa O’Neill (Conservative Group).
    pub printed: String,
    /// The group’s full name; or empty.
    pub group_name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// What else is to be known: “from 1 February 2011”, “Chairman until 31 January 2011”, “no vote”; or empty.
    pub detail: String,
    /// One cell a column.
    pub cells: Vec<MatrixCell>,
    /// The attendance rate; of a substitute, how often they attended, of nothing.
    pub rate: RateLine,
    /// The same, counted by outcome.
    pub tally: Tally,
}

/// What stands under one meeting in one row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatrixCell {
    /// What sort of mark it is.
    pub sign: Sign,
    /// The mark as it is written in the style asked for; empty where blank.
    pub mark: String,
    /// What lies behind it, in a sentence or two.
    pub said: String,
}

/// The sorts of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Was there for any part of it.
    Present,
    /// Joined from afar, where that is not being present.
    Joined,
    /// Apologies.
    Apologies,
    /// Absent without apologies.
    Absent,
    /// Not present, and nobody recorded why.
    NotRecorded,
    /// How often in a year, and no mark.
    Rate,
    /// Nothing to mark.
    Blank,
}

/// A rate, in numbers and in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RateLine {
    /// How many.
    pub part: u32,
    /// Of how many; 0 where there was nothing to count.
    pub whole: u32,
    /// 34 of 42; the part alone where there is no whole.
    pub words: String,
    /// 81.0 %; empty where there is no whole.
    pub percent: String,
}

/// What a mark means.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KeyLine {
    /// The mark; empty for a blank cell.
    pub mark: String,
    /// Apologies, a substitute sat.
    pub means: String,
}

impl From<Rate> for RateLine {
    fn from(rate: Rate) -> Self {
        let words = match rate.whole {
            0 => rate.part.to_string(),
            whole => format!("{} of {whole}", rate.part),
        };
        Self { part: rate.part, whole: rate.whole, words, percent: rate.percent() }
    }
}

impl RateLine {
    /// The rate itself, to add to others.
    fn rate(&self) -> Rate {
        Rate { part: self.part, whole: self.whole }
    }
}

impl Figures {
    /// Puts the sums into words; `none` says of what no meeting has ended.
    fn new(tally: Tally, seats_filled: Rate, held: Rate, substitutes: u32, none: &str) -> Self {
        let members: RateLine = tally.rate().into();
        let headline = match members.whole {
            0 => none.to_owned(),
            _ => format!("{} attendances, {}", members.words, members.percent),
        };
        Self { members, tally, seats_filled: seats_filled.into(), substitutes, held: held.into(), headline }
    }
}

/// Works out the attendance table of a body’s year: the one asked for, else the one that holds today, else the latest.
pub fn matrix(
    book: &Reader<'_>,
    body: &BodyId,
    year: Option<&YearId>,
    style: MarkStyle,
    all_substitutes: bool,
    today: Day,
) -> Result<Matrix> {
    let of: Body = book.get(body)?;
    let years = book.under::<Year, _>(body)?;
    let year = find::needed_year(&years, year, today)?;
    let mut rooms = book.rooms(body, year.first_day, year.last_day)?;
    rooms.retain(|room| room.meeting.state.stands());
    let on = today.clamp(year.first_day, year.last_day);
    let lines = Lines::read(book, year, &rooms, &of.profile.words, on)?;
    let marked: Vec<_> = rooms.iter().map(RoomRecord::marked).collect();
    let mut table = Table { rooms: &rooms, marked: &marked, style, key: Key::default(), columns: Vec::new() };
    table.columns.resize(rooms.len(), Tally::default());

    let seats = book.under::<Seats, _>(&year.id)?;
    let (mut groups, mut tally) = (Vec::new(), Tally::default());
    for group in lines.members() {
        let rows: Vec<_> = group.lines.iter().map(|line| table.member(line)).collect();
        let mut sum = Tally::default();
        rows.iter().for_each(|row| sum += row.tally);
        tally += sum;
        groups.push(MatrixGroup {
            seats: seats.iter().find(|one| one.group == group.id).map_or(0, |one| one.seats),
            group: group.id,
            name: group.name,
            heading: group.heading,
            colour: group.colour,
            rows,
            rate: sum.rate().into(),
            tally: sum,
        });
    }
    let substitutes = lines.substitutes().into_iter().filter_map(|line| table.substitute(&line, all_substitutes));
    let substitutes: Vec<_> = substitutes.collect();

    let (mut columns, mut all_filled, mut held) = (Vec::new(), Rate::default(), 0);
    for (room, members) in rooms.iter().zip(&table.columns) {
        let (column, filled) = column(room, *members);
        all_filled += filled;
        held += u32::from(column.held);
        columns.push(column);
    }
    let (body_name, body_short_name) = names::body_name(book, body, on)?;
    let came = substitutes.iter().map(|row| row.tally.present).sum();
    let held = Rate { part: held, whole: columns.len() as u32 };
    Ok(Matrix {
        file_name: names::file_name(&[&body_short_name, "attendance", &year.label(of.profile.year_label)]),
        body: body.clone(),
        body_name,
        body_short_name,
        year: year_line(year, &of.profile),
        columns,
        groups,
        substitutes,
        figures: Figures::new(tally, all_filled, held, came, "No meeting of the year has ended yet."),
        key: table.key.lines(),
    })
}

/// What the rows are worked out from, and what they add up to.
struct Table<'a> {
    rooms: &'a [RoomRecord],
    marked: &'a [Marked<'a>],
    style: MarkStyle,
    key: Key,
    columns: Vec<Tally>,
}

impl Table<'_> {
    fn member(&mut self, line: &Line<'_>) -> MatrixRow {
        let marks: Vec<_> = self.marked.iter().map(|one| one.of_member(line.person, line.group)).collect();
        for (column, mark) in self.columns.iter_mut().zip(&marks) {
            *column += Tally::of([*mark]);
        }
        let tally = Tally::of(marks.iter().copied());
        let printed = match line.position.as_str() {
            "" => line.name.clone(),
            position => format!("{} [{position}]", line.name),
        };
        self.row(line, &marks, printed, tally.rate(), tally)
    }

    /// The row of a substitute; none of one who never attended, unless all are wanted.
    fn substitute(&mut self, line: &Line<'_>, all: bool) -> Option<MatrixRow> {
        let marks: Vec<_> = self.marked.iter().map(|one| one.of_substitute(line.person, line.group)).collect();
        if !all && marks.iter().all(|mark| matches!(mark, Mark::Blank(_))) {
            return None;
        }
        let tally = Tally::of(marks.iter().copied());
        let printed = match line.group_printed.as_str() {
            "" => line.name.clone(),
            group => format!("{} ({group})", line.name),
        };
        Some(self.row(line, &marks, printed, Rate { part: tally.present, whole: 0 }, tally))
    }

    fn row(&mut self, line: &Line<'_>, marks: &[Mark], printed: String, rate: Rate, tally: Tally) -> MatrixRow {
        let all = self.rooms.iter().zip(self.marked).zip(marks);
        let cells = all.map(|((room, marked), mark)| cell(room, marked, line, *mark, self.style, &mut self.key));
        MatrixRow {
            cells: cells.collect(),
            person: line.person.clone(),
            name: line.name.clone(),
            position: line.position.clone(),
            printed,
            group_name: line.group_name.clone(),
            colour: line.colour.clone(),
            detail: line.detail.clone(),
            rate: rate.into(),
            tally,
        }
    }
}

/// The head of a meeting’s column, and its seats filled.
fn column(record: &RoomRecord, members: Tally) -> (MatrixColumn, Rate) {
    let meeting = &record.meeting;
    let held = meeting.state.is_over();
    let room = record.room();
    let filled = if held { Rate { part: seats_filled(&room), whole: room.seats } } else { Rate::default() };
    let (members, seats): (RateLine, RateLine) = (members.rate().into(), filled.into());
    let note = meeting
        .printed_day
        .as_ref()
        .map(|printed| format!("A paper gave the date as {printed}; the meeting’s own is {}.", day::full(meeting.day)));
    let note = note.unwrap_or_default();
    let counted = match held {
        true => format!(
            "{} members present, {}; {} seats filled, {}.",
            members.words, members.percent, seats.words, seats.percent
        ),
        false => format!("{}.", meeting.state.word()),
    };
    let column = MatrixColumn {
        meeting: meeting.id.clone(),
        day: meeting.day,
        printed: meeting.day.format("%d/%m/%y").to_string(),
        short_day: format!("{} {}", meeting.day.day(), meeting.day.format("%b")),
        short_year: meeting.day.year().to_string(),
        full: names::day_and_time(meeting, &record.body.profile.words),
        state: meeting.state,
        held,
        printed_day: meeting.printed_day.clone(),
        said: names::join(&[&counted, &note], " "),
        note,
        members,
        seats_filled: seats,
    };
    (column, filled)
}
