//! Enrolling a list of people into a year of a body: what would become of each line, and doing it.
//!
//! Both come from one [`Enrolment`]: it tries each line against the rules without writing, and then writes what it
//! found could be done, so that what is foretold is what happens. Where a line came from is not known here.

mod labels;
mod write;

use self::labels::Labels;
use super::{memberships, people};
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, GroupId, MembershipId, PersonId, YearId};
use crate::domain::matching::fold;
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Authority, Group, Name, Person};
use crate::domain::roster::Roster;
use crate::error::{Code, Error, Result};
use crate::store::Reader;
use std::collections::{HashMap, HashSet};

/// What one line says. `None` where it says nothing of a thing; then an existing membership is not compared in it.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Who.
    pub name: Name,
    /// For which group, as it is called; empty for none.
    pub group: Option<String>,
    /// From which council, likewise.
    pub authority: Option<String>,
    /// Member or substitute.
    pub kind: Option<MembershipKind>,
    /// What office.
    pub position: Option<Position>,
    /// Has a vote.
    pub voting: Option<bool>,
    /// Was brought in by the body.
    pub co_opted: Option<bool>,
    /// From when.
    pub from_day: Option<Day>,
    /// Until when, that day included.
    pub to_day: Option<Day>,
    /// Whom the clerk takes the line to be about.
    pub who: Who,
}

/// Whom a line is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Who {
    /// Whoever of the book has the name, else somebody new.
    #[default]
    Named,
    /// Somebody new, whoever else has the name.
    New,
    /// This person.
    Known(PersonId),
}

/// What the names in a list mean that the book does not know.
#[derive(Debug, Clone, Default)]
pub struct Meanings {
    /// Groups of the book, by the name in the list.
    pub groups: HashMap<String, GroupId>,
    /// Authorities, likewise.
    pub authorities: HashMap<String, AuthorityId>,
    /// Names of groups to be made.
    pub new_groups: Wanted,
    /// Names of authorities to be made.
    pub new_authorities: Wanted,
}

/// Which names the clerk wants made.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// All that are unknown.
    All,
    /// These.
    Some(HashSet<String>),
}

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Somebody new is put on the body.
    New,
    /// A person of the book is.
    Known(PersonId),
    /// The same, but it may be another of the name: why.
    Doubtful(PersonId, String),
    /// The membership is there already, as the line says.
    Same(PersonId),
    /// A membership is there, but otherwise than the line says: how. It stays as it is.
    Differs(PersonId, String),
    /// Several people of the book have the name, and nobody has said which is meant.
    Several(Vec<PersonId>),
    /// The book has no group of this name.
    NoGroup(String),
    /// The book has no authority of this name.
    NoAuthority(String),
    /// A rule refuses it.
    Refused(Error),
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enrolled {
    /// Members.
    pub members: usize,
    /// Substitutes.
    pub substitutes: usize,
    /// People who were not in the book.
    pub people: usize,
    /// Groups made.
    pub groups: usize,
    /// Authorities made.
    pub authorities: usize,
}

/// Lines tried against the rules, and what there is to do.
pub struct Enrolment {
    roster: Roster,
    meanings: Meanings,
    by_name: HashMap<String, Vec<PersonId>>,
    people: HashMap<PersonId, Person>,
    /// From which councils each person has sat, on whatever body.
    from: HashMap<PersonId, HashSet<AuthorityId>>,
    groups: Labels<GroupId>,
    authorities: Labels<AuthorityId>,
    new_people: Vec<(PersonId, Name)>,
    to_add: Vec<Membership>,
}

/// What the ids begin with of what is not in the book yet.
const NEW: &str = "new ";

impl Default for Wanted {
    fn default() -> Self {
        Self::Some(HashSet::new())
    }
}

impl Wanted {
    fn holds(&self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Some(names) => names.contains(name),
        }
    }
}

