//! Words to glyphs: a text is shaped once, whole, with kerning and ligatures, and lines are cut from it afterwards.

use super::characters::clean;
use super::fonts::Face;
use super::tree::{Link, Text};
use rustybuzz::{BufferClusterLevel, Direction, UnicodeBuffer, script, shape_with_plan};
use std::ops::Range;

/// A text as glyphs, in reading order.
#[derive(Debug)]
pub(crate) struct Shaped {
    /// The cleaned words.
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
    /// Where its links lead.
    pub(crate) links: Vec<Link>,
}

/// A glyph in its place. Lengths are in thousandths of the type size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) face: Face,
    /// Which of the text's links it is part of.
    pub(crate) link: Option<u16>,
    /// The first byte of the words it stands for; they run to the next glyph's first byte.
    pub(crate) start: u32,
    pub(crate) advance: f32,
    /// How far it is moved from its place, as an accent over its letter is.
    pub(crate) shift: (f32, f32),
}

impl Shaped {
    /// Shapes a text; `bold` sets all of it in bold.
    pub(crate) fn new(text: &Text, bold: bool) -> Self {
        let mut shaped = Self { text: String::new(), glyphs: Vec::new(), links: Vec::new() };
        let mut buffer = UnicodeBuffer::new();
        for span in &text.0 {
            let link = span.link.as_ref().map(|link| {
                shaped.links.push(link.clone());
                u16::try_from(shaped.links.len() - 1).unwrap_or(u16::MAX)
            });
            let face = if bold || span.bold { Face::Bold } else { Face::Regular };
            for (count, line) in clean(&span.text).split('\n').enumerate() {
                if count > 0 {
                    shaped.text.push('\n');
                }
                let start = shaped.text.len();
                shaped.text.push_str(line);
                buffer = shaped.add(start, face, link, buffer);
            }
        }
        shaped
    }

    /// Shapes plain words.
    pub(crate) fn plain(words: &str, bold: bool) -> Self {
        Self::new(&words.into(), bold)
    }

    fn add(&mut self, start: usize, face: Face, link: Option<u16>, mut buffer: UnicodeBuffer) -> UnicodeBuffer {
        let font = face.font();
        for (at, letter) in self.text[start..].char_indices() {
            buffer.add(letter, (start + at) as u32);
        }
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        // Each letter keeps its own bytes unless a ligature joins them, so that an accent does not swallow its letter.
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        let shaped = shape_with_plan(&font.shaper, &font.plan, buffer);
        let thousandths = |units| font.thousandths(units) as f32;
        self.glyphs.extend(shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(info, place)| Glyph {
            id: info.glyph_id as u16,
            face,
            link,
            start: info.cluster,
            advance: thousandths(place.x_advance),
            shift: (thousandths(place.x_offset), thousandths(place.y_offset)),
        }));
        shaped.clear()
    }

    /// The width of some of its glyphs, in points at a type size.
    pub(crate) fn width(&self, glyphs: Range<usize>, size: f64) -> f64 {
        self.glyphs[glyphs].iter().map(|glyph| f64::from(glyph.advance)).sum::<f64>() * size / 1000.0
    }

    /// Says whether a glyph is a space at which a line may end.
    pub(crate) fn is_space(&self, glyph: usize) -> bool {
        self.text[self.glyphs[glyph].start as usize..].starts_with([' ', '\u{2002}', '\u{2003}', '\u{2009}'])
    }

    /// What a glyph is read out as. One glyph always gives one text within a face, as a PDF demands.
    pub(crate) fn words(&self, glyph: usize) -> String {
        let Glyph { id, face, start, .. } = self.glyphs[glyph];
        let shares = |other: usize| self.glyphs.get(other).is_some_and(|other| other.start == start);
        let alone = !shares(glyph + 1) && (glyph == 0 || !shares(glyph - 1));
        let end = self.glyphs[glyph..].iter().map(|next| next.start).find(|&next| next != start);
        let rest = &self.text[start as usize..end.map_or(self.text.len(), |end| end as usize)];
        let cluster = rest.split('\n').next().unwrap_or_default();
        match face.font().letter(id) {
            Some(letter) if !alone || cluster.chars().nth(1).is_none() => letter.to_string(),
            Some(letter) if cluster.is_empty() => letter.to_string(),
            _ => cluster.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Span;
    use super::*;

    fn words(shaped: &Shaped) -> String {
        (0..shaped.glyphs.len()).map(|glyph| shaped.words(glyph)).collect()
    }

    #[test]
    fn every_word_is_read_out_as_written() {
        for text in ["Office of the affiliated fjord", "Llŷn, Ŵyl £5 – ‘a’ “b” é", "AVATAR To. Ty", "q\u{307}x"]
        {
            for bold in [false, true] {
                assert_eq!(words(&Shaped::plain(text, bold)), text);
            }
        }
        assert_eq!(words(&Shaped::plain("co\u{2011}opted on\u{a0}17", false)), "co-opted on 17");
    }

    #[test]
    fn an_accent_without_a_letter_of_its_own_sits_over_its_letter() {
        let shaped = Shaped::plain("q\u{307}", false);
        assert_eq!(shaped.glyphs.len(), 2);
        assert_eq!(shaped.glyphs[1].advance, 0.0);
        assert!(shaped.glyphs[1].shift.0 < 0.0, "moved back over the q: {:?}", shaped.glyphs[1]);
    }

    #[test]
    fn kerning_is_used() {
        let pair = Shaped::plain("AV", false).width(0..2, 12.0);
        let apart = Shaped::plain("A", false).width(0..1, 12.0) + Shaped::plain("V", false).width(0..1, 12.0);
        assert!(pair < apart);
    }

    #[test]
    fn spans_keep_their_dress() {
        let shaped = Shaped::new(&[Span::new("see "), Span::link("the plan", "https://example.org/")].into(), false);
        assert_eq!(shaped.text, "see the plan");
        assert_eq!(shaped.glyphs.iter().filter(|glyph| glyph.link == Some(0)).count(), "the plan".len());
    }
}
