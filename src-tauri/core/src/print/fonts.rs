//! The two faces every paper is set in, read once: Source Sans 3, regular and bold.
//!
//! Which characters a paper may use is `characters`' business; this says only what a face has.

use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Direction, ShapePlan, script};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A face of the one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// A face as read: what shaping and embedding ask of it.
pub(crate) struct Font {
    pub(crate) bytes: &'static [u8],
    /// The name a PDF knows it by.
    pub(crate) name: &'static str,
    pub(crate) shaper: rustybuzz::Face<'static>,
    /// Shaping prepared for Latin text from left to right, which is slow to prepare.
    pub(crate) plan: ShapePlan,
    /// The lowest character that each glyph stands for.
    letters: HashMap<u16, char>,
    /// Thousandths of the type size in one unit of the face.
    scale: f64,
}

static REGULAR: LazyLock<Font> =
    LazyLock::new(|| Font::read(include_bytes!("fonts/SourceSans3-Regular.ttf"), "SourceSans3-Regular"));
static BOLD: LazyLock<Font> =
    LazyLock::new(|| Font::read(include_bytes!("fonts/SourceSans3-Bold.ttf"), "SourceSans3-Bold"));

impl Face {
    pub(crate) const ALL: [Face; 2] = [Face::Regular, Face::Bold];

    /// Gives the face as read.
    pub(crate) fn font(self) -> &'static Font {
        match self {
            Face::Regular => &REGULAR,
            Face::Bold => &BOLD,
        }
    }
}

impl Font {
    fn read(bytes: &'static [u8], name: &'static str) -> Self {
        #[expect(clippy::expect_used, reason = "the bytes are part of the program and a test reads them")]
        let shaper = rustybuzz::Face::from_slice(bytes, 0).expect("an embedded font is a font");
        let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let mut letters = HashMap::new();
        for table in shaper.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
            table.codepoints(|code| {
                if let (Some(letter), Some(glyph)) = (char::from_u32(code), table.glyph_index(code)) {
                    let lowest = letters.entry(glyph.0).or_insert(letter);
                    *lowest = letter.min(*lowest);
                }
            });
        }
        let scale = 1000.0 / f64::from(shaper.units_per_em());
        Self { bytes, name, shaper, plan, letters, scale }
    }

    /// Says whether the face has a glyph for a character.
    pub(crate) fn has(&self, letter: char) -> bool {
        self.shaper.glyph_index(letter).is_some()
    }

    /// The one character a glyph is read out as. Several share a glyph (a hyphen and a non-breaking hyphen), and a PDF
    /// can name only one, so it is always the plainest.
    pub(crate) fn letter(&self, glyph: u16) -> Option<char> {
        self.letters.get(&glyph).copied()
    }

    /// A length in the face's units, in thousandths of the type size.
    pub(crate) fn thousandths(&self, units: i32) -> f64 {
        f64::from(units) * self.scale
    }

    /// The width a viewer gives a glyph, in thousandths of the type size.
    pub(crate) fn width(&self, glyph: u16) -> f64 {
        self.thousandths(i32::from(self.shaper.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0)))
    }

    /// How far the face reaches above and below the line, in thousandths of the type size.
    pub(crate) fn reach(&self) -> (f64, f64) {
        (self.thousandths(self.shaper.ascender().into()), self.thousandths(self.shaper.descender().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_faces_have_what_british_papers_need() {
        for face in Face::ALL {
            for letter in "£€–—‘’“”éŵŷŴŶâêîôûäëïöüÿ½¼¾†‡•…°§\u{a0}\u{2011}ẁẃẅỳŁőčşţ".chars()
            {
                assert!(face.font().has(letter), "{face:?} lacks {letter}");
            }
        }
    }

    #[test]
    fn a_shared_glyph_reads_out_as_its_plainest_character() {
        let font = Face::Regular.font();
        for (odd, plain) in [('\u{2011}', '-'), ('\u{a0}', ' '), ('ŵ', 'ŵ')] {
            let glyph = font.shaper.glyph_index(odd).unwrap();
            assert_eq!(font.letter(glyph.0), Some(plain), "{odd:?}");
        }
    }
}
