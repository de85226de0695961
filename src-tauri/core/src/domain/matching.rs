//! Whether two names may be one person's: a hint for the clerk, never a merge (invariant 23).

use super::people::{stands_after, stands_before};

/// Folds a name for comparing: no case, title, style, post-nominals, brackets or punctuation.
pub fn fold(name: &str) -> String {
    let mut depth = 0u32;
    let mut text = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '\'' | '’' | '‘' | '.' => {}
            _ if depth > 0 => {}
            c if c.is_alphanumeric() => text.extend(c.to_lowercase()),
            _ => text.push(' '),
        }
    }
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.len() > 1 && stands_before(words[0]) {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|last| stands_after(last)) {
        words.pop();
    }
    words.join(" ")
}

/// Folds the name of a group or a council for comparing: no case, brackets or punctuation, and no “group” or “party”.
pub fn fold_label(name: &str) -> String {
    let outside = name.split(['(', '[']).next().unwrap_or_default();
    let spaced: String = outside
        .replace('&', " and ")
        .replace(['\'', '’', '.'], "")
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut words: Vec<String> = spaced.split_whitespace().map(str::to_lowercase).collect();
    while words.len() > 1 && words.last().is_some_and(|last| matches!(last.as_str(), "group" | "party")) {
        words.pop();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_papers_variants_of_one_name_fold_to_one() {
        for (one, other) in [
            ("David Parsons CBE", "Cllr David Parsons"),
            ("Cllr Dr Andrew Povey", "Andrew Povey"),
            ("Jill Shortland [Vice-Chair]", "Cllr Jill Shortland"),
            ("Teresa O'Neill", "Teresa O’Neill (Conservative Group)"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} / {other}");
        }
        assert_eq!(fold("Cllr Edward Lord JP"), "edward lord", "Lord is a surname here");
        assert_ne!(fold("Helen Platts"), fold("Helen Holland"));
        assert_eq!(fold("Cllr"), "cllr", "a name is never folded to nothing");
    }

    #[test]
    fn groups_and_councils_are_known_however_they_are_written() {
        for (one, other) in [
            ("Conservative", "CONSERVATIVE Group (6)"),
            ("Hammersmith & Fulham LB", "Hammersmith and Fulham  LB"),
            ("St Helen’s MBC", "St. Helens MBC"),
            ("Group", "group"),
        ] {
            assert_eq!(fold_label(one), fold_label(other), "{one} / {other}");
        }
        assert_ne!(fold_label("Leicester City"), fold_label("Leicestershire CC"));
    }
}
