//! People who may stand in the book twice, side by side, with what each has and what stands against their being one.

use super::names::{count, join};
use super::people::Places;
use crate::domain::day::Day;
use crate::domain::doubles::{Apart, Double, Likeness, Trace, likely, may_be_one, strong};
use crate::domain::entry::ActionOwner;
use crate::domain::id::PersonId;
use crate::domain::people::Person;
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// Who may stand in the book twice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Doubles {
    /// Pairs to look at, the likeliest first.
    pub likely: Vec<Pair>,
    /// Pairs that the clerk knows to be two people.
    pub apart: Vec<ApartLine>,
}

/// Two people who may be one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Pair {
    /// Why they may be, in a sentence; empty where nothing suggests it.
    pub why: String,
    /// Why they cannot be as the book stands, in a sentence and a hint; none where nothing stands against it.
    pub against: Option<(String, String)>,
    /// The one.
    pub one: Side,
    /// The other.
    pub other: Side,
}

/// One of two people.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Side {
    /// Who.
    pub id: PersonId,
    /// Cllr Sir David Williams CBE.
    pub name: String,
    /// Other names in the papers.
    pub aliases: Vec<String>,
    /// Where they sit and have sat, the latest first: Improvement Programme Board 2010/11 · Member · Labour · Barnsley MBC.
    pub seats: Vec<String>,
    /// 3 meetings, 1 action; or that nothing is recorded.
    pub recorded: String,
}

/// Two people who are two.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ApartLine {
    /// The one.
    pub one: PersonId,
    /// Cllr David Parsons CBE.
    pub one_name: String,
    /// The other.
    pub other: PersonId,
    /// D Parsons.
    pub other_name: String,
}

/// Lists who may stand in the book twice. Two whose names are only near each other, and who were in two places, are not listed.
pub fn doubles(book: &Reader<'_>, today: Day) -> Result<Doubles> {
    let people = book.all::<Person>()?;
    let apart = book.all::<Apart>()?;
    let mut sides = Sides::of(book, today)?;
    let mut pairs = Vec::new();
    for double in not_apart(likely(&people), &apart) {
        let pair = sides.pair(&double.one.id, &double.other.id, Some(double.likeness))?;
        if double.likeness.is_strong() || pair.against.is_none() {
            pairs.push(pair);
        }
    }
    let names: HashMap<_, _> = people.iter().map(|one| (&one.id, one.titled_name())).collect();
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    let line = |pair: &Apart| ApartLine {
        one_name: name(&pair.one),
        other_name: name(&pair.other),
        one: pair.one.clone(),
        other: pair.other.clone(),
    };
    Ok(Doubles { likely: pairs, apart: apart.iter().map(line).collect() })
}

/// Puts any two people side by side.
pub fn pair(book: &Reader<'_>, one: &PersonId, other: &PersonId, today: Day) -> Result<Pair> {
    let two = [book.get::<Person>(one)?, book.get::<Person>(other)?];
    let likeness = likely(&two).first().map(|double| double.likeness);
    Sides::of(book, today)?.pair(one, other, likeness)
}

/// The names of those who have one name to a reader, pair by pair.
pub(super) fn of_one_name(book: &Reader<'_>) -> Result<Vec<(String, String)>> {
    let (people, apart) = (book.all::<Person>()?, book.all::<Apart>()?);
    let suspected = not_apart(strong(&people), &apart);
    Ok(suspected.map(|double| (double.one.titled_name(), double.other.titled_name())).collect())
}

fn not_apart<'p>(doubles: Vec<Double<'p>>, apart: &[Apart]) -> impl Iterator<Item = Double<'p>> {
    let apart: HashSet<_> = apart.iter().map(|pair| (pair.one.clone(), pair.other.clone())).collect();
    let known = move |one: &PersonId, other: &PersonId| {
        let pair = if one <= other { (one, other) } else { (other, one) };
        apart.contains(&(pair.0.clone(), pair.1.clone()))
    };
    doubles.into_iter().filter(move |double| !known(&double.one.id, &double.other.id))
}

/// Gathers what each person has, each once.
struct Sides<'b> {
    book: &'b Reader<'b>,
    places: Places,
    today: Day,
    traces: HashMap<PersonId, Trace>,
}

impl<'b> Sides<'b> {
    fn of(book: &'b Reader<'b>, today: Day) -> Result<Self> {
        Ok(Self { book, places: Places::of(book)?, today, traces: HashMap::new() })
    }

    fn trace(&mut self, person: &PersonId) -> Result<Trace> {
        if let Some(known) = self.traces.get(person) {
            return Ok(known.clone());
        }
        let trace = self.book.trace(person)?;
        self.traces.insert(person.clone(), trace.clone());
        Ok(trace)
    }

    fn pair(&mut self, one: &PersonId, other: &PersonId, likeness: Option<Likeness>) -> Result<Pair> {
        let (one, other) = (self.trace(one)?, self.trace(other)?);
        let against = may_be_one(&one, &other, |body, on| self.places.body_name(body, on)).err();
        Ok(Pair {
            why: likeness.map(why).unwrap_or_default().to_owned(),
            against: against.map(|error| (error.message, error.hint)),
            one: self.side(one)?,
            other: self.side(other)?,
        })
    }

    fn side(&self, trace: Trace) -> Result<Side> {
        let person: Person = self.book.get(&trace.person)?;
        let mut sits = trace.sits;
        self.places.sort(&mut sits);
        let seat = |(one, year): &(_, _)| {
            let line = self.places.seat(one, year, self.today);
            let body = format!("{} {}", line.body_name, line.year_label);
            join(&[&body, &line.what, &line.group_name, &line.authority_name], " · ")
        };
        let actions = self.book.count_under::<ActionOwner, _>(&person.id)? as usize;
        let recorded = [(trace.rolls.len(), "meeting", "meetings"), (actions, "action", "actions")];
        let recorded: Vec<_> = recorded
            .iter()
            .filter(|(number, ..)| *number > 0)
            .map(|(number, one, many)| count(*number, one, many))
            .collect();
        Ok(Side {
            name: person.titled_name(),
            seats: sits.iter().map(seat).collect(),
            recorded: if recorded.is_empty() { "on no roll".into() } else { recorded.join(", ") },
            id: person.id,
            aliases: person.aliases,
        })
    }
}

fn why(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::SameName => "One name, but for title and honours.",
        Likeness::OtherName => "The name of the one is another name of the other’s.",
        Likeness::Short => "One surname, and the one forename may be short for the other.",
        Likeness::OneLetter => "Names one letter apart.",
        Likeness::SameInitial => "One surname and one initial.",
    }
}
