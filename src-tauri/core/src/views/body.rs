//! A body's page: its name and rules, its meetings, its members by group.

use super::flags::{self, FlagLine, Flagged};
use super::names::{self, count};
use super::{deadlines, find, meeting};
use crate::domain::body::{Body, BodyName, Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, BodyId, BodyNameId, GroupId, MeetingId, MembershipId, PersonId, YearId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Authority, Group, Person};
use crate::domain::profile::{Profile, Words};
use crate::error::Result;
use crate::store::{MeetingRecord, Reader};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// A body in one of its years.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BodyPage {
    /// Which.
    pub id: BodyId,
    /// What it is called now.
    pub full_name: String,
    /// The same, short.
    pub short_name: String,
    /// What it has been called, first name first.
    pub names: Vec<BodyNameLine>,
    /// The body it reports to.
    pub parent: Option<BodyId>,
    /// The council whose body it is.
    pub authority: Option<AuthorityId>,
    /// The clerk whose name its papers carry.
    pub contact_name: String,
    /// Telephone.
    pub contact_phone: String,
    /// E-mail.
    pub contact_email: String,
    /// Its rules and words.
    pub profile: Profile,
    /// Its years, latest first.
    pub years: Vec<YearLine>,
    /// The year shown; `None` while it has none.
    pub year: Option<YearLine>,
    /// The year that would follow the latest; `None` while it has none.
    pub next_year: Option<NextYear>,
    /// The meetings of the year, in order of date.
    pub meetings: Vec<MeetingLine>,
    /// The members of the year by group, in printed order.
    pub groups: Vec<GroupMembers>,
    /// All voting seats of the year.
    pub seats: u32,
    /// The seats in words: “14 seats: Conservative 6 (1 vacancy), Labour 4 …”.
    pub seats_words: String,
    /// What wants settling.
    pub flags: Vec<FlagLine>,
}

/// One of a body's names.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BodyNameLine {
    /// Which.
    pub id: BodyNameId,
    /// Its full form.
    pub full_name: String,
    /// The same, short.
    pub short_name: String,
    /// From when, as it prints: 1 September 2012; empty for the first.
    pub since_printed: String,
}

/// A year in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct YearLine {
    /// Which.
    pub id: YearId,
    /// 2010/11.
    pub label: String,
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// The first as it prints: 1 September 2010.
    pub first_printed: String,
    /// The second as it prints.
    pub last_printed: String,
}

/// The dates a new year is proposed, as they print.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NextYear {
    /// Its first day: 1 September 2011.
    pub first_printed: String,
    /// Its last day: 31 August 2012.
    pub last_printed: String,
}

/// A meeting in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingLine {
    /// Which.
    pub id: MeetingId,
    /// Its day.
    pub day: Day,
    /// Tuesday 18 January 2011.
    pub day_printed: String,
    /// 11.30am, or empty.
    pub time: String,
    /// Where, or empty.
    pub venue: String,
    /// How far it has got.
    pub state: MeetingState,
    /// The same in words.
    pub state_word: String,
    /// 11 of 14 members present; or how many items are on its agenda.
    pub detail: String,
    /// Something is written under an item.
    pub minuted: bool,
}

/// A group's members and substitutes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupMembers {
    /// Which group; `None` for those without one.
    pub group: Option<GroupId>,
    /// Conservative.
    pub name: String,
    /// Conservative (6).
    pub heading: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its seats, or 0 where none are set.
    pub seats: u32,
    /// Seats without a member in force today, or on the year's last day once it is over.
    pub vacancies: u32,
    /// Its members, in printed order.
    pub members: Vec<MemberLine>,
    /// Its substitutes, in printed order.
    pub substitutes: Vec<MemberLine>,
}

