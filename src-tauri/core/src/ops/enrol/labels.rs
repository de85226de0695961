//! Groups and councils by the names that lists give them, and those that are to be made.

use super::{NEW, Wanted};
use crate::domain::matching::fold_label;
use std::collections::HashMap;

/// The names of a kind of thing, folded, and those still to be made.
pub(super) struct Labels<Id> {
    known: HashMap<String, Id>,
    shown: HashMap<Id, String>,
    pub(super) new: Vec<(Id, String)>,
}

impl<Id: Clone + Eq + std::hash::Hash + From<String>> Labels<Id> {
    /// Takes the names in; of two things with one name the first has it.
    pub(super) fn of(things: impl IntoIterator<Item = (Id, Vec<String>)>) -> Self {
        let (mut known, mut shown) = (HashMap::new(), HashMap::new());
        for (id, names) in things {
            shown.insert(id.clone(), names.first().cloned().unwrap_or_default());
            for name in names {
                known.entry(fold_label(&name)).or_insert_with(|| id.clone());
            }
        }
        Self { known, shown, new: Vec::new() }
    }

    /// Finds what a name means, or has it made if that is wanted.
    pub(super) fn find(&mut self, name: &str, meant: &HashMap<String, Id>, wanted: &Wanted) -> Option<Id> {
        let folded = fold_label(name);
        if let Some(id) = meant.get(name).or_else(|| self.known.get(&folded)) {
            return Some(id.clone());
        }
        if !wanted.holds(name) {
            return None;
        }
        let id = Id::from(format!("{NEW}{}", self.new.len()));
        self.known.insert(folded, id.clone());
        self.shown.insert(id.clone(), name.to_owned());
        self.new.push((id.clone(), name.to_owned()));
        Some(id)
    }

    pub(super) fn show(&self, id: Option<&Id>) -> &str {
        id.and_then(|id| self.shown.get(id)).map_or("none", String::as_str)
    }
}
