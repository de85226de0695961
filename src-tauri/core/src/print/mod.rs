//! The typesetter: a document tree goes in, lines and pages are made of it, and a tagged PDF, a page for a browser or
//! plain text comes out.
//!
//! It knows type and paper and nothing of meetings: what a note or an agenda says belongs in `papers`. Every format
//! is rendered from the one tree in [`tree`], so a new format is a new back end here and no new code in any paper.

mod address;
mod characters;
mod depth;
mod fonts;
pub mod html;
mod layout;
mod line;
#[cfg(test)]
mod odd;
pub mod pdf;
mod shape;
pub mod text;
pub mod tree;

pub use characters::{check, missing};
