//! What would become of each row, for the clerk to see before anything is changed.

use super::columns::{Field, heads};
use super::read;
use super::wishes::{Wishes, meanings};
use crate::domain::body::Seats;
use crate::domain::day::{self, Day};
use crate::domain::id::{PersonId, YearId};
use crate::domain::membership::Membership;
use crate::domain::people::Authority;
use crate::domain::seats::filled;
use crate::error::{Error, Result};
use crate::exchange::sheet::{Row, Table};
use crate::ops::enrol::{Enrolment, Fate, Line, Who};
use crate::ops::{Progress, Reader};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Which rows are shown, a page at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// All.
    All,
    /// Those that want the clerk’s eye.
    Needs,
    /// Those that would be taken in.
    Taken,
    /// Those that the book has already.
    Same,
}

/// Which rows of which sort are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The sort.
    pub show: Show,
    /// How many of it are passed over.
    pub from: usize,
    /// How many are shown at most.
    pub most: usize,
}

/// What would become of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Preview {
    /// How many rows there are.
    pub rows: usize,
    /// How many people would be added to the book.
    pub new_people: usize,
    /// How many people of the book would be put on the body.
    pub known_people: usize,
    /// How many memberships are there already, as the list says.
    pub same: usize,
    /// How many rows want the clerk’s eye.
    pub needs: usize,
    /// How many of those would be left out.
    pub left_out: usize,
    /// Groups that the book does not know.
    pub groups: Vec<UnknownName>,
    /// Authorities that the book does not know.
    pub authorities: Vec<UnknownName>,
    /// The headings of columns that are left out.
    pub ignored: Vec<String>,
    /// What would be odd about the year then: more members than seats.
    pub warnings: Vec<String>,
    /// How many rows there are of the sort that is shown.
    pub shown: usize,
    /// A page of them.
    pub lines: Vec<FateLine>,
}

/// A name that the book does not know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UnknownName {
    /// The name.
    pub name: String,
    /// In how many rows it stands.
    pub rows: usize,
    /// In which row first.
    pub first_row: u32,
}

/// What would become of a row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FateLine {
    /// The row’s number.
    pub row: u32,
    /// The name in it.
    pub name: String,
    /// What else it says: Conservative, Leicestershire CC, Chairman.
    pub says: String,
    /// What becomes of it.
    pub fate: FateWord,
    /// Why, or what is odd: a sentence, or empty.
    pub message: String,
    /// What the clerk can do about it.
    pub hint: String,
    /// Whom it is taken to be about.
    pub person: Option<PersonId>,
    /// Whom it may be about.
    pub choices: Vec<Namesake>,
}

/// Somebody whom a row may be about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Namesake {
    /// Who.
    pub person: PersonId,
    /// Cllr Sir David Williams CBE.
    pub name: String,
    /// Where they sit or sat; may be empty.
    pub detail: String,
}

/// What becomes of a row, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, strum::Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FateWord {
    /// Somebody new is put on the body.
    New,
    /// A person of the book is.
    Known,
    /// The same, but it may be another of the name.
    Doubtful,
    /// It is there already.
    Same,
    /// It is there, but otherwise; it stays as it is.
    Differs,
    /// The clerk must say whom or what is meant.
    Asks,
    /// It cannot be.
    Refused,
}

impl FateWord {
    /// Says whether the row is taken in.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::New | Self::Known | Self::Doubtful)
    }

    /// Says whether the row wants the clerk’s eye.
    pub fn needs(self) -> bool {
        matches!(self, Self::Doubtful | Self::Differs | Self::Asks | Self::Refused)
    }

    /// Says whether what the row says is not done though it could be, once the clerk has settled something.
    pub fn is_left_out(self) -> bool {
        matches!(self, Self::Asks | Self::Refused)
    }
}

/// The list tried: what there is to do, and what becomes of each row.
pub(super) struct Tried {
    pub(super) enrolment: Enrolment,
    pub(super) fates: Vec<FateLine>,
    groups: BTreeMap<String, UnknownName>,
    authorities: BTreeMap<String, UnknownName>,
}

/// After how many rows it is said how far the trying is.
const STRIDE: usize = 512;