impl Enrolment {
    /// Reads what the lines are tried against.
    pub fn begin(book: &Reader<'_>, year: &YearId, meanings: Meanings) -> Result<Self> {
        let groups = Labels::of(book.all::<Group>()?.into_iter().map(|one| {
            let names = [one.full_name, one.short_name, one.heading];
            (one.id, names.to_vec())
        }));
        let authorities = Labels::of(book.all::<Authority>()?.into_iter().map(|one| {
            let names = [vec![one.short_name, one.full_name], one.aliases].concat();
            (one.id, names)
        }));
        let mut from: HashMap<PersonId, HashSet<AuthorityId>> = HashMap::new();
        for one in book.all::<Membership>()? {
            if let Some(authority) = one.authority {
                from.entry(one.person).or_default().insert(authority);
            }
        }
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        let mut people = HashMap::new();
        for person in book.all::<Person>()? {
            let names: HashSet<String> =
                std::iter::once(person.name()).chain(person.aliases.iter().cloned()).map(|name| fold(&name)).collect();
            for name in names {
                by_name.entry(name).or_default().push(person.id.clone());
            }
            people.insert(person.id.clone(), person);
        }
        let (new_people, to_add) = (Vec::new(), Vec::new());
        let roster = memberships::roster(book, year)?;
        Ok(Self { roster, meanings, by_name, people, from, groups, authorities, new_people, to_add })
    }

    /// Tries a line after those before it, and says what becomes of it.
    pub fn line(&mut self, line: &Line) -> Result<Fate> {
        match self.fate(line) {
            Ok(fate) => Ok(fate),
            Err(error) if matches!(error.code, Code::Invalid | Code::Refused | Code::NeedsReason | Code::Unknown) => {
                Ok(Fate::Refused(error))
            }
            Err(error) => Err(error),
        }
    }

    fn fate(&mut self, line: &Line) -> Result<Fate> {
        let name = people::tidied(Person::named(PersonId(String::new()), line.name.clone()))?;
        let group = match line.group.as_deref().filter(|name| !name.is_empty()) {
            None => None,
            Some(name) => match self.groups.find(name, &self.meanings.groups, &self.meanings.new_groups) {
                None => return Ok(Fate::NoGroup(name.to_owned())),
                found => found,
            },
        };
        let authority = match line.authority.as_deref().filter(|name| !name.is_empty()) {
            None => None,
            Some(name) => {
                let (meant, wanted) = (&self.meanings.authorities, &self.meanings.new_authorities);
                match self.authorities.find(name, meant, wanted) {
                    None => return Ok(Fate::NoAuthority(name.to_owned())),
                    found => found,
                }
            }
        };
        let folded = fold(&name.name());
        let namesakes = self.by_name.get(&folded).map_or(&[][..], Vec::as_slice);
        let known = match (&line.who, namesakes) {
            (Who::Known(person), _) => Some(person.clone()),
            (Who::New, _) | (Who::Named, []) => None,
            (Who::Named, [one]) => Some(one.clone()),
            (Who::Named, several) => return Ok(Fate::Several(several.to_vec())),
        };
        let Some(person) = known else {
            let id = PersonId(format!("{NEW}{}", self.new_people.len()));
            let person = Person { id: id.clone(), ..name };
            self.roster.introduce(id.clone(), person.name());
            self.add(self.membership(id.clone(), line, group, authority))?;
            self.by_name.entry(folded).or_default().push(id.clone());
            self.new_people.push((id.clone(), line.name.clone()));
            self.people.insert(id, person);
            return Ok(Fate::New);
        };
        let wanted = self.membership(person.clone(), line, group, authority);
        if let Some(there) = self.roster.of(&person).iter().find(|there| there.overlaps(&wanted)) {
            let differs = self.differences(there, &wanted, line);
            // A new person’s own line above is the list’s, and for the rules to judge.
            if !differs.is_empty() && !self.is_new(&person) {
                return Ok(Fate::Differs(person, differs.join("; ")));
            }
            if differs.is_empty() {
                return Ok(Fate::Same(person));
            }
        }
        let authority = wanted.authority.clone();
        self.add(wanted)?;
        Ok(match self.doubt(&person, &name, authority.as_ref()).filter(|_| line.who == Who::Named) {
            Some(doubt) => Fate::Doubtful(person, doubt),
            None => Fate::Known(person),
        })
    }

