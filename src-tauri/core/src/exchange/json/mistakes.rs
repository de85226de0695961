//! What is wrong with a file, each mistake with its place, so that a file is mended in one go.

use crate::error::{Code, Error, Result};
use std::fmt::{self, Display};

/// The most mistakes that are listed one by one.
const LISTED: usize = 50;

/// Where in the file something stands: `bodies[0].meetings[2].venue`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place(String);

impl Place {
    /// The field, or the key, of this name.
    pub(super) fn field(&self, name: &str) -> Self {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '$'));
        Self(match (plain, self.0.is_empty()) {
            (true, true) => name.to_owned(),
            (true, false) => format!("{}.{name}", self.0),
            (false, _) => format!("{}[“{name}”]", self.0),
        })
    }

    /// The line with this number in a list, counted from 0.
    pub(super) fn line(&self, at: usize) -> Self {
        Self(format!("{}[{at}]", self.0))
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The mistakes found so far.
#[derive(Debug, Default)]
pub(super) struct Mistakes {
    found: Vec<(Place, Error)>,
}

impl Mistakes {
    /// Notes a mistake at its place. What is no fault of the file (the disk, the program) is given back, to stop at once.
    pub(super) fn note(&mut self, place: &Place, error: Error) -> Result<()> {
        match error.code {
            Code::Unknown | Code::Invalid | Code::Refused | Code::NeedsReason => {
                self.found.push((place.clone(), error));
                Ok(())
            }
            Code::Changed | Code::Locked | Code::Damaged | Code::Newer | Code::Stopped | Code::Disk => Err(error),
            Code::Fault => Err(Error { message: format!("{place}: {}", error.message), ..error }),
        }
    }

    /// Refuses the file if there was any.
    pub(super) fn refuse(self) -> Result<()> {
        let Some((_, first)) = self.found.first() else { return Ok(()) };
        let code =
            if self.found.iter().all(|(_, error)| error.code == first.code) { first.code } else { Code::Refused };
        let hint = match &self.found[..] {
            [_] => format!("Nothing was imported. {}", first.hint),
            all => format!("Nothing was imported. Mend these {} places in the file and import it again.", all.len()),
        };
        let mut lines: Vec<String> =
            self.found.iter().take(LISTED).map(|(place, error)| format!("{place}: {}", error.message)).collect();
        if self.found.len() > LISTED {
            lines.push(format!("… and {} more.", self.found.len() - LISTED));
        }
        Err(Error::new(code, lines.join("\n"), hint.trim_end()))
    }
}
