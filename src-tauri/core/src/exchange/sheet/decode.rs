//! Which encoding a text is in: UTF-8, UTF-16 of either order, or Windows-1252, with its mark or without.

use crate::error::{Error, Result};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// What the least of a text’s bytes must be zero, one in so many, for it to be UTF-16 without a mark.
const ZEROS: usize = 4;

/// Decodes a text and names its encoding. Refused, with the row, where a character cannot be read in it.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str)> {
    let (encoding, name, skip) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (UTF_8, "UTF-8", 3),
        [0xFF, 0xFE, ..] => (UTF_16LE, "UTF-16", 2),
        [0xFE, 0xFF, ..] => (UTF_16BE, "UTF-16", 2),
        _ if zeros(bytes, 1) => (UTF_16LE, "UTF-16", 0),
        _ if zeros(bytes, 0) => (UTF_16BE, "UTF-16", 0),
        _ if std::str::from_utf8(bytes).is_ok() => (UTF_8, "UTF-8", 0),
        _ => (WINDOWS_1252, "Windows-1252", 0),
    };
    let bytes = &bytes[skip..];
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let unreadable = |c: char| c == '\0' || (broken && c == '\u{FFFD}') || is_left_free(c, name);
    match text.find(unreadable) {
        None => Ok((text, name)),
        Some(at) if text[at..].starts_with('\0') => Err(Error::invalid(
            format!("The file is no list: line {} holds bytes that are no text.", line(&text[..at])),
            "Choose a CSV file or an Excel workbook (.xlsx).",
        )),
        Some(at) => Err(Error::invalid(
            format!("Line {} holds a character that cannot be read in {name}.", line(&text[..at])),
            "Save the list as “CSV UTF-8” or as an Excel workbook (.xlsx).",
        )),
    }
}

/// Says whether so many bytes at even (0) or odd (1) places are zero as Latin letters in UTF-16 have it, and the other
/// bytes are not.
fn zeros(bytes: &[u8], odd: usize) -> bool {
    let head = &bytes[..bytes.len().min(4_096)];
    let zero = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    zero(odd) * 2 * ZEROS > head.len() && zero(1 - odd) == 0
}

/// The five bytes that Windows-1252 leaves free are read as control characters.
fn is_left_free(c: char, encoding: &str) -> bool {
    encoding == "Windows-1252" && matches!(c, '\u{81}' | '\u{8D}' | '\u{8F}' | '\u{90}' | '\u{9D}')
}

fn line(before: &str) -> usize {
    before.lines().count().max(1) + usize::from(before.ends_with('\n'))
}
