//! Who may stand in the book twice: hints for the clerk, never a merge (invariant 23); and what shows two to be two.

use super::attendance::{Attendance, Capacity};
use super::body::Year;
use super::day::{self, Day};
use super::id::{ApartId, BodyId, PersonId};
use super::matching::fold;
use super::meeting::Meeting;
use super::membership::{Membership, MembershipKind};
use super::people::Person;
use crate::error::{Error, Result};
use std::collections::{BTreeMap, HashMap};

/// In what two names are alike, the likeliest double first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// One name, but for title, style and honours.
    SameName,
    /// The name of the one is another name of the other’s.
    OtherName,
    /// One surname, and the forename of the one may be short for the other’s: D, or none, for David.
    Short,
    /// One letter apart.
    OneLetter,
    /// One surname and one initial, and forenames that differ.
    SameInitial,
}

impl Likeness {
    /// Says whether the two names are one to a reader; else they may well be two people’s.
    pub fn is_strong(self) -> bool {
        self <= Self::Short
    }
}

/// Two people who may be one, in the order of the list they were found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Double<'a> {
    /// The one.
    pub one: &'a Person,
    /// The other.
    pub other: &'a Person,
    /// Why they may be one.
    pub likeness: Likeness,
}

/// Shorter names are too often one letter apart.
const LONG_ENOUGH: usize = 4;

/// Finds those of a list who may stand in it twice: the likeliest first, else in the list’s own order.
pub fn likely(people: &[Person]) -> Vec<Double<'_>> {
    let folded: Vec<Folded> = people.iter().map(Folded::of).collect();
    let mut pairs: BTreeMap<(usize, usize), Likeness> = BTreeMap::new();
    let mut alike = |bucket: &[usize], likeness: &dyn Fn(&Folded, &Folded) -> Option<Likeness>| {
        for (at, one) in bucket.iter().enumerate() {
            for other in &bucket[at + 1..] {
                if let Some(found) = likeness(&folded[*one], &folded[*other]).filter(|_| one != other) {
                    let pair = pairs.entry((*one.min(other), *one.max(other))).or_insert(found);
                    *pair = found.min(*pair);
                }
            }
        }
    };
    for bucket in buckets(&folded, |one| one.names.iter().map(String::as_str).collect()).values() {
        alike(bucket, &|one, other| {
            Some(if one.names[0] == other.names[0] { Likeness::SameName } else { Likeness::OtherName })
        });
    }
    for bucket in buckets(&folded, |one| vec![&one.surname]).values() {
        alike(bucket, &|one, other| forenames(&one.forename, &other.forename));
    }
    for bucket in buckets(&folded, |one| if one.forename.is_empty() { vec![] } else { vec![&one.forename] }).values() {
        alike(bucket, &|one, other| one_letter(&one.surname, &other.surname).then_some(Likeness::OneLetter));
    }
    let mut doubles: Vec<_> = pairs
        .into_iter()
        .map(|((one, other), likeness)| Double { one: &people[one], other: &people[other], likeness })
        .collect();
    doubles.sort_by_key(|double| double.likeness);
    doubles
}

/// A person’s names, folded.
struct Folded {
    forename: String,
    surname: String,
    /// The name, then the other names.
    names: Vec<String>,
}

impl Folded {
    fn of(person: &Person) -> Self {
        let plain = format!("{} {}", person.forename, person.surname);
        let mut names = vec![fold(&plain)];
        names.extend(person.aliases.iter().map(|alias| fold(alias)));
        Self { forename: fold(&person.forename), surname: fold(&person.surname), names }
    }
}

/// Those who share a word, by the word.
fn buckets<'f>(folded: &'f [Folded], words: impl Fn(&'f Folded) -> Vec<&'f str>) -> HashMap<&'f str, Vec<usize>> {
    let mut buckets: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, one) in folded.iter().enumerate() {
        for word in words(one) {
            let bucket = buckets.entry(word).or_default();
            if bucket.last() != Some(&at) {
                bucket.push(at);
            }
        }
    }
    buckets
}

/// In what two of one surname are alike by their forenames.
fn forenames(one: &str, other: &str) -> Option<Likeness> {
    let (initial, other_initial) = (one.chars().next(), other.chars().next());
    match (initial, other_initial) {
        (None, None) => Some(Likeness::SameName),
        (None, _) | (_, None) => Some(Likeness::Short),
        _ if one == other => Some(Likeness::SameName),
        _ if short_for(one, other) || short_for(other, one) => Some(Likeness::Short),
        _ if one_letter(one, other) => Some(Likeness::OneLetter),
        _ if initial == other_initial => Some(Likeness::SameInitial),
        _ => None,
    }
}

/// Says whether each forename of the one begins, or is, the other’s in its place: “D J”, “David”, for “David John”.
fn short_for(short: &str, long: &str) -> bool {
    let (short, long): (Vec<_>, Vec<_>) = (short.split(' ').collect(), long.split(' ').collect());
    short.len() <= long.len()
        && short.iter().zip(&long).all(|(short, long)| short == long || (short.len() == 1 && long.starts_with(short)))
}

