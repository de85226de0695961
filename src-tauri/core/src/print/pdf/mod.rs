//! Pages to a tagged PDF (PDF 1.7, PDF/UA-1).
//!
//! printpdf writes the pages and embeds the fonts; what it does not do (structure, metadata, outline, links) is added to
//! its lopdf document afterwards. The same tree gives the same bytes: nothing here asks a clock or for chance.

mod content;
mod fonts;
mod links;
mod metadata;
mod outline;
mod structure;
#[cfg(test)]
mod tests;

use super::characters;
use super::layout::{Layout, lay_out};
use super::tree::Document;
use crate::error::{Error, Result};
use lopdf::{Object, ObjectId, SaveOptions};

/// Renders a paper as a PDF.
///
/// Errors with `Invalid` where a character cannot be printed or a link is no address, and with `Fault` where the tree
/// itself is wrong: no title or language, a link to no heading, a table within a cell. Nothing is rendered then.
pub fn render(document: &Document) -> Result<Vec<u8>> {
    if document.title.trim().is_empty() || document.language.trim().is_empty() {
        return Err(Error::fault("A paper has no title or no language."));
    }
    characters::check(document)?;
    let layout = lay_out(document)?;
    let anchors = links::anchors(&layout)?;
    let mut pdf = File::new(&layout)?;
    structure::write(&mut pdf, &layout, &anchors)?;
    outline::write(&mut pdf, &layout)?;
    metadata::write(&mut pdf, document)?;
    pdf.save()
}

/// The file being written.
struct File {
    lopdf: lopdf::Document,
    pages: Vec<ObjectId>,
    /// What the pages say about structure.
    marks: content::Marks,
}

impl File {
    /// Writes the pages and fonts, still untagged.
    fn new(layout: &Layout) -> Result<Self> {
        let faces = fonts::Subsets::new(layout);
        let (pages, marks) = content::draw(layout, &faces);
        let mut printed = printpdf::PdfDocument::new("");
        faces.add_to(&mut printed)?;
        printed.pages = pages;
        let mut lopdf = printed.to_lopdf_document(&printpdf::PdfSaveOptions::default(), &mut Vec::new());
        let pages = lopdf.get_pages().into_values().collect();
        lopdf.version = "1.7".into();
        Ok(Self { lopdf, pages, marks })
    }

    fn catalog(&mut self) -> Result<&mut lopdf::Dictionary> {
        self.lopdf.catalog_mut().map_err(fault)
    }

    fn page(&mut self, page: usize) -> Result<&mut lopdf::Dictionary> {
        self.lopdf.get_dictionary_mut(self.pages[page]).map_err(fault)
    }

    fn save(mut self) -> Result<Vec<u8>> {
        self.lopdf.prune_objects();
        self.lopdf.compress();
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(200)
            .compression_level(6)
            .build();
        let mut bytes = Vec::new();
        self.lopdf
            .save_with_options(&mut bytes, options)
            .map_err(|error| Error::fault(format!("The PDF was not written: {error}.")))?;
        Ok(bytes)
    }
}

fn fault(error: lopdf::Error) -> Error {
    Error::fault(format!("The PDF was not put together: {error}."))
}

/// Text outside the pages, as PDF wants it.
fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::string_literal(words);
    }
    let bytes = std::iter::once(0xfeff).chain(words.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}
