//! Links: to headings of the paper, and out of it.

use super::super::address::address;
use super::super::layout::{Heading, Layout};
use super::super::tree::Link;
use super::content::LinkArea;
use super::{File, text};
use crate::error::{Error, Result};
use lopdf::{Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// The headings that links go to, by anchor.
pub(super) type Anchors = BTreeMap<String, usize>;

/// Collects the anchors of a paper.
pub(super) fn anchors(layout: &Layout) -> Result<Anchors> {
    let mut anchors = Anchors::new();
    for (count, heading) in layout.headings.iter().enumerate() {
        if let Some(anchor) = &heading.anchor
            && anchors.insert(anchor.clone(), count).is_some()
        {
            return Err(Error::fault(format!("Two headings have the anchor “{anchor}”.")));
        }
    }
    Ok(anchors)
}

/// Writes the area of a link that a reader can press.
pub(super) fn area(file: &mut File, layout: &Layout, link: &LinkArea, key: i64, anchors: &Anchors) -> Result<ObjectId> {
    let words: String = link.line.glyphs.clone().map(|glyph| link.line.shaped.words(glyph)).collect();
    let target = &link.line.shaped.links[usize::from(link.owner.link.unwrap_or(0))];
    let mut area = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => link.area.iter().map(|&length| Object::Real(length as f32)).collect::<Vec<_>>(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => 4,
        "P" => file.pages[link.page],
        "StructParent" => key,
    };
    match target {
        Link::Out(uri) => {
            let uri = address(uri)?;
            area.set("Contents", text(&uri));
            area.set("A", dictionary! { "Type" => "Action", "S" => "URI", "URI" => Object::string_literal(uri) });
        }
        Link::Within(anchor) => {
            let heading = anchors
                .get(anchor)
                .map(|&heading| &layout.headings[heading])
                .ok_or_else(|| Error::fault(format!("A link leads to “{anchor}”, which no heading is named.")))?;
            area.set("Contents", text(words.trim()));
            area.set("Dest", destination(file, layout, heading));
        }
    }
    Ok(file.lopdf.add_object(area))
}

/// Where a heading stands, as PDF says it.
pub(super) fn destination(file: &File, layout: &Layout, heading: &Heading) -> Object {
    let (page, y) = heading.place;
    let top = (layout.sheet.height - y + 6.0).round() as f32;
    Object::Array(vec![file.pages[page].into(), "XYZ".into(), Object::Null, Object::Real(top), Object::Null])
}
