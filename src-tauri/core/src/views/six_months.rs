//! Six months without attending: who must attend by when, council by council, and how that is worked out.
//!
//! A council’s bodies are those that name it and whose rules watch the six months; bodies that name none are taken as one
//! council’s. Watched are its members in force who are councillors: those co-opted are none.

use super::names;
use super::today::Tone;
use crate::domain::body::{Body, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{ApprovedAbsenceId, AuthorityId, BodyId, MeetingId, PersonId};
use crate::domain::meeting::Meeting;
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::people::{Authority, Person};
use crate::domain::six_months::{ApprovedAbsence, Nearness, Since, Term, took_office};
use crate::error::Result;
use crate::store::{Attended, Reader};
use chrono::{Datelike, Months};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use ts_rs::TS;

/// Who must attend by when.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SixMonths {
    /// How things stand, in a sentence.
    pub lead: String,
    /// The councils that are watched.
    pub councils: Vec<CouncilTerms>,
    /// Everyone’s approved absences, the latest first.
    pub absences: Vec<AbsenceLine>,
}

/// The members of one council.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CouncilTerms {
    /// Which; `None` for that of bodies that name none.
    pub authority: Option<AuthorityId>,
    /// Its name; or empty.
    pub name: String,
    /// The bodies that count.
    pub bodies: Vec<String>,
    /// Its members, the most pressing first.
    pub terms: Vec<TermLine>,
}

/// By when somebody must attend.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TermLine {
    /// Who.
    pub person: PersonId,
    /// Richard Stay.
    pub name: String,
    /// The last day to attend.
    pub act_by: Day,
    /// The same as it prints: Tuesday 8 March 2011.
    pub act_by_printed: String,
    /// How far off that is: in 3 days.
    pub away: String,
    /// How pressing it is.
    pub tone: Tone,
    /// There is time: more than two months.
    pub far: bool,
    /// Cllr Stay must attend by Tuesday 8 March 2011.
    pub headline: String,
    /// The arithmetic, a sentence a line.
    pub how: Vec<String>,
    /// The meeting last attended.
    pub last: Option<MeetingId>,
    /// Meetings that are still in time, the first few.
    pub chances: Vec<Chance>,
}

/// A meeting that somebody could attend in time.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chance {
    /// Which.
    pub meeting: MeetingId,
    /// Audit Committee, Tuesday 1 March 2011.
    pub printed: String,
}

/// An approved absence.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AbsenceLine {
    /// Which.
    pub id: ApprovedAbsenceId,
    /// Whose.
    pub person: PersonId,
    /// Richard Stay.
    pub name: String,
    /// Of which council.
    pub authority: Option<AuthorityId>,
    /// The council’s name; or empty.
    pub authority_name: String,
    /// From when, as it prints.
    pub from_printed: String,
    /// Until when.
    pub until_printed: String,
    /// Who approved it.
    pub approved_by: String,
    /// Why; may be empty.
    pub reason: String,
}

/// How many meetings in time are named.
const CHANCES: usize = 3;

/// Shows everyone who must attend by when.
pub fn six_months(book: &Reader<'_>, today: Day) -> Result<SixMonths> {
    let mut councils = Vec::new();
    for council in watched(book, today)? {
        councils.push(CouncilTerms { terms: council.terms(book, &council.members, today)?, ..council.line });
    }
    let all = || councils.iter().flat_map(|council| &council.terms);
    let near = all().filter(|term| !term.far).count();
    let lead = match (all().count(), near) {
        (0, _) => String::new(),
        (_, 0) => "Everybody has more than two months to attend.".to_owned(),
        (_, near) => {
            format!("{} to attend within two months, or did not.", names::count(near, "member has", "members have"))
        }
    };
    let mut absences = Vec::new();
    for absence in book.all::<ApprovedAbsence>()?.into_iter().rev() {
        absences.push(AbsenceLine {
            name: book.get::<Person>(&absence.person)?.name(),
            authority_name: name_of(book, absence.authority.as_ref())?,
            from_printed: day::long(absence.from_day),
            until_printed: day::long(absence.until_day),
            id: absence.id,
            person: absence.person,
            authority: absence.authority,
            approved_by: absence.approved_by,
            reason: absence.reason,
        });
    }
    Ok(SixMonths { lead, councils, absences })
}