fn one_letter(one: &str, other: &str) -> bool {
    one != other
        && one.chars().count().min(other.chars().count()) >= LONG_ENOUGH
        && one.len().abs_diff(other.len()) <= 4
        && strsim::osa_distance(one, other) == 1
}

/// Two people of like names whom the clerk knows to be two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Which pair.
    pub id: ApartId,
    /// The one whose id comes first.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
}

impl Apart {
    /// A pair, whichever of the two is named first.
    pub fn of(id: ApartId, one: PersonId, other: PersonId) -> Self {
        let (one, other) = if one <= other { (one, other) } else { (other, one) };
        Self { id, one, other }
    }

    /// Says whether it is this pair, whichever of the two is named first.
    pub fn is_of(&self, one: &PersonId, other: &PersonId) -> bool {
        (&self.one, &self.other) == (one, other) || (&self.one, &self.other) == (other, one)
    }
}

/// Where somebody was: what they sit on, and the rolls they stand on.
#[derive(Debug, Clone)]
pub struct Trace {
    /// Who.
    pub person: PersonId,
    /// As a sentence names them.
    pub name: String,
    /// Where they sat, and in which year.
    pub sits: Vec<(Membership, Year)>,
    /// The rolls they stand on, and of which meeting.
    pub rolls: Vec<(Attendance, Meeting)>,
}

