//! A year's members as a sheet, headed so that it can be read in again.

use crate::domain::membership::MembershipKind;
use crate::exchange::sheet::{Cell, Sheet};
use crate::views::members::{Member, Members};
use chrono::{DateTime, Utc};

/// The headings, in the order of `row`.
const HEADS: [&str; 14] = [
    "Name",
    "Title",
    "Style",
    "Forename",
    "Surname",
    "Post-nominals",
    "Group",
    "Authority",
    "Kind",
    "Position",
    "Voting",
    "Co-opted",
    "From",
    "To",
];

/// Makes a sheet of a year's members.
pub fn sheet(members: &Members, author: &str, made: DateTime<Utc>) -> Sheet {
    Sheet {
        title: format!("Members of the {} {}", members.body, members.year),
        tab: format!("Members {}", members.year.replace('/', "-")),
        author: author.to_owned(),
        made,
        fixed: 1,
        heads: HEADS.map(str::to_owned).to_vec(),
        rows: members.members.iter().map(row).collect(),
    }
}

fn row(one: &Member) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let (person, sits) = (&one.person, &one.membership);
    let kind = match sits.kind {
        MembershipKind::Member => "member",
        MembershipKind::Substitute => "substitute",
    };
    vec![
        text(&person.titled_name()),
        text(&person.title),
        text(&person.style),
        text(&person.forename),
        text(&person.surname),
        text(&person.post_nominals),
        text(&one.group),
        text(&one.authority),
        text(kind),
        text(&one.position),
        Cell::Flag(sits.voting),
        Cell::Flag(sits.co_opted),
        sits.from_day.map_or(Cell::Empty, Cell::Day),
        sits.to_day.map_or(Cell::Empty, Cell::Day),
    ]
}
