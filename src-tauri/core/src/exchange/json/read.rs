//! Reading a file: whether it is JSON, whether it is ours, and whether it has the format’s form.

use super::VERSION;
use super::file::File;
use crate::error::{Code, Error, Result};
use serde_json::error::Category;

const MEND: &str = "Nothing was imported. Mend that place in the file and import it again.";

/// Reads a file’s text. Refused, each with its own sentence: what is no JSON (with line and column), another format, a
/// newer version, and what breaks the form (with its place).
pub(super) fn read(text: &str) -> Result<File> {
    // An editor on Windows may have put a mark before the first letter.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Error::invalid(
            "The file is empty.",
            "Nothing was imported. Choose the file that has the records.",
        ));
    }
    let all: serde_json::Value = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    is_ours(&all)?;
    // Read from the text again, for a value has lost the lines, and keys that stand twice.
    let mut source = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut source).map_err(|error| {
        let place = match error.path().to_string() {
            root if root == "." => "The file".to_owned(),
            place => place,
        };
        let line = error.inner().line();
        Error::invalid(format!("{place} (line {line}): {}", plain(&error.into_inner())), MEND)
    })
}

fn not_json(error: &serde_json::Error) -> Error {
    let (line, column) = (error.line(), error.column());
    let what = match error.classify() {
        Category::Eof => "The file breaks off in the middle".to_owned(),
        Category::Syntax | Category::Data | Category::Io => format!("The file is not JSON: {}", stripped(error)),
    };
    Error::invalid(format!("{what}, at line {line}, column {column}."), MEND)
}

fn is_ours(all: &serde_json::Value) -> Result<()> {
    if all.get("format").and_then(serde_json::Value::as_str) != Some("clerkwell") {
        return Err(Error::invalid(
            "The file does not say that it holds records for Clerkwell.",
            "Nothing was imported. Such a file begins with \"format\": \"clerkwell\", \"version\": 1.",
        ));
    }
    match all.get("version").and_then(serde_json::Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => Ok(()),
        Some(version) if version > u64::from(VERSION) => Err(Error::new(
            Code::Newer,
            format!("The file is written in version {version} of the format; this Clerkwell reads version {VERSION}."),
            "Nothing was imported. Import it with a newer Clerkwell.",
        )),
        _ => Err(Error::invalid(
            format!("The file does not say which version of the format it is in; this Clerkwell reads {VERSION}."),
            "Nothing was imported. Such a file begins with \"format\": \"clerkwell\", \"version\": 1.",
        )),
    }
}

/// The parser’s message without its own line and column.
fn stripped(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rfind(" at line ") {
        Some(cut) => message[..cut].to_owned(),
        None => message,
    }
}

/// The parser’s message about form, as a clerk would say it.
fn plain(error: &serde_json::Error) -> String {
    let message = stripped(error);
    let of = |kind: &str| message.strip_prefix(kind);
    let sentence = if let Some(field) = of("missing field ") {
        format!("The field {field} is missing")
    } else if let Some(field) = of("duplicate field ") {
        format!("The field {field} stands twice")
    } else if let Some((field, known)) = of("unknown field ").and_then(|rest| rest.split_once(", ")) {
        format!("There is no field {field} here, {known}")
    } else if let Some((word, known)) = of("unknown variant ").and_then(|rest| rest.split_once(", ")) {
        format!("{word} is none of the choices, {known}")
    } else if let Some((found, wanted)) =
        of("invalid type: ").or(of("invalid value: ")).and_then(|rest| rest.split_once(", expected "))
    {
        format!("Here stands {}, where {} belongs", thing(found), thing(wanted))
    } else {
        message
    };
    let mut opens = false;
    let mut sentence: String = sentence
        .chars()
        .map(|c| match c {
            '`' => {
                opens = !opens;
                if opens { '“' } else { '”' }
            }
            c => c,
        })
        .collect();
    if !sentence.ends_with('.') {
        sentence.push('.');
    }
    sentence
}

/// What the parser calls by the names of programmers.
fn thing(name: &str) -> String {
    match name.split(' ').next().unwrap_or_default() {
        "sequence" => "a list".into(),
        "map" | "struct" => "an object".into(),
        "null" => "null".into(),
        "u32" => "a whole number".into(),
        "string" => match name.split_once(' ') {
            Some((_, text)) if text.starts_with('"') => format!("the text {text}"),
            _ => "one of the choices".into(),
        },
        "integer" | "floating" | "boolean" => name.rsplit(' ').next().unwrap_or_default().to_owned(),
        "enum" => "an object with one field that says what it is".into(),
        _ => match name {
            "a string" => "a text".into(),
            "a sequence" => "a list".into(),
            "a boolean" => "true or false".into(),
            other => other.to_owned(),
        },
    }
}
