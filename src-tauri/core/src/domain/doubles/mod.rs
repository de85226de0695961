//! Who may stand in the book twice, by their names: hints for the clerk, never a merge (invariant 23).
//!
//! What shows two to be two is said in `apart`.

mod apart;

pub use apart::{Apart, Trace, may_be_one};

use super::matching::fold;
use super::people::Person;
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
    let mut pairs = Pairs::of_one_name(&folded);
    for bucket in buckets(&folded, |one| vec![one.surname.clone()]).values() {
        pairs.find(bucket, |one, other| near(&one.forename, &other.forename));
    }
    for bucket in buckets(&folded, Folded::misspelt).values() {
        pairs.find(bucket, |one, other| one_letter(&one.surname, &other.surname).then_some(Likeness::OneLetter));
    }
    pairs.doubles(people)
}

/// The same of those alone whose names are one to a reader, which is found much sooner in a long list.
pub fn strong(people: &[Person]) -> Vec<Double<'_>> {
    let folded: Vec<Folded> = people.iter().map(Folded::of).collect();
    Pairs::of_one_name(&folded).doubles(people)
}

/// Pairs of a list, by where the two stand in it, each with the likeliest reason.
struct Pairs<'f> {
    folded: &'f [Folded],
    found: BTreeMap<(usize, usize), Likeness>,
}

impl<'f> Pairs<'f> {
    fn of_one_name(folded: &'f [Folded]) -> Self {
        let mut pairs = Self { folded, found: BTreeMap::new() };
        for bucket in buckets(folded, |one| one.names.clone()).values() {
            pairs.find(bucket, |one, other| {
                Some(if one.names[0] == other.names[0] { Likeness::SameName } else { Likeness::OtherName })
            });
        }
        for bucket in buckets(folded, |one| vec![one.surname.clone()]).values() {
            pairs.find(bucket, |one, other| short(&one.forename, &other.forename));
        }
        pairs
    }

    fn find(&mut self, bucket: &[usize], likeness: impl Fn(&Folded, &Folded) -> Option<Likeness>) {
        for (at, one) in bucket.iter().enumerate() {
            for other in &bucket[at + 1..] {
                if let Some(found) = likeness(&self.folded[*one], &self.folded[*other]).filter(|_| one != other) {
                    let pair = self.found.entry((*one.min(other), *one.max(other))).or_insert(found);
                    *pair = found.min(*pair);
                }
            }
        }
    }

    fn doubles(self, people: &[Person]) -> Vec<Double<'_>> {
        let double = |((one, other), likeness)| Double { one: &people[one], other: &people[other], likeness };
        let mut doubles: Vec<_> = self.found.into_iter().map(double).collect();
        doubles.sort_by_key(|double| double.likeness);
        doubles
    }
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

    /// The forename with the surname, and with the surname less each of its letters: two of one forename whose surnames
    /// are one letter apart, be it another, one more or two swapped, have one of these in common.
    fn misspelt(&self) -> Vec<String> {
        if self.forename.is_empty() {
            return Vec::new();
        }
        let less = self.surname.char_indices().map(|(at, letter)| {
            let (before, after) = self.surname.split_at(at);
            format!("{} {before}{}", self.forename, &after[letter.len_utf8()..])
        });
        std::iter::once(format!("{} {}", self.forename, self.surname)).chain(less).collect()
    }
}

/// Those who share a word, by the word.
fn buckets(folded: &[Folded], words: impl Fn(&Folded) -> Vec<String>) -> HashMap<String, Vec<usize>> {
    let mut buckets: HashMap<String, Vec<usize>> = HashMap::new();
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

/// Says whether two of one surname have one name to a reader, by their forenames.
fn short(one: &str, other: &str) -> Option<Likeness> {
    match (one, other) {
        _ if one == other => Some(Likeness::SameName),
        ("", _) | (_, "") => Some(Likeness::Short),
        _ => (short_for(one, other) || short_for(other, one)).then_some(Likeness::Short),
    }
}

/// In what two of one surname are alike by their forenames, though their names are not one.
fn near(one: &str, other: &str) -> Option<Likeness> {
    match (one.chars().next(), other.chars().next()) {
        (Some(_), Some(_)) if one_letter(one, other) => Some(Likeness::OneLetter),
        (Some(initial), Some(also)) if initial == also => Some(Likeness::SameInitial),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PersonId;
    use crate::domain::people::Name;
    use proptest::prelude::*;

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
            assert_eq!(short(one, other).or(near(one, other)), likeness, "{one} / {other}");
            assert_eq!(short(other, one).or(near(other, one)), likeness, "{other} / {one}");
        }
    }

    proptest! {
        #[test]
        fn nobody_one_letter_apart_is_missed(surnames in prop::collection::vec("[abé]{3,6}", 2..12)) {
            let names: Vec<String> = surnames.iter().enumerate().map(|(n, name)| format!("{n} {name}")).collect();
            let mut list = people(&names.iter().map(String::as_str).collect::<Vec<_>>());
            list.iter_mut().for_each(|one| one.forename = "Ann".into());
            let apart = |double: &Double<'_>| double.likeness == Likeness::OneLetter;
            let found = likely(&list).into_iter().filter(apart).count();
            let folded: Vec<_> = surnames.iter().map(|name| fold(name)).collect();
            let every = (0..folded.len()).flat_map(|one| (one + 1..folded.len()).map(move |other| (one, other)));
            prop_assert_eq!(found, every.filter(|(one, other)| one_letter(&folded[*one], &folded[*other])).count());
        }

        #[test]
        fn the_strong_are_those_of_the_likely_that_are_strong(
            names in prop::collection::vec("(A|Al|Ann|Anna|Bob|) (Smith|Smyth|Adams)", 2..16),
        ) {
            let list = people(&names.iter().map(|name| name.trim()).collect::<Vec<_>>());
            let expected: Vec<_> = likely(&list).into_iter().filter(|one| one.likeness.is_strong()).collect();
            prop_assert_eq!(strong(&list), expected);
        }
    }
}
