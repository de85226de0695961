//! People, the councils they come from and the political groups they sit in; how their names print.

use super::id::{AuthorityId, GroupId, PersonId};
use super::text;
use crate::error::Result;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use ts_rs::TS;

/// A person, whatever they do: a member, an officer, a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Cllr, Dr; empty for an officer.
    pub title: String,
    /// Sir, Baroness.
    pub style: String,
    /// First names.
    pub forename: String,
    /// Last name.
    pub surname: String,
    /// CBE, JP.
    pub post_nominals: String,
    /// Other names the papers gave the person.
    pub aliases: Vec<String>,
}

/// A person’s name in its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// Cllr, Dr.
    pub title: String,
    /// Sir, Baroness.
    pub style: String,
    /// First names.
    pub forename: String,
    /// Last name.
    pub surname: String,
    /// CBE, JP.
    pub post_nominals: String,
}

/// What stands before a name, as it is kept; matching looks past it.
const TITLES: [&str; 17] = [
    "Cllr",
    "Councillor",
    "Ald",
    "Alderman",
    "Hon",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Professor",
    "Rev",
    "Revd",
    "Reverend",
    "Canon",
];
const STYLES: [&str; 5] = ["Sir", "Dame", "Baroness", "Lord", "Lady"];

/// What stands after a name, as it is kept. None of them is a surname, so degrees such as MA are left out.
const HONOURS: [&str; 38] = [
    "GBE", "KBE", "DBE", "CBE", "OBE", "MBE", "BEM", "KCB", "DCB", "CB", "KCMG", "DCMG", "CMG", "KCVO", "DCVO", "CVO",
    "LVO", "MVO", "KPM", "QPM", "KFSM", "QFSM", "TD", "JP", "DL", "KC", "QC", "MP", "MEP", "MSP", "MS", "MLA", "FRS",
    "FRSA", "FCA", "CPFA", "MBA", "PhD",
];

