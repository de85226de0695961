//! One row of a table, read as what it says of a member.

use super::columns::Field;
use crate::domain::day::{self, Day};
use crate::domain::matching::fold_label;
use crate::domain::membership::{MembershipKind, Position};
use crate::domain::people::Name;
use crate::domain::profile::Words;
use crate::error::{Error, Result};
use crate::exchange::sheet::{Cell, Row, letters};
use crate::ops::enrol::Line;

/// The numbers by which Excel may mean a day: 1 January 1920 and 31 December 2119.
const DAYS: std::ops::RangeInclusive<f64> = 7_306.0..=80_353.0;

/// Refuses a choice of columns that cannot name a member, or gives one thing to two columns.
pub(super) fn fits(head: &[Option<Field>], width: usize) -> Result<()> {
    let has = |field| head.contains(&Some(field));
    if !has(Field::Name) && !has(Field::Surname) {
        return Err(Error::invalid(
            "No column says who the members are.",
            "Say which column holds their names, or their surnames.",
        ));
    }
    for (at, field) in head.iter().enumerate() {
        let Some(field) = field else { continue };
        if let Some(other) = head[..at].iter().position(|one| one.as_ref() == Some(field)) {
            return Err(Error::invalid(
                format!("Columns {} and {} are both said to hold the {}.", letters(other), letters(at), word(*field)),
                "Choose one of them.",
            ));
        }
        if at >= width {
            return Err(Error::invalid(
                format!("The list has no column {}.", letters(at)),
                format!("It ends at column {}.", letters(width.saturating_sub(1))),
            ));
        }
    }
    Ok(())
}

/// What a field is called within a sentence.
pub(super) fn word(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Title => "title",
        Field::Style => "style",
        Field::Forename => "forename",
        Field::Surname => "surname",
        Field::PostNominals => "post-nominals",
        Field::Group => "group",
        Field::Authority => "authority",
        Field::Kind => "kind",
        Field::Position => "position",
        Field::Voting => "vote",
        Field::CoOpted => "co-option",
        Field::From => "first day",
        Field::To => "last day",
    }
}

/// Reads a row. Refused, with the column, where a cell says nothing that its column can hold.
pub(super) fn line(row: &Row, head: &[Option<Field>], width: usize, words: &Words) -> Result<Line> {
    if let Some(beyond) = row.cells.iter().skip(width).position(|cell| !cell.is_empty()) {
        return Err(Error::invalid(
            format!("Column {} holds something, but has no heading.", letters(width + beyond)),
            "A separator within a text needs quotation marks round the text.",
        ));
    }
    let mut line = Line::default();
    let mut parts = Name::default();
    let mut whole = None;
    for (at, field) in head.iter().enumerate() {
        let Some(field) = *field else { continue };
        let cell = row.cells.get(at).unwrap_or(&Cell::Empty);
        read(&mut line, &mut parts, &mut whole, field, cell, words)
            .map_err(|error| Error { message: format!("Column {}: {}", letters(at), error.message), ..error })?;
    }
    line.name = match whole {
        // Where a name is given whole and in parts, the parts are surer.
        Some(whole) if parts.surname.is_empty() => Name::read(&whole)?,
        _ => parts,
    };
    Ok(line)
}

fn read(
    line: &mut Line,
    parts: &mut Name,
    whole: &mut Option<String>,
    field: Field,
    cell: &Cell,
    words: &Words,
) -> Result<()> {
    if let Cell::Wrong(what) = cell {
        return Err(Error::invalid(format!("the formula came to nothing ({what})."), "Mend it, or type the words."));
    }
    let text = cell.text();
    match field {
        Field::Name => *whole = Some(text.into_owned()),
        Field::Title => parts.title = text.into_owned(),
        Field::Style => parts.style = text.into_owned(),
        Field::Forename => parts.forename = text.into_owned(),
        Field::Surname => parts.surname = text.into_owned(),
        Field::PostNominals => parts.post_nominals = text.into_owned(),
        Field::Group if text.is_empty() => {}
        Field::Group => line.group = Some(named(&text)),
        Field::Authority if text.is_empty() => {}
        Field::Authority => line.authority = Some(named(&text)),
        Field::Kind if text.is_empty() => {}
        Field::Kind => line.kind = Some(kind(&text)?),
        Field::Position if text.is_empty() => {}
        // Many lists have one column for both.
        Field::Position if line.kind.is_none() && kind(&text).ok() == Some(MembershipKind::Substitute) => {
            line.kind = Some(MembershipKind::Substitute);
        }
        Field::Position => line.position = Some(position(&text, words)?),
        Field::Voting => line.voting = yes_or_no(cell)?,
        Field::CoOpted => line.co_opted = yes_or_no(cell)?,
        Field::From => line.from_day = date(cell)?,
        Field::To => line.to_day = date(cell)?,
    }
    Ok(())
}