    /// Says whether somebody is in the list alone: the ids of the book are of another form.
    fn is_new(&self, person: &PersonId) -> bool {
        person.as_str().starts_with(NEW)
    }

    fn add(&mut self, membership: Membership) -> Result<()> {
        let id = MembershipId(format!("{NEW}{}", self.to_add.len()));
        let membership = Membership { id, ..membership };
        self.roster.admit(membership.clone())?;
        self.to_add.push(membership);
        Ok(())
    }

    fn membership(
        &self,
        person: PersonId,
        line: &Line,
        group: Option<GroupId>,
        authority: Option<AuthorityId>,
    ) -> Membership {
        let year = &self.roster.year;
        Membership {
            voting: line.voting.unwrap_or(true),
            co_opted: line.co_opted.unwrap_or(false),
            group,
            authority,
            position: line.position.unwrap_or(Position::Member),
            // The first and the last day of the year are the whole of it.
            from_day: line.from_day.filter(|day| *day != year.first_day),
            to_day: line.to_day.filter(|day| *day != year.last_day),
            ..Membership::plain(person, year.id.clone(), line.kind.unwrap_or(MembershipKind::Member))
        }
    }

    /// Says in what a membership is otherwise than a line says, of that which the line speaks of.
    fn differences(&self, there: &Membership, wanted: &Membership, line: &Line) -> Vec<String> {
        let mut found = Vec::new();
        let mut compare = |speaks: bool, what: &str, is: String, says: String| {
            if speaks && is != says {
                found.push(format!("{what}: {is} in the book, {says} in the list"));
            }
        };
        let words = &self.roster.profile().words;
        let kind = |one: &Membership| one.kind.to_string();
        compare(line.kind.is_some(), "kind", kind(there), kind(wanted));
        let group = |one: &Membership| self.groups.show(one.group.as_ref()).to_owned();
        compare(line.group.is_some(), "group", group(there), group(wanted));
        let council = |one: &Membership| self.authorities.show(one.authority.as_ref()).to_owned();
        compare(line.authority.is_some(), "authority", council(there), council(wanted));
        let office = |one: &Membership| one.position.word(words).to_owned();
        compare(line.position.is_some(), "position", office(there), office(wanted));
        let vote = |one: &Membership| if one.voting { "yes" } else { "no" }.to_owned();
        compare(line.voting.is_some(), "vote", vote(there), vote(wanted));
        let co_opted = |one: &Membership| if one.co_opted { "yes" } else { "no" }.to_owned();
        compare(line.co_opted.is_some(), "co-opted", co_opted(there), co_opted(wanted));
        let date = |day: Option<Day>, whole: Day| day::long(day.unwrap_or(whole));
        let year = &self.roster.year;
        let from = |one: &Membership| date(one.from_day, year.first_day);
        compare(line.from_day.is_some(), "from", from(there), from(wanted));
        let to = |one: &Membership| date(one.to_day, year.last_day);
        compare(line.to_day.is_some(), "until", to(there), to(wanted));
        found
    }

    /// Why somebody of the book may be another than the line means, though the name fits.
    fn doubt(&self, person: &PersonId, named: &Person, authority: Option<&AuthorityId>) -> Option<String> {
        let known = self.people.get(person)?;
        if self.is_new(person) {
            return None;
        }
        let from = self.from.get(person);
        if let (Some(authority), Some(from)) = (authority, from)
            && !from.contains(authority)
        {
            let mut places: Vec<&str> = from.iter().map(|one| self.authorities.show(Some(one))).collect();
            places.sort_unstable();
            return Some(format!("The book’s {} is of {}.", known.name(), places.join(", ")));
        }
        let plain = |person: &Person| [person.forename.to_lowercase(), person.surname.to_lowercase()];
        (plain(known) != plain(named)).then(|| format!("The book has {}.", known.titled_name()))
    }

    /// The memberships of the year as they would be.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// What a group is called, of the book or to be made.
    pub fn group(&self, group: &GroupId) -> &str {
        self.groups.show(Some(group))
    }

    /// Names of the book for the fates’ people.
    pub fn person(&self, person: &PersonId) -> Option<&Person> {
        self.people.get(person)
    }
}