/// Refuses to take two people for one who were in two places: on one body on one day (invariant 8), on one roll, or
/// the one a guest or substitute where the other is a member. `body_name` says what a body was called on a day.
pub fn may_be_one(one: &Trace, other: &Trace, body_name: impl Fn(&BodyId, Day) -> String) -> Result<()> {
    for (sits, year) in &one.sits {
        if let Some((elsewhere, _)) = other.sits.iter().find(|(also, of)| of.id == year.id && also.overlaps(sits)) {
            let from = sits.span(year).0.max(elsewhere.span(year).0);
            return Err(Error::refused(
                format!(
                    "{} and {} are both on the {} on {}.",
                    one.name,
                    other.name,
                    body_name(&year.body, from),
                    day::long(from)
                ),
                "They are two people; or one of the two memberships is wrong, and is to be ended or removed first.",
            ));
        }
    }
    for (_, meeting) in &one.rolls {
        if other.rolls.iter().any(|(_, of)| of.id == meeting.id) {
            return Err(Error::refused(
                format!(
                    "{} and {} are both on the roll of the {} of {}.",
                    one.name,
                    other.name,
                    body_name(&meeting.body, meeting.day),
                    day::long(meeting.day)
                ),
                "They are two people; or one of the two lines on that roll is wrong, and is to be removed first.",
            ));
        }
    }
    for (member, guest) in [(one, other), (other, one)] {
        let seated = |body: &BodyId, on: Day| {
            let sits = |(sits, year): &(Membership, Year)| {
                sits.kind == MembershipKind::Member && year.body == *body && year.holds(on) && sits.in_force(on)
            };
            member.sits.iter().any(sits)
        };
        let found = guest.rolls.iter().find(|(said, of)| said.capacity != Capacity::Member && seated(&of.body, of.day));
        if let Some((said, meeting)) = found {
            let as_what = if said.capacity == Capacity::Substitute { "stood in" } else { "was a guest" };
            return Err(Error::refused(
                format!(
                    "{} was a member of the {} on {}, where {} {as_what}.",
                    member.name,
                    body_name(&meeting.body, meeting.day),
                    day::long(meeting.day),
                    guest.name
                ),
                "They are two people; or the line on that roll is wrong, and is to be removed first.",
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{AttendanceId, MeetingId};
    use crate::domain::meeting::MeetingState;
    use crate::domain::membership::tests::{member, year};
    use crate::domain::people::Name;

    fn people(names: &[&str]) -> Vec<Person> {
        let person = |name: &&str| Person::named(PersonId((*name).into()), Name::read(name).unwrap());
        names.iter().map(person).collect()
    }

    fn found(people: &[Person]) -> Vec<(&str, &str, Likeness)> {
        likely(people).iter().map(|one| (one.one.id.as_str(), one.other.id.as_str(), one.likeness)).collect()
    }

    #[test]
    fn the_papers_own_variants_are_found_and_the_papers_own_people_are_not_taken_for_one_another() {
        let variants = people(&["David Parsons CBE", "Cllr David Parsons", "Cllr Dr Andrew Povey", "Andrew Povey"]);
        assert_eq!(
            found(&variants),
            [
                ("David Parsons CBE", "Cllr David Parsons", Likeness::SameName),
                ("Cllr Dr Andrew Povey", "Andrew Povey", Likeness::SameName),
            ]
        );
        let board = people(&["Cllr Peter Fleming", "Cllr Peter Goldsworthy", "Cllr Helen Holland", "Helen Platts"]);
        assert_eq!(found(&board), [], "a shared forename is no likeness");
    }

    #[test]
    fn near_misses_come_after_those_of_one_name() {
        let near = people(&[
            "Cllr Jeremy Webb",
            "Jo Webb",
            "Cllr T O'Neill",
            "Teresa O’Neill",
            "Jill Shortland",
            "Jill Shorland",
            "Cllr Stay",
            "Richard Stay",
            "Ann Lee",
            "Ann Lea",
        ]);
        assert_eq!(
            found(&near),
            [
                ("Cllr T O'Neill", "Teresa O’Neill", Likeness::Short),
                ("Cllr Stay", "Richard Stay", Likeness::Short),
                ("Jill Shortland", "Jill Shorland", Likeness::OneLetter),
                ("Cllr Jeremy Webb", "Jo Webb", Likeness::SameInitial),
            ],
            "and three letters are too few to be one apart"
        );
        assert!(Likeness::Short.is_strong() && !Likeness::OneLetter.is_strong());
    }

    #[test]
    fn another_name_is_a_name() {
        let mut married = people(&["Ann Adams", "Cllr Ann Smith OBE", "Bea Brown"]);
        married[0].aliases = vec!["Cllr Ann Smith".into(), "Ann Adams-Smith".into()];
        married[2].aliases = vec!["Bea Adams-Smith".into()];
        assert_eq!(found(&married), [("Ann Adams", "Cllr Ann Smith OBE", Likeness::OtherName)]);
        married[2].aliases = vec!["Bea Brown".into(), "B Brown".into()];
        assert_eq!(found(&married).len(), 1, "nobody is their own double");
    }

    #[test]
    fn forenames_may_be_short_for_others() {
        for (one, other, likeness) in [
            ("d j", "david john", Some(Likeness::Short)),
            ("david", "david john", Some(Likeness::Short)),
            ("d", "peter", None),
            ("david john", "d p", Some(Likeness::SameInitial)),
            ("catherine", "katherine", Some(Likeness::OneLetter)),
        ] {
            assert_eq!(forenames(one, other), likeness, "{one} / {other}");
            assert_eq!(forenames(other, one), likeness, "{other} / {one}");
        }
    }

    fn trace(name: &str, sits: Vec<Membership>, rolls: &[(Capacity, &str)]) -> Trace {
        let meeting = |day: &str| Meeting {
            id: MeetingId(day.into()),
            body: BodyId("b".into()),
            day: day.parse().unwrap(),
            start_time: None,
            end_time: None,
            venue: String::new(),
            state: MeetingState::Ended,
            state_reason: String::new(),
            published_day: None,
            printed_day: None,
        };
        let person = PersonId(name.into());
        let said = |capacity, of: &Meeting| {
            Attendance::blank(AttendanceId(name.into()), of.id.clone(), person.clone(), capacity)
        };
        Trace {
            name: name.into(),
            sits: sits.into_iter().map(|one| (one, year())).collect(),
            rolls: rolls.iter().map(|(capacity, day)| (said(*capacity, &meeting(day)), meeting(day))).collect(),
            person,
        }
    }

    #[test]
    fn who_was_in_two_places_is_two_people() {
        let asked = |one: &Trace, other: &Trace| {
            let said = |from: &Trace, to: &Trace| {
                may_be_one(from, to, |_, _| "Board".into()).map_err(|error| error.message).err()
            };
            assert_eq!(said(one, other).is_some(), said(other, one).is_some(), "whichever is asked first");
            said(one, other)
        };
        let day = |text: &str| Some(text.parse().unwrap());
        let until = |to: &str| Membership { to_day: day(to), ..member("a", None) };
        let from = |from: &str| Membership { from_day: day(from), ..member("b", None) };
        let one = trace("Ann", vec![until("2011-02-28")], &[(Capacity::Member, "2010-11-17")]);

        let later = trace("A", vec![from("2011-03-01")], &[(Capacity::Member, "2011-03-21")]);
        assert_eq!(asked(&one, &later), None, "one after the other");
        let beside = trace("A", vec![from("2011-02-28")], &[]);
        assert_eq!(asked(&one, &beside).unwrap(), "Ann and A are both on the Board on 28 February 2011.");
        let present = trace("A", vec![], &[(Capacity::Officer, "2010-11-17")]);
        assert_eq!(
            asked(&one, &present).unwrap(),
            "Ann and A are both on the roll of the Board of 17 November 2010.",
            "whatever the capacity"
        );
        let guest = trace("A", vec![], &[(Capacity::Substitute, "2010-09-09")]);
        assert_eq!(
            asked(&one, &guest).unwrap(),
            "Ann was a member of the Board on 9 September 2010, where A stood in."
        );
        let after = trace("A", vec![], &[(Capacity::InAttendance, "2011-03-21")]);
        assert_eq!(asked(&one, &after), None, "a guest once no member any more");
        let nobody = trace("A", vec![], &[]);
        assert_eq!(asked(&nobody, &nobody), None);
    }
}