/// A group’s or council’s name; a dash, or “none”, is none.
fn named(text: &str) -> String {
    match fold_label(text).as_str() {
        "" | "none" | "no" | "n a" | "not applicable" => String::new(),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

fn kind(text: &str) -> Result<MembershipKind> {
    match fold_label(text).as_str() {
        "member" | "full member" | "voting member" | "m" => Ok(MembershipKind::Member),
        "substitute" | "sub" | "substitute member" | "named substitute" | "reserve" | "deputy" | "s" => {
            Ok(MembershipKind::Substitute)
        }
        _ => Err(Error::invalid(
            format!("“{text}” is neither a member nor a substitute."),
            "Write “member” or “substitute”, or leave the cell empty for a member.",
        )),
    }
}

fn position(text: &str, words: &Words) -> Result<Position> {
    let said = fold_label(text);
    let offices = [Position::Chairman, Position::ViceChair, Position::DeputyChair, Position::Member];
    if let Some(own) = offices.into_iter().find(|office| fold_label(office.word(words)) == said) {
        return Ok(own);
    }
    let plain = said.replace("chairman", "chair").replace("chairwoman", "chair").replace("chairperson", "chair");
    match plain.as_str() {
        "chair" | "convenor" | "convener" => Ok(Position::Chairman),
        "vice chair" | "vice" => Ok(Position::ViceChair),
        "deputy chair" | "deputy" => Ok(Position::DeputyChair),
        "member" | "ordinary member" | "none" => Ok(Position::Member),
        _ => Err(Error::invalid(
            format!("“{text}” is no office of this body."),
            format!(
                "Its offices are {}, {} and {}; leave the cell empty for none.",
                words.chairman, words.vice_chair, words.deputy_chair
            ),
        )),
    }
}

fn yes_or_no(cell: &Cell) -> Result<Option<bool>> {
    let text = cell.text();
    match text.to_lowercase().as_str() {
        "" => Ok(None),
        "yes" | "y" | "true" | "1" | "x" | "✓" | "✔" => Ok(Some(true)),
        "no" | "n" | "false" | "0" | "-" | "–" => Ok(Some(false)),
        _ => Err(Error::invalid(format!("“{text}” is neither yes nor no."), "Write “yes” or “no”, or leave it empty.")),
    }
}

fn date(cell: &Cell) -> Result<Option<Day>> {
    match cell {
        Cell::Day(day) => Ok(Some(*day)),
        // A day that lost its form on the way: Excel counts them from the last day of 1899.
        Cell::Number(number) if DAYS.contains(number) => {
            let first = Day::from_ymd_opt(1899, 12, 30);
            Ok(first.and_then(|first| first.checked_add_days(chrono::Days::new(*number as u64))))
        }
        cell if cell.is_empty() => Ok(None),
        cell => {
            // A text may carry a time of midnight, as databases write it.
            let text = cell.text();
            let plain = text.trim_end_matches("T00:00:00").trim_end_matches("00:00:00").trim_end_matches(" 00:00");
            day::read(plain).map(Some)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::{Preset, Profile};

    fn read(field: Field, cell: Cell) -> Result<Line> {
        let row = Row { number: 2, cells: vec![Cell::Text("Stay".into()), cell] };
        let words = Profile::preset(Preset::LgaBoard).words;
        line(&row, &[Some(Field::Surname), Some(field)], usize::MAX, &words)
    }

    fn text(field: Field, text: &str) -> Result<Line> {
        read(field, Cell::Text(text.into()))
    }

    #[test]
    fn cells_are_read_as_clerks_write_them() {
        for office in ["Chairman", "chair", "CHAIRWOMAN", "Chairperson"] {
            assert_eq!(text(Field::Position, office).unwrap().position, Some(Position::Chairman), "{office}");
        }
        assert_eq!(text(Field::Position, "Vice-Chairman").unwrap().position, Some(Position::ViceChair));
        let substitute = text(Field::Position, "Substitute").unwrap();
        assert_eq!((substitute.kind, substitute.position), (Some(MembershipKind::Substitute), None));
        assert_eq!(text(Field::Voting, "Y").unwrap().voting, Some(true));
        assert_eq!(text(Field::Voting, " ").unwrap().voting, None, "an empty cell says nothing");
        assert_eq!(text(Field::Group, "").unwrap().group, None);
        assert_eq!(text(Field::Group, "–").unwrap().group, Some(String::new()), "a dash is no group");
    }

    #[test]
    fn days_are_read_in_whatever_form_they_come() {
        let day = Day::from_ymd_opt(2011, 2, 1).unwrap();
        for cell in [Cell::Day(day), Cell::Number(40_575.0), Cell::Text("1/2/11".into())] {
            assert_eq!(read(Field::From, cell.clone()).unwrap().from_day, Some(day), "{cell:?}");
        }
        assert_eq!(text(Field::To, "2011-02-01 00:00:00").unwrap().to_day, Some(day), "as databases write it");
    }

    #[test]
    fn a_cell_that_says_nothing_is_refused_with_its_column() {
        for (field, cell, message) in [
            (Field::Position, "Treasurer", "Column B: “Treasurer” is no office of this body."),
            (Field::Kind, "Observer", "Column B: “Observer” is neither a member nor a substitute."),
            (Field::Voting, "perhaps", "Column B: “perhaps” is neither yes nor no."),
            (Field::From, "30 February 2011", "Column B: There is no 30 February 2011 in the calendar."),
        ] {
            assert_eq!(text(field, cell).unwrap_err().message, message);
        }
        let wrong = read(Field::Group, Cell::Wrong("#REF!".into())).unwrap_err();
        assert_eq!(wrong.message, "Column B: the formula came to nothing (#REF!).");
    }

    #[test]
    fn a_choice_of_columns_must_name_somebody_and_give_nothing_twice() {
        let error = fits(&[Some(Field::Group)], 1).unwrap_err();
        assert_eq!(error.message, "No column says who the members are.");
        let error = fits(&[Some(Field::Name), None, Some(Field::Name)], 3).unwrap_err();
        assert_eq!(error.message, "Columns A and C are both said to hold the name.");
        assert_eq!(fits(&[None, Some(Field::Name)], 1).unwrap_err().message, "The list has no column B.");
    }
}
