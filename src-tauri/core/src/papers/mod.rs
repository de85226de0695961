//! The papers a body prints: one file a paper, from its view to the typesetter's document tree.
//!
//! What a paper says is the view's; how it is set is `print`'s. Here is only which goes where.

pub mod attendance;
pub mod membership;
pub mod note;
pub mod notice;
pub mod register;

use crate::error::Result;
use crate::print::{html, pdf, text, tree::Document};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In what form a paper is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The master: tagged for PDF/UA-1.
    Pdf,
    /// One page for a browser, with nothing beside it.
    Html,
    /// Plain text in UTF-8.
    Text,
}

impl Format {
    /// The ending of the file’s name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Text => "txt",
        }
    }

    /// The file’s media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        }
    }
}

/// Begins a body’s paper: who publishes it, and at the foot of every page the clerk, if one is known.
fn begin(title: String, body_name: &str, clerk: &str, created: DateTime<Utc>) -> Document {
    let document = Document::new(title, body_name, "en-GB", created);
    if clerk.is_empty() { document } else { document.footer(format!("Clerk: {clerk}")) }
}

/// Renders a paper. A PDF fails where the paper holds a character that no font has.
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Pdf => pdf::render(document),
        Format::Html => Ok(html::render(document)?.into_bytes()),
        Format::Text => Ok(text::render(document).into_bytes()),
    }
}
