//! Where a book lies, or is to lie. What is in the file is for `book` to look at.

use super::fault;
use crate::error::{Error, Result};
use std::path::{Path, PathBuf};

/// The true path of a file that is there and could be a book.
pub(super) fn looks_like_a_file(path: &Path) -> Result<PathBuf> {
    let name = fault::name(path);
    // The metadata alone is asked for: opening the file could drop the locks of a book this program has open.
    let found = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => Error::unknown(
            format!("There is no file {name} in {}.", folder(path).display()),
            "See that the drive is there, or choose the book where it lies now.",
        ),
        _ => fault::disk("Opening", path, &error),
    })?;
    if found.is_dir() {
        return Err(Error::invalid(format!("{name} is a folder, not a minute book."), "Choose the book inside it."));
    }
    if found.len() == 0 {
        return Err(fault::damaged(format!("{name} is empty: there is no minute book in it.")));
    }
    path.canonicalize().map_err(|error| fault::disk("Opening", path, &error))
}

/// The true path of a file that is to be made.
pub(super) fn placed(path: &Path) -> Result<PathBuf> {
    let Some(name) = path.file_name() else {
        return Err(Error::invalid("A book needs a file name.", "Give the name of a file, ending in .minutebook."));
    };
    let folder = folder(path);
    let folder = folder.canonicalize().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::unknown(
            format!("There is no folder {}.", folder.display()),
            "See that the drive is there, or choose another folder.",
        ),
        _ => fault::disk("Opening the folder of", path, &error),
    })?;
    Ok(folder.join(name))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path with `ending` put to its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