/// Lists those who have less than two months left, the most pressing first.
pub(super) fn pressing(book: &Reader<'_>, today: Day) -> Result<Vec<TermLine>> {
    let mut pressing = Vec::new();
    for council in watched(book, today)? {
        // Whoever attended in the last four months has two left: most need not be looked at more closely.
        let since = today.checked_sub_months(Months::new(4)).unwrap_or(today);
        let lately: HashSet<_> =
            book.attended(&council.bodies, since, today)?.into_iter().map(|one| one.person).collect();
        let others: Vec<_> = council.members.iter().filter(|member| !lately.contains(*member)).cloned().collect();
        pressing.extend(council.terms(book, &others, today)?.into_iter().filter(|term| !term.far));
    }
    Ok(pressing)
}

fn name_of(book: &Reader<'_>, authority: Option<&AuthorityId>) -> Result<String> {
    Ok(authority.map(|one| book.get::<Authority>(one)).transpose()?.map(|one| one.full_name).unwrap_or_default())
}

/// A council whose members are watched.
struct Council {
    line: CouncilTerms,
    bodies: Vec<BodyId>,
    /// Its councillors in force.
    members: Vec<PersonId>,
    names: HashMap<BodyId, String>,
    /// On which bodies each sits.
    seats: HashMap<PersonId, Vec<BodyId>>,
}

/// Gathers the councils that are watched on a day, by name.
fn watched(book: &Reader<'_>, today: Day) -> Result<Vec<Council>> {
    let mut by_authority: BTreeMap<Option<AuthorityId>, Vec<Body>> = BTreeMap::new();
    for body in book.all::<Body>()?.into_iter().filter(|body| body.profile.six_months) {
        by_authority.entry(body.authority.clone()).or_default().push(body);
    }
    let mut councils = Vec::new();
    for (authority, bodies) in by_authority {
        let mut council = Council {
            line: CouncilTerms {
                name: name_of(book, authority.as_ref())?,
                authority,
                bodies: Vec::new(),
                terms: Vec::new(),
            },
            bodies: bodies.into_iter().map(|body| body.id).collect(),
            members: Vec::new(),
            names: HashMap::new(),
            seats: HashMap::new(),
        };
        for body in &council.bodies {
            let name = names::body_name(book, body, today)?.1;
            council.line.bodies.push(name.clone());
            council.names.insert(body.clone(), name);
            for year in book.under::<Year, _>(body)?.into_iter().filter(|year| year.holds(today)) {
                let sitting =
                    |one: &Membership| one.kind == MembershipKind::Member && !one.co_opted && one.in_force(today);
                for one in book.under::<Membership, _>(&year.id)?.into_iter().filter(sitting) {
                    council.seats.entry(one.person).or_default().push(body.clone());
                }
            }
        }
        council.members = council.seats.keys().cloned().collect();
        councils.push(council);
    }
    councils.sort_by(|one, other| one.line.name.cmp(&other.line.name));
    Ok(councils)
}

impl Council {
    /// Works out by when each of some people must attend, the most pressing first.
    fn terms(&self, book: &Reader<'_>, people: &[PersonId], today: Day) -> Result<Vec<TermLine>> {
        let mut ahead: Vec<Meeting> = Vec::new();
        let mut years: HashMap<_, Year> = HashMap::new();
        if !people.is_empty() {
            for body in &self.bodies {
                let stands = |one: &Meeting| one.day >= today && one.state.is_to_come();
                ahead.extend(book.under::<Meeting, _>(body)?.into_iter().filter(stands));
                years.extend(book.under::<Year, _>(body)?.into_iter().map(|year| (year.id.clone(), year)));
            }
            ahead.sort_by_key(|one| (one.day, one.start_time));
        }
        let mut terms = Vec::new();
        for person in people {
            let of_bodies = book.under::<Membership, _>(person)?;
            let stretches = of_bodies.iter().filter(|one| !one.co_opted && one.kind == MembershipKind::Member);
            let stretches: Vec<_> = stretches
                .filter_map(|one| {
                    let year = years.get(&one.year)?;
                    Some((one.from_day.unwrap_or(year.first_day), one.to_day.unwrap_or(year.last_day)))
                })
                .filter(|(first, _)| *first <= today)
                .collect();
            let Some(office) = took_office(&stretches) else { continue };
            let last = book.last_attended(&self.bodies, person, today)?;
            terms.push(self.term(book, person, office, last, &ahead, today)?);
        }
        terms.sort_by(|one, other| (one.act_by, &one.name).cmp(&(other.act_by, &other.name)));
        Ok(terms)
    }

