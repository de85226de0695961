//! The structure tree, the parent tree, and the links that hang in both.

use super::super::layout::Layout;
use super::super::layout::tags::{Numbering, Role};
use super::content::Owner;
use super::links::{self, Anchors};
use super::{File, text};
use crate::error::Result;
use lopdf::{Dictionary, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// What an element holds, in reading order.
enum Kid {
    Element(ObjectId),
    /// A marked run, by page and number.
    Run(usize, usize),
    /// A link's area, by page.
    Area(usize, ObjectId),
}

/// An element as it is written.
struct Node {
    id: ObjectId,
    parent: ObjectId,
    kids: Vec<Kid>,
    dictionary: Dictionary,
}

/// Writes both trees and the links.
pub(super) fn write(file: &mut File, layout: &Layout, anchors: &Anchors) -> Result<()> {
    let root = file.lopdf.new_object_id();
    let mut nodes: Vec<Node> = Vec::with_capacity(layout.tags.0.len());
    for element in &layout.tags.0 {
        let id = file.lopdf.new_object_id();
        let parent = element.parent.map_or(root, |parent| {
            nodes[parent.0].kids.push(Kid::Element(id));
            nodes[parent.0].id
        });
        nodes.push(Node { id, parent, kids: Vec::new(), dictionary: attributes(&element.role) });
    }

    // Links become elements where they are first drawn, between the runs of their paragraph.
    let mut links: BTreeMap<Owner, usize> = BTreeMap::new();
    let marks = std::mem::take(&mut file.marks);
    let mut parents: Vec<Object> = Vec::new();
    for (page, owners) in marks.pages.iter().enumerate() {
        let mut runs: Vec<Object> = Vec::with_capacity(owners.len());
        for (number, owner) in owners.iter().enumerate() {
            let at = match owner.link {
                None => owner.tag.0,
                Some(_) => *links.entry(*owner).or_insert_with(|| {
                    let id = file.lopdf.new_object_id();
                    let parent = nodes[owner.tag.0].id;
                    nodes[owner.tag.0].kids.push(Kid::Element(id));
                    nodes.push(Node { id, parent, kids: Vec::new(), dictionary: dictionary! { "S" => "Link" } });
                    nodes.len() - 1
                }),
            };
            nodes[at].kids.push(Kid::Run(page, number));
            runs.push(nodes[at].id.into());
        }
        parents.extend([Object::from(page as i64), Object::Array(runs)]);
        let dictionary = file.page(page)?;
        dictionary.set("StructParents", page as i64);
        dictionary.set("Tabs", "S");
        dictionary.remove(b"Annots");
    }

    let mut areas: Vec<Vec<Object>> = vec![Vec::new(); file.pages.len()];
    for (count, link) in marks.links.iter().enumerate() {
        let Some(&at) = links.get(&link.owner) else { continue };
        let key = (file.pages.len() + count) as i64;
        let area = links::area(file, layout, link, key, anchors)?;
        nodes[at].kids.push(Kid::Area(link.page, area));
        parents.extend([Object::from(key), nodes[at].id.into()]);
        areas[link.page].push(area.into());
    }
    for (page, areas) in areas.into_iter().enumerate() {
        if !areas.is_empty() {
            file.page(page)?.set("Annots", areas);
        }
    }

    let top = nodes[0].id;
    for node in nodes {
        let id = node.id;
        let dictionary = node.dictionary(&file.pages);
        file.lopdf.set_object(id, dictionary);
    }
    let next = (file.pages.len() + marks.links.len()) as i64;
    let parents = file.lopdf.add_object(dictionary! { "Nums" => parents });
    file.lopdf.set_object(
        root,
        dictionary! { "Type" => "StructTreeRoot", "K" => vec![top.into()], "ParentTree" => parents, "ParentTreeNextKey" => next },
    );
    let catalog = file.catalog()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

impl Node {
    fn dictionary(self, pages: &[ObjectId]) -> Dictionary {
        let mut dictionary = self.dictionary;
        dictionary.set("Type", "StructElem");
        dictionary.set("P", self.parent);
        let first = self.kids.iter().find_map(|kid| if let Kid::Run(page, _) = kid { Some(*page) } else { None });
        if let Some(page) = first {
            dictionary.set("Pg", pages[page]);
        }
        let kids = self.kids.into_iter().map(|kid| match kid {
            Kid::Element(id) => id.into(),
            Kid::Run(page, number) if Some(page) == first => Object::from(number as i64),
            Kid::Run(page, number) => {
                dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => number as i64 }.into()
            }
            Kid::Area(page, id) => dictionary! { "Type" => "OBJR", "Pg" => pages[page], "Obj" => id }.into(),
        });
        let mut kids: Vec<Object> = kids.collect();
        match kids.len() {
            0 => {}
            1 => dictionary.set("K", kids.remove(0)),
            _ => dictionary.set("K", kids),
        }
        dictionary
    }
}

fn attributes(role: &Role) -> Dictionary {
    let plain = |name: &str| dictionary! { "S" => name };
    let list = |numbering: &str| dictionary! { "S" => "L", "A" => dictionary! { "O" => "List", "ListNumbering" => numbering } };
    let cell = |name: &str, scope: Option<&str>, rows: usize, columns: usize| {
        let mut table = dictionary! { "O" => "Table" };
        if let Some(scope) = scope {
            table.set("Scope", scope);
        }
        for (key, count) in [("RowSpan", rows), ("ColSpan", columns)] {
            if count > 1 {
                table.set(key, count as i64);
            }
        }
        let mut dictionary = plain(name);
        if table.len() > 1 {
            dictionary.set("A", table);
        }
        dictionary
    };
    match *role {
        Role::Document => plain("Document"),
        Role::Heading(depth) => plain(&format!("H{depth}")),
        Role::Paragraph => plain("P"),
        Role::List(Numbering::Words) => plain("L"),
        Role::List(Numbering::Bullets) => list("Disc"),
        Role::List(Numbering::Decimal) => list("Decimal"),
        Role::Item => plain("LI"),
        Role::Label => plain("Lbl"),
        Role::ItemBody => plain("LBody"),
        Role::Table { ref caption } if caption.is_empty() => plain("Table"),
        Role::Table { ref caption } => {
            dictionary! { "S" => "Table", "A" => dictionary! { "O" => "Table", "Summary" => text(caption) } }
        }
        Role::Head => plain("THead"),
        Role::Body => plain("TBody"),
        Role::Row => plain("TR"),
        Role::ColumnHeader => cell("TH", Some("Column"), 1, 1),
        Role::RowHeader { rows, columns } => cell("TH", Some("Row"), rows, columns),
        Role::Cell { rows, columns } => cell("TD", None, rows, columns),
    }
}