/// Tries a list against a year and shows the rows asked for. Changes nothing.
pub fn preview(
    book: &Reader<'_>,
    year: &YearId,
    table: &Table,
    wishes: &Wishes,
    page: Page,
    today: Day,
    progress: &mut Progress<'_>,
) -> Result<Preview> {
    let mut tried = tried(book, year, table, wishes, progress)?;
    let count = |of: fn(&FateLine) -> bool| tried.fates.iter().filter(|line| of(line)).count();
    let mut preview = Preview {
        rows: tried.fates.len(),
        new_people: count(|line| line.fate == FateWord::New),
        known_people: count(|line| matches!(line.fate, FateWord::Known | FateWord::Doubtful)),
        same: count(|line| line.fate == FateWord::Same),
        needs: count(|line| line.fate.needs()),
        left_out: count(|line| line.fate.is_left_out()),
        ignored: ignored(table, wishes),
        warnings: warnings(book, &tried.enrolment, year, today)?,
        ..Preview::default()
    };
    preview.groups = tried.groups.into_values().collect();
    preview.authorities = tried.authorities.into_values().collect();
    tried.fates.retain(|line| match page.show {
        Show::All => true,
        Show::Needs => line.fate.needs(),
        Show::Taken => line.fate.is_taken(),
        Show::Same => line.fate == FateWord::Same,
    });
    preview.shown = tried.fates.len();
    preview.lines = tried.fates.into_iter().skip(page.from).take(page.most).collect();
    for line in &mut preview.lines {
        for choice in &mut line.choices {
            choice.detail = sits(book, &choice.person)?;
        }
    }
    Ok(preview)
}

/// Tries each row in turn.
pub(super) fn tried(
    book: &Reader<'_>,
    year: &YearId,
    table: &Table,
    wishes: &Wishes,
    progress: &mut Progress<'_>,
) -> Result<Tried> {
    let headings = heads(table, wishes.head);
    let head = wishes.columns.as_slice();
    read::fits(head, headings.len())?;
    // A row of text that is longer than its headings has been broken at a separator that is none.
    let named = headings.iter().rposition(|heading| !heading.is_empty()).map_or(usize::MAX, |last| last + 1);
    let width = if table.sheets.is_empty() { named } else { usize::MAX };
    let rows: Vec<&Row> = table.rows.iter().filter(|row| row.number > wishes.head).collect();
    if rows.is_empty() {
        return Err(Error::invalid(
            "There are no rows under the headings.",
            "Say which row holds the headings, or choose another file.",
        ));
    }
    let mut tried = Tried {
        enrolment: Enrolment::begin(book, year, meanings(wishes))?,
        fates: Vec::with_capacity(rows.len()),
        groups: BTreeMap::new(),
        authorities: BTreeMap::new(),
    };
    let who: HashMap<u32, Who> =
        wishes.people.iter().map(|one| (one.row, one.person.clone().map_or(Who::New, Who::Known))).collect();
    let words = tried.enrolment.roster().profile().words.clone();
    for (at, row) in rows.iter().enumerate() {
        if at.is_multiple_of(STRIDE) && !progress(at as u64, rows.len() as u64) {
            return Err(Error::stopped());
        }
        let read = read::line(row, head, width, &words);
        tried.take(
            row,
            head,
            read.map(|line| Line { who: who.get(&row.number).cloned().unwrap_or_default(), ..line }),
        )?;
    }
    Ok(tried)
}

impl Tried {
    fn take(&mut self, row: &Row, head: &[Option<Field>], read: Result<Line>) -> Result<()> {
        let text = |field: Field| {
            let at = head.iter().position(|one| *one == Some(field));
            at.and_then(|at| row.cells.get(at)).map(|cell| cell.text().into_owned()).filter(|text| !text.is_empty())
        };
        let parts = [Field::Title, Field::Style, Field::Forename, Field::Surname, Field::PostNominals];
        let whole = |fields: &[Field], between: &str| {
            fields.iter().filter_map(|one| text(*one)).collect::<Vec<_>>().join(between)
        };
        let name = Some(whole(&parts, " ")).filter(|_| text(Field::Surname).is_some());
        let mut line = FateLine {
            row: row.number,
            name: name.or_else(|| text(Field::Name)).unwrap_or_default(),
            says: whole(&[Field::Group, Field::Authority, Field::Kind, Field::Position, Field::From, Field::To], ", "),
            fate: FateWord::Refused,
            message: String::new(),
            hint: String::new(),
            person: None,
            choices: Vec::new(),
        };
        let fate = match read {
            Ok(read) => self.enrolment.line(&read)?,
            Err(error) => Fate::Refused(error),
        };
        self.say(&mut line, fate);
        self.fates.push(line);
        Ok(())
    }