    fn term(
        &self,
        book: &Reader<'_>,
        person: &PersonId,
        office: Day,
        last: Option<Attended>,
        ahead: &[Meeting],
        today: Day,
    ) -> Result<TermLine> {
        let person: Person = book.get(person)?;
        let absences = book.under::<ApprovedAbsence, _>(&person.id)?;
        let of_council = absences.iter().filter(|one| one.authority == self.line.authority);
        let since = Since::of(last.as_ref().map(|last| last.day), office);
        let term = Term::new(since, of_council);
        let nearness = term.nearness(today);
        let act_by_printed = day::full(term.act_by);
        let short = person.short_name();
        let seats = self.seats.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let chances = ahead.iter().filter(|one| one.day <= term.act_by && seats.contains(&one.body)).take(CHANCES);
        let chances: Vec<_> = chances
            .map(|one| Chance {
                meeting: one.id.clone(),
                printed: names::join(
                    &[self.names.get(&one.body).map_or("", String::as_str), &day::full(one.day)],
                    ", ",
                ),
            })
            .collect();
        Ok(TermLine {
            name: person.name(),
            headline: match nearness {
                Nearness::Past => format!("{short} has not attended for six months"),
                _ => format!("{short} must attend by {act_by_printed}"),
            },
            tone: match nearness {
                Nearness::Past | Nearness::Pressing => Tone::Urgent,
                Nearness::Near => Tone::Soon,
                Nearness::Far => Tone::Calm,
            },
            far: nearness == Nearness::Far,
            how: self.how(&term, last.as_ref(), nearness),
            away: day::distance(today, term.act_by),
            act_by: term.act_by,
            act_by_printed,
            last: last.filter(|last| last.day == term.since.day()).map(|last| last.meeting),
            chances,
            person: person.id,
        })
    }

    fn how(&self, term: &Term<'_>, last: Option<&Attended>, nearness: Nearness) -> Vec<String> {
        let mut said = vec![match (term.since, last) {
            (Since::Attended(day), Some(last)) => {
                let body = self.names.get(&last.body).map_or("a body", String::as_str);
                format!("Last attended on {}: {body}.", day::full(day))
            }
            (since, _) => format!("Took office on {}, and has attended nothing since.", day::full(since.day())),
        }];
        let clamped = term.runs_out.day() != term.since.day().day();
        let months_end = if clamped { ", the end of its month" } else { "" };
        said.push(format!("Six calendar months later is {}{months_end}.", day::full(term.runs_out)));
        for absence in &term.stopped_by {
            let why = if absence.reason.is_empty() { String::new() } else { format!(" ({})", absence.reason) };
            said.push(format!(
                "Absence approved from {} to {}{why}: {}.",
                day::long(absence.from_day),
                day::long(absence.until_day),
                absence.approved_by
            ));
        }
        said.push(match (nearness, term.stopped_by.is_empty()) {
            (Nearness::Past, true) => format!(
                "Should have attended by {}, or on another reading by the day after: take advice.",
                day::full(term.act_by)
            ),
            (Nearness::Past, false) => format!("Should have attended by {}: take advice.", day::full(term.act_by)),
            (_, true) => format!(
                "The last safe day to attend is the day before, {}; on another reading {} is still in time.",
                day::full(term.act_by),
                day::full(term.runs_out)
            ),
            (_, false) => format!("So the last safe day to attend is {}.", day::full(term.act_by)),
        });
        said
    }
}
