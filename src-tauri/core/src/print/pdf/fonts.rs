//! The faces a paper uses, cut down to the glyphs it uses.

use super::super::fonts::Face;
use super::super::layout::Layout;
use crate::error::{Error, Result};
use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use subsetter::GlyphRemapper;

/// For each face, its glyphs in this file.
pub(super) struct Subsets(Vec<(Face, GlyphRemapper)>);

impl Subsets {
    /// Collects the glyphs of all pages.
    pub(super) fn new(layout: &Layout) -> Self {
        let mut used = Face::ALL.map(|face| (face, BTreeSet::new()));
        for words in layout.pages.iter().flat_map(|page| &page.words) {
            for glyph in &words.line.shaped.glyphs[words.line.glyphs.clone()] {
                used[glyph.face as usize].1.insert(glyph.id);
            }
        }
        let used = used.into_iter().filter(|(_, glyphs)| !glyphs.is_empty());
        Self(used.map(|(face, glyphs)| (face, GlyphRemapper::new_from_glyphs(&Vec::from_iter(glyphs)))).collect())
    }

    /// The number of a glyph in the file.
    pub(super) fn glyph(&self, face: Face, id: u16) -> u16 {
        self.0.iter().find(|(other, _)| *other == face).and_then(|(_, glyphs)| glyphs.get(id)).unwrap_or(0)
    }

    /// Embeds the faces.
    pub(super) fn add_to(&self, document: &mut PdfDocument) -> Result<()> {
        for (face, glyphs) in &self.0 {
            let font = face.font();
            let fault = || Error::fault(format!("The font {} was not embedded.", font.name));
            let bytes = subsetter::subset(font.bytes, 0, glyphs).map_err(|_| fault())?;
            let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(fault)?;
            parsed.font_name = Some(format!("{}+{}", tag(&bytes), font.name));
            document.resources.fonts.map.insert(id(*face), PdfFont::new(parsed));
        }
        Ok(())
    }
}

/// The name of a face in the file; F1 to F14 would mean the viewer's own fonts.
pub(super) fn id(face: Face) -> FontId {
    FontId(format!("TF{}", face as usize))
}

/// Six letters that name a subset, always the same for the same glyphs.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
