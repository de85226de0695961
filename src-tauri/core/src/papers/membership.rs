//! Paper 3: the membership of a body.

use super::begin;
use crate::print::tree::{Block, Cell, Column, Document, Level, Row, Table};
use crate::views::membership::{MembershipGroup, MembershipPaper, SeatLine};
use chrono::{DateTime, Utc};

/// Sets the membership of a body in a year. `created` is the instant the file carries.
pub fn membership(paper: &MembershipPaper, created: DateTime<Utc>) -> Document {
    let title = format!("{} – Membership {}", paper.body_short_name, paper.year);
    let mut document = begin(title, &paper.body_name, &paper.clerk, created)
        .subject(format!("Who sits on the {} in {}, and who may stand in.", paper.body_name, paper.year))
        .header(&paper.body_short_name, format!("Membership {}", paper.year));
    document.push(Block::title(format!("Membership {}", paper.year)));
    document.push(Block::subtitle(&paper.body_name));
    if let Some(day) = &paper.day {
        document.push(Block::text(format!("As on {day}.")));
    }
    if paper.groups.is_empty() {
        document.push(Block::text("Nobody sits on it yet."));
    } else {
        document.push(table(&paper.groups));
    }
    document
}

fn table(groups: &[MembershipGroup]) -> Table {
    let mut table = Table::new([Column::share("Councillor", 1.25), Column::share("Authority", 1.0)])
        .caption("Members and substitutes by political group");
    for group in groups {
        table.push(Row::heading(Level::Three, &group.heading, 2).ruled());
        group.members.iter().for_each(|member| table.push(line(member)));
        if !group.vacancies.is_empty() {
            table.push(Row::new([Cell::header(&group.vacancies)]));
        }
        if !group.substitutes.is_empty() {
            let heading = if group.substitutes.len() == 1 { "Substitute:" } else { "Substitutes:" };
            table.push(Row::heading(Level::Four, heading, 2));
            group.substitutes.iter().for_each(|substitute| table.push(line(substitute)));
        }
    }
    table
}

fn line(line: &SeatLine) -> Row {
    Row::new([Cell::names(&line.name), Cell::text(&line.authority)])
}
