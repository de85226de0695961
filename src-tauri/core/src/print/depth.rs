//! How deep headings stand under each other, with no step left out, as readers with a screen reader need them.

use super::tree::Level;

/// The headings that what comes next stands under.
#[derive(Debug, Default)]
pub(super) struct Depth(Vec<Level>);

impl Depth {
    /// Goes to the next heading; says how deep it stands, from 1.
    pub(super) fn of(&mut self, level: Level) -> usize {
        while self.0.last().is_some_and(|above| *above >= level) {
            self.0.pop();
        }
        self.0.push(level);
        self.0.len()
    }
}