/// One membership in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MemberLine {
    /// Which membership.
    pub id: MembershipId,
    /// Who.
    pub person: PersonId,
    /// David Parsons CBE.
    pub name: String,
    /// What office.
    pub position: Position,
    /// The office in the body's words; empty for a plain member.
    pub position_word: String,
    /// From which council.
    pub authority: Option<AuthorityId>,
    /// Its short name; empty if none.
    pub authority_name: String,
    /// Has a vote.
    pub voting: bool,
    /// Was brought in by the body.
    pub co_opted: bool,
    /// From when, if not the whole year.
    pub from_day: Option<Day>,
    /// Until when, if not the whole year.
    pub to_day: Option<Day>,
    /// The first as it prints; or empty.
    pub from_printed: String,
    /// The second as it prints; or empty.
    pub to_printed: String,
    /// The dates in words: “from 1 February 2011”; or empty.
    pub dates: String,
}

/// Shows a body in a year: the one asked for, else the one that holds today, else the latest.
pub fn body(book: &Reader<'_>, body: &BodyId, year: Option<&YearId>, today: Day) -> Result<BodyPage> {
    let of: Body = book.get(body)?;
    let mut years = book.under::<Year, _>(body)?;
    years.reverse();
    let shown = find::year(&years, year, today)?;
    let (full_name, short_name) = names::body_name(book, body, today)?;
    let words = &of.profile.words;
    let mut page = BodyPage {
        id: of.id.clone(),
        full_name,
        short_name,
        names: book.under::<BodyName, _>(body)?.into_iter().map(name_line).collect(),
        parent: of.parent.clone(),
        authority: of.authority.clone(),
        contact_name: of.contact_name.clone(),
        contact_phone: of.contact_phone.clone(),
        contact_email: of.contact_email.clone(),
        years: years.iter().map(|year| year_line(year, &of.profile)).collect(),
        year: shown.map(|year| year_line(year, &of.profile)),
        next_year: years.first().and_then(|latest| next_year(latest, &of.profile)),
        meetings: Vec::new(),
        groups: Vec::new(),
        seats: 0,
        seats_words: String::new(),
        flags: Vec::new(),
        profile: of.profile.clone(),
    };
    let (mut flagged, calendar) = (Vec::new(), deadlines::calendar(book)?);
    for meeting in book.under::<Meeting, _>(body)? {
        // Meetings of no year are shown in every one, lest they be lost.
        let of_no_year = !years.iter().any(|year| year.holds(meeting.day));
        if of_no_year || shown.is_some_and(|year| year.holds(meeting.day)) {
            let record = MeetingRecord { room: book.room(&meeting.id)?, minutes: book.minutes(&meeting.id)? };
            page.meetings.push(meeting_line(&record, words));
            flagged.push(Flagged::of(book, &record, &calendar)?);
        }
    }
    page.flags = flags::together(&flagged, &page.short_name);
    if let Some(year) = shown {
        page.flags.splice(0..0, flags::of_year(book, year, today)?);
        let seats = book.under::<Seats, _>(&year.id)?;
        page.groups = groups(book, year, &seats, words, today)?;
        page.seats = seats.iter().map(|one| one.seats).sum();
        page.seats_words = seats_words(&page.groups, page.seats);
    }
    Ok(page)
}

fn name_line(name: BodyName) -> BodyNameLine {
    BodyNameLine {
        id: name.id,
        full_name: name.full_name,
        short_name: name.short_name,
        since_printed: name.since.map(day::long).unwrap_or_default(),
    }
}

pub(super) fn year_line(year: &Year, profile: &Profile) -> YearLine {
    YearLine {
        id: year.id.clone(),
        label: year.label(profile.year_label),
        first_day: year.first_day,
        last_day: year.last_day,
        first_printed: day::long(year.first_day),
        last_printed: day::long(year.last_day),
    }
}

fn next_year(latest: &Year, profile: &Profile) -> Option<NextYear> {
    let first = latest.last_day.succ_opt()?;
    let last = profile.year_begins.last_day_of(first);
    Some(NextYear { first_printed: day::long(first), last_printed: day::long(last) })
}

