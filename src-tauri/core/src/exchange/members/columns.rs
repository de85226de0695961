//! Which column of a table holds what: guessed by its heading, for the clerk to set right.

use super::super::sheet::{Table, letters};
use crate::domain::matching::fold_label;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoEnumIterator};
use ts_rs::TS;

/// What a column can say of a member.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema, Display, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    /// The whole name, as typed.
    Name,
    /// Cllr, Dr.
    Title,
    /// Sir, Baroness.
    Style,
    /// First names.
    Forename,
    /// Last name.
    Surname,
    /// CBE, JP.
    PostNominals,
    /// The political group.
    Group,
    /// The council.
    Authority,
    /// Member or substitute.
    Kind,
    /// The office.
    Position,
    /// Whether there is a vote.
    Voting,
    /// Whether the body brought them in.
    CoOpted,
    /// From when.
    From,
    /// Until when.
    To,
}

/// A column of a table, as the clerk sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Column {
    /// Its number, counted from 0.
    pub at: usize,
    /// Its letters, as a spreadsheet program shows them.
    pub letters: String,
    /// What stands over it; empty if nothing.
    pub heading: String,
    /// The first few things in it.
    pub samples: Vec<String>,
    /// What it seems to hold.
    pub guess: Option<Field>,
}

/// How many of the first rows may be the one with the headings.
const LOOKED_AT: usize = 30;
/// How many things of a column are shown.
const SAMPLES: usize = 3;

impl Field {
    /// What such columns are headed with.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => {
                &["name", "full name", "member", "members", "councillor", "member name", "name of member", "cllr"]
            }
            Self::Title => &["title", "prefix", "salutation"],
            Self::Style => &["style"],
            Self::Forename => &["forename", "forenames", "first name", "first names", "given name", "firstname"],
            Self::Surname => &["surname", "last name", "family name", "lastname"],
            Self::PostNominals => {
                &["post nominals", "postnominals", "honours", "letters", "suffix", "letters after name"]
            }
            Self::Group => &["group", "political", "political group", "party", "political party", "affiliation"],
            Self::Authority => {
                &["authority", "council", "local authority", "representing", "member authority", "borough"]
            }
            Self::Kind => &["kind", "type", "member or substitute", "member substitute", "membership", "capacity"],
            Self::Position => &["position", "office", "role", "post", "position held"],
            Self::Voting => &["voting", "vote", "votes", "has a vote", "voting member", "voting rights"],
            Self::CoOpted => &["co opted", "coopted", "co optee", "co opted member"],
            Self::From => {
                &["from", "start", "start date", "joined", "appointed", "date from", "date appointed", "since"]
            }
            Self::To => &["to", "until", "end", "end date", "left", "date to", "term ends"],
        }
    }

    /// Finds what a heading means.
    fn headed(heading: &str) -> Option<Self> {
        let spaced = heading.replace('_', " ");
        let said = [fold_label(&spaced), spaced.trim().to_lowercase()];
        Self::iter().find(|field| said.iter().any(|said| field.headings().contains(&said.as_str())))
    }
}

/// Guesses which row holds the headings, by its number; 0 where none does.
pub fn guess_head(table: &Table) -> u32 {
    let known =
        |cells: &[super::super::sheet::Cell]| cells.iter().filter(|cell| Field::headed(&cell.text()).is_some()).count();
    let best = table.rows.iter().take(LOOKED_AT).map(|row| (known(&row.cells), row.number));
    // The first of the best: what comes under the headings may repeat their words.
    let best = best.fold((0, 0), |best, one| if one.0 > best.0 { one } else { best });
    best.1
}

/// Guesses what each column holds, by the headings in this row. Each thing is held by one column.
pub fn guess(table: &Table, head: u32) -> Vec<Option<Field>> {
    let headings = heads(table, head);
    let mut guessed: Vec<Option<Field>> = Vec::new();
    for heading in &headings {
        let field = Field::headed(heading).filter(|field| !guessed.contains(&Some(*field)));
        guessed.push(field);
    }
    // A name in parts is more than a whole one.
    if guessed.contains(&Some(Field::Surname)) {
        guessed.iter_mut().filter(|one| **one == Some(Field::Name)).for_each(|one| *one = None);
    }
    guessed
}

/// The headings in a row, one for each column of the table.
pub(super) fn heads(table: &Table, head: u32) -> Vec<String> {
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let row = table.rows.iter().find(|row| row.number == head);
    let heading = |at: usize| row.and_then(|row| row.cells.get(at)).map_or_else(String::new, |cell| cell.text().into());
    (0..width).map(heading).collect()
}

/// The columns of a table, with what they seem to hold.
pub fn columns(table: &Table, head: u32) -> Vec<Column> {
    let guessed = guess(table, head);
    let below: Vec<_> = table.rows.iter().filter(|row| row.number > head).take(LOOKED_AT).collect();
    heads(table, head)
        .into_iter()
        .enumerate()
        .map(|(at, heading)| Column {
            at,
            letters: letters(at),
            heading,
            samples: below
                .iter()
                .filter_map(|row| row.cells.get(at))
                .filter(|cell| !cell.is_empty())
                .map(|cell| cell.text().into_owned())
                .take(SAMPLES)
                .collect(),
            guess: guessed[at],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::sheet;
    use super::*;

    fn table(text: &str) -> Table {
        sheet::read(text.as_bytes(), None, &mut |_, _| true).unwrap()
    }

    #[test]
    fn columns_are_known_by_their_headings() {
        let list = table("First name,Last_Name,Political Group,Member Authority,Role,E-mail,Start date\n");
        let guessed = guess(&list, 1);
        let expected = [
            Some(Field::Forename),
            Some(Field::Surname),
            Some(Field::Group),
            Some(Field::Authority),
            Some(Field::Position),
            None,
            Some(Field::From),
        ];
        assert_eq!(guessed, expected, "an e-mail address is nothing that a book keeps");
    }

    #[test]
    fn the_headings_are_found_under_a_title() {
        let list = table("Members 2010/11\n\nName,Group\nStay,Lib Dem\n");
        assert_eq!(guess_head(&list), 3);
        assert_eq!(columns(&list, 3)[0].samples, ["Stay"]);
        assert_eq!(guess_head(&table("Stay,Lib Dem\nPlatts,Labour\n")), 0, "a list may have none");
    }

    #[test]
    fn a_name_in_parts_is_taken_rather_than_the_whole_one() {
        assert_eq!(
            guess(&table("Name,Forename,Surname,Surname\n"), 1),
            [None, Some(Field::Forename), Some(Field::Surname), None]
        );
    }
}
