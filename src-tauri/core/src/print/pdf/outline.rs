//! The outline: the headings as a viewer lists them beside the pages.

use super::super::characters::clean;
use super::super::layout::{Heading, Layout};
use super::links::destination;
use super::{File, text};
use crate::error::Result;
use lopdf::{Dictionary, ObjectId, dictionary};

/// An entry in its place: what is above, before and below it.
struct Entry {
    id: ObjectId,
    parent: ObjectId,
    before: Option<ObjectId>,
    after: Option<ObjectId>,
    first: Option<ObjectId>,
    last: Option<ObjectId>,
    /// How many entries stand under it, at any depth.
    under: i64,
    /// Its parent's place among the entries.
    above: Option<usize>,
    depth: usize,
}

/// Writes the outline, all of it unfolded; a paper without headings has none.
pub(super) fn write(file: &mut File, layout: &Layout) -> Result<()> {
    let listed: Vec<&Heading> = layout.headings.iter().filter(|heading| heading.in_outline).collect();
    if listed.is_empty() {
        return Ok(());
    }
    let root = file.lopdf.new_object_id();
    let mut entries: Vec<Entry> = Vec::with_capacity(listed.len());
    let mut ends: (Option<ObjectId>, Option<ObjectId>) = (None, None);
    // The entries that the next may stand under, from the outermost.
    let mut path: Vec<usize> = Vec::new();
    for heading in &listed {
        let id = file.lopdf.new_object_id();
        let mut before = None;
        while let Some(&top) = path.last() {
            if entries[top].depth < heading.depth {
                break;
            }
            before = path.pop();
        }
        let above = path.last().copied();
        let mut ancestor = above;
        while let Some(at) = ancestor {
            entries[at].under += 1;
            ancestor = entries[at].above;
        }
        if let Some(before) = before {
            entries[before].after = Some(id);
        }
        let (first, last) = match above {
            Some(above) => (&mut entries[above].first, above),
            None => (&mut ends.0, usize::MAX),
        };
        first.get_or_insert(id);
        if last == usize::MAX {
            ends.1 = Some(id);
        } else {
            entries[last].last = Some(id);
        }
        let parent = above.map_or(root, |above| entries[above].id);
        let before = before.map(|before| entries[before].id);
        path.push(entries.len());
        entries.push(Entry {
            id,
            parent,
            before,
            after: None,
            first: None,
            last: None,
            under: 0,
            above,
            depth: heading.depth,
        });
    }
    for (entry, heading) in entries.iter().zip(&listed) {
        let words = clean(&heading.words).split_whitespace().collect::<Vec<_>>().join(" ");
        let mut dictionary = dictionary! {
            "Title" => text(&words), "Parent" => entry.parent, "Dest" => destination(file, layout, heading),
        };
        link(
            &mut dictionary,
            [("Prev", entry.before), ("Next", entry.after), ("First", entry.first), ("Last", entry.last)],
        );
        if entry.under > 0 {
            dictionary.set("Count", entry.under);
        }
        file.lopdf.set_object(entry.id, dictionary);
    }
    let mut dictionary = dictionary! { "Type" => "Outlines", "Count" => entries.len() as i64 };
    link(&mut dictionary, [("First", ends.0), ("Last", ends.1)]);
    file.lopdf.set_object(root, dictionary);
    let catalog = file.catalog()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", "UseOutlines");
    Ok(())
}

fn link<const N: usize>(dictionary: &mut Dictionary, links: [(&str, Option<ObjectId>); N]) {
    for (key, id) in links {
        if let Some(id) = id {
            dictionary.set(key, id);
        }
    }
}