    fn say(&mut self, line: &mut FateLine, fate: Fate) {
        line.fate = match &fate {
            Fate::New => FateWord::New,
            Fate::Known(_) => FateWord::Known,
            Fate::Doubtful(..) => FateWord::Doubtful,
            Fate::Same(_) => FateWord::Same,
            Fate::Differs(..) => FateWord::Differs,
            Fate::Several(_) | Fate::NoGroup(_) | Fate::NoAuthority(_) => FateWord::Asks,
            Fate::Refused(_) => FateWord::Refused,
        };
        match fate {
            Fate::New => {}
            Fate::Known(person) | Fate::Same(person) => line.person = Some(person),
            Fate::Doubtful(person, why) => {
                line.message = why;
                line.hint = "Say whether the row means the same person or somebody new.".into();
                line.choices = vec![self.namesake(&person)];
                line.person = Some(person);
            }
            Fate::Differs(person, how) => {
                line.message = format!("The membership is there already, but not the same: {how}.");
                line.hint = "It stays as it is. Change it on the body’s page, if the list is right.".into();
                line.person = Some(person);
            }
            Fate::Several(people) => {
                line.message = format!("{} people of the book may be meant.", people.len());
                line.hint = "Say which of them it is, or that it is somebody new.".into();
                line.choices = people.iter().map(|person| self.namesake(person)).collect();
            }
            Fate::NoGroup(name) => {
                line.message = format!("The book has no group “{name}”.");
                line.hint = "Say which group is meant, or have it made.".into();
                unknown(&mut self.groups, name, line.row);
            }
            Fate::NoAuthority(name) => {
                line.message = format!("The book has no authority “{name}”.");
                line.hint = "Say which authority is meant, or have it made.".into();
                unknown(&mut self.authorities, name, line.row);
            }
            Fate::Refused(error) => {
                line.message = error.message;
                line.hint = error.hint;
            }
        }
    }

    fn namesake(&self, person: &PersonId) -> Namesake {
        let name = self.enrolment.person(person).map(|known| known.titled_name()).unwrap_or_default();
        Namesake { person: person.clone(), name, detail: String::new() }
    }
}

fn unknown(names: &mut BTreeMap<String, UnknownName>, name: String, row: u32) {
    let new = UnknownName { name: name.clone(), rows: 0, first_row: row };
    names.entry(name).or_insert(new).rows += 1;
}

/// The headings of the columns that hold something and are left out.
fn ignored(table: &Table, wishes: &Wishes) -> Vec<String> {
    let headings = heads(table, wishes.head).into_iter().enumerate();
    let left =
        headings.filter(|(at, heading)| wishes.columns.get(*at).is_none_or(Option::is_none) && !heading.is_empty());
    left.map(|(_, heading)| heading).collect()
}

/// What would be odd about the year: a group with more members than seats on the day the clerk looks.
fn warnings(book: &Reader<'_>, enrolment: &Enrolment, year: &YearId, today: Day) -> Result<Vec<String>> {
    let seats = book.under::<Seats, _>(year)?;
    let of = &enrolment.roster().year;
    let on = today.clamp(of.first_day, of.last_day);
    let sitting = enrolment.roster().all().filter(|one| one.in_force(on));
    let over = filled(&seats, sitting).into_iter().filter(|one| one.sitting > one.seats);
    let said = over.map(|one| {
        let group = match one.group {
            Some(group) => enrolment.group(group),
            None => "Members without a group",
        };
        let count = |number: u32, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
        let (members, seats) = (count(one.sitting, "member"), count(one.seats, "seat"));
        format!("{group}: there would be {members} in {seats} on {}.", day::long(on))
    });
    Ok(said.collect())
}

/// From which councils somebody sits or sat.
fn sits(book: &Reader<'_>, person: &PersonId) -> Result<String> {
    let mut from = Vec::new();
    for one in book.under::<Membership, _>(person)? {
        if let Some(authority) = one.authority {
            from.push(book.get::<Authority>(authority)?.short_name);
        }
    }
    from.sort_unstable();
    from.dedup();
    Ok(from.join(", "))
}