/// Finds a word in one of the lists, whatever its case and points: “cllr.” is Cllr.
fn listed(list: &[&'static str], word: &str) -> Option<&'static str> {
    let bare = word.replace('.', "");
    list.iter().find(|known| known.eq_ignore_ascii_case(&bare)).copied()
}

/// Says whether a word stands before a name: Cllr, Dr, Sir.
pub(super) fn stands_before(word: &str) -> bool {
    listed(&TITLES, word).or(listed(&STYLES, word)).is_some()
}

/// Says whether a word stands after a name: CBE, JP.
pub(super) fn stands_after(word: &str) -> bool {
    listed(&HONOURS, word).is_some()
}

impl Name {
    /// Takes a name as typed apart: “Cllr Sir David Williams CBE”. The last word that is no honour is the surname.
    pub fn read(typed: &str) -> Result<Self> {
        let line = in_order(text::needed("The name", typed)?);
        let mut words: Vec<&str> = line.split(' ').collect();
        let mut lead = |of: &[&'static str], most: usize| {
            let most = most.min(words.len() - 1);
            let found: Vec<_> = words.iter().take(most).map_while(|word| listed(of, word)).collect();
            words.drain(..found.len());
            found.join(" ")
        };
        let (title, style) = (lead(&TITLES, 2), lead(&STYLES, 1));
        let mut honours: Vec<_> = words.iter().skip(1).rev().map_while(|word| listed(&HONOURS, word)).collect();
        words.truncate(words.len() - honours.len());
        honours.reverse();
        let surname = words.pop().unwrap_or_default().to_owned();
        Ok(Self { title, style, forename: words.join(" "), surname, post_nominals: honours.join(" ") })
    }
}

/// Puts a surname that stands first behind: “Parsons CBE, Cllr David”. A comma before honours alone parts nothing.
fn in_order(line: String) -> String {
    match line.split_once(',').map(|(before, after)| (before.trim(), after.trim())) {
        Some((before, after)) if !before.is_empty() && !after.is_empty() && !after.contains(',') => {
            match after.split(' ').all(stands_after) {
                true => format!("{before} {after}"),
                false => format!("{after} {before}"),
            }
        }
        _ => line,
    }
}

impl Person {
    /// A person of this name, and nothing more known.
    pub fn named(id: PersonId, name: Name) -> Self {
        let Name { title, style, forename, surname, post_nominals } = name;
        Self { id, title, style, forename, surname, post_nominals, aliases: Vec::new() }
    }

    /// The name as a membership prints it: Sir David Williams CBE.
    pub fn name(&self) -> String {
        join(&[&self.style, &self.forename, &self.surname, &self.post_nominals])
    }

    /// The name as a note prints it: Cllr Sir David Williams CBE.
    pub fn titled_name(&self) -> String {
        join(&[&self.title, &self.style, &self.forename, &self.surname, &self.post_nominals])
    }

    /// The person as one body titles them: a councillor by its own word, Cllr or Councillor.
    pub fn titled_by(&self, councillor: &str) -> Cow<'_, Self> {
        match self.title.as_str() {
            "Cllr" | "Councillor" => Cow::Owned(Self { title: councillor.to_owned(), ..self.clone() }),
            _ => Cow::Borrowed(self),
        }
    }

    /// The name in the shortest form that a clerk says it in: Cllr Stay, or Dennis Skinner where there is no title.
    pub fn short_name(&self) -> String {
        match self.title.is_empty() || self.surname.is_empty() {
            true => join(&[&self.style, &self.forename, &self.surname]),
            false => join(&[&self.title, &self.surname]),
        }
    }
}

fn join(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// The council a member comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Authority {
    /// Which.
    pub id: AuthorityId,
    /// Leicestershire County Council.
    pub full_name: String,
    /// Leicestershire CC: the form that papers print.
    pub short_name: String,
    /// Other names the papers gave it.
    pub aliases: Vec<String>,
}

/// A political group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Group {
    /// Which.
    pub id: GroupId,
    /// Its place in printed order.
    pub place: String,
    /// Liberal Democrat.
    pub full_name: String,
    /// Lib Dem.
    pub short_name: String,
    /// As the attendance table heads it: Lib Dem Group.
    pub heading: String,
    /// Its customary colour as `#rrggbb`, for the bar beside a name.
    pub colour: Option<String>,
    /// Its office's place in the order that notices print, which is another.
    pub office_place: String,
    /// Who answers in the group's office; may be empty.
    pub office_contact: String,
    /// The office's telephone.
    pub office_phone: String,
    /// The office's e-mail.
    pub office_email: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart_as_the_papers_put_them_together() {
        for typed in [
            "Cllr Sir David Williams CBE",
            "Cllr Dr Andrew Povey",
            "Cllr Edward Lord JP",
            "Philip Selwood",
            "Sue Goss",
            "Cllr Teresa O'Neill",
            "Mr Mark Anthony Smith OBE JP",
            "Plato",
            "Cllr",
        ] {
            let name = Name::read(typed).unwrap();
            assert!(!name.surname.is_empty(), "{typed} has a surname");
            assert_eq!(Person::named(PersonId("p".into()), name).titled_name(), typed);
        }
        let williams = Name::read("Cllr Sir David Williams CBE").unwrap();
        assert_eq!(
            (williams.title.as_str(), williams.style.as_str(), williams.surname.as_str()),
            ("Cllr", "Sir", "Williams")
        );
        let lord = Name::read("Cllr Edward Lord JP").unwrap();
        assert_eq!(
            (lord.forename.as_str(), lord.surname.as_str(), lord.post_nominals.as_str()),
            ("Edward", "Lord", "JP")
        );
        assert!(Name::read(" ").is_err());
        for typed in ["Parsons CBE, Cllr David", "Cllr David Parsons, CBE"] {
            let parsons = Person::named(PersonId("p".into()), Name::read(typed).unwrap());
            assert_eq!(parsons.titled_name(), "Cllr David Parsons CBE", "{typed}");
        }
    }

    #[test]
    fn titles_and_honours_are_known_whatever_their_case_and_capitals_alone_are_none() {
        let read = |typed: &str| {
            let name = Name::read(typed).unwrap();
            [name.title, name.forename, name.surname, name.post_nominals].join("|")
        };
        assert_eq!(read("David PARSONS"), "|David|PARSONS|", "a surname in capitals is no honour");
        assert_eq!(read("cllr John Smith"), "Cllr|John|Smith|");
        assert_eq!(read("Cllr. David Parsons c.b.e. jp"), "Cllr|David|Parsons|CBE JP");
        assert_eq!(read("Cllr DL"), "Cllr||DL|", "a name is never honours alone");
    }

    #[test]
    fn names_print_as_in_the_papers() {
        let mut williams = Person {
            id: PersonId("p".into()),
            title: "Cllr".into(),
            style: "Sir".into(),
            forename: "David".into(),
            surname: "Williams".into(),
            post_nominals: "CBE".into(),
            aliases: vec![],
        };
        assert_eq!(williams.name(), "Sir David Williams CBE", "membership 2010/11");
        assert_eq!(williams.titled_name(), "Cllr Sir David Williams CBE", "note of 18 January 2011");
        assert_eq!(williams.short_name(), "Cllr Williams");
        williams.title.clear();
        assert_eq!(williams.short_name(), "Sir David Williams");
    }
}