fn meeting_line(record: &MeetingRecord, words: &Words) -> MeetingLine {
    let meeting = &record.room.meeting;
    MeetingLine {
        id: meeting.id.clone(),
        day: meeting.day,
        day_printed: day::full(meeting.day),
        time: meeting::start(meeting, words),
        venue: meeting.venue.clone(),
        state: meeting.state,
        state_word: meeting.state.word().into(),
        detail: meeting::in_brief(record),
        minuted: !record.minutes.entries.is_empty(),
    }
}

fn groups(book: &Reader<'_>, year: &Year, seats: &[Seats], words: &Words, today: Day) -> Result<Vec<GroupMembers>> {
    let people = book.people()?;
    let authorities = names::authorities(book)?;
    let memberships = book.under::<Membership, _>(&year.id)?;
    let on = today.clamp(year.first_day, year.last_day);
    let mut out = Vec::new();
    for group in book.all::<Group>()?.into_iter().map(Some).chain([None]) {
        let id = group.as_ref().map(|group| &group.id);
        let of: Vec<_> = memberships.iter().filter(|one| one.group.as_ref() == id).collect();
        let seats = seats.iter().find(|one| one.group.as_ref() == id).map_or(0, |one| one.seats);
        if of.is_empty() && seats == 0 {
            continue;
        }
        let lines = |kind| {
            let of = of.iter().filter(move |one| one.kind == kind);
            of.map(|one| member_line(one, &people, &authorities, words)).collect::<Vec<_>>()
        };
        let sitting =
            of.iter().filter(|one| one.kind == MembershipKind::Member && one.voting && one.in_force(on)).count() as u32;
        let name = group.as_ref().map_or_else(|| "No group".to_owned(), |group| group.full_name.clone());
        out.push(GroupMembers {
            heading: if seats > 0 { format!("{name} ({seats})") } else { name.clone() },
            colour: group.as_ref().and_then(|group| group.colour.clone()),
            group: id.cloned(),
            name,
            seats,
            vacancies: seats.saturating_sub(sitting),
            members: lines(MembershipKind::Member),
            substitutes: lines(MembershipKind::Substitute),
        });
    }
    Ok(out)
}

fn member_line(
    one: &Membership,
    people: &HashMap<PersonId, Person>,
    authorities: &HashMap<AuthorityId, Authority>,
    words: &Words,
) -> MemberLine {
    let authority = one.authority.as_ref().and_then(|id| authorities.get(id));
    MemberLine {
        id: one.id.clone(),
        person: one.person.clone(),
        name: people.get(&one.person).map(Person::name).unwrap_or_default(),
        position: one.position,
        position_word: if one.position == Position::Member { String::new() } else { one.position.word(words).into() },
        authority: one.authority.clone(),
        authority_name: authority.map(|authority| authority.short_name.clone()).unwrap_or_default(),
        voting: one.voting,
        co_opted: one.co_opted,
        from_day: one.from_day,
        to_day: one.to_day,
        from_printed: one.from_day.map(day::long).unwrap_or_default(),
        to_printed: one.to_day.map(day::long).unwrap_or_default(),
        dates: names::span(one.from_day, one.to_day),
    }
}

fn seats_words(groups: &[GroupMembers], seats: u32) -> String {
    if seats == 0 {
        return String::new();
    }
    let vacant = |group: &GroupMembers| match group.vacancies as usize {
        0 => String::new(),
        vacancies => format!(" ({})", count(vacancies, "vacancy", "vacancies")),
    };
    let seated = groups.iter().filter(|group| group.seats > 0);
    let parts: Vec<_> = seated.map(|group| format!("{} {}{}", group.name, group.seats, vacant(group))).collect();
    format!("{}: {}", count(seats as usize, "seat", "seats"), parts.join(", "))
}
