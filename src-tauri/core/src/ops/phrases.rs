//! Phrases of a body: the list from which its minutes are typed, and putting one in.

use super::{last, minutes};
use crate::domain::body::Body;
use crate::domain::entry::Entry;
use crate::domain::id::{BodyId, EntryId, PhraseId};
use crate::domain::phrase::{Phrase, usual};
use crate::domain::profile::Preset;
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// The most letters a short word has.
const SHORT: usize = 24;

/// Adds a phrase after a body's others.
pub fn add(tx: &mut Tx<'_>, body: &BodyId, short: &str, wording: &str) -> Result<PhraseId> {
    tx.get::<Body>(body)?;
    let others = tx.under::<Phrase, _>(body)?;
    let mut new = Phrase {
        id: PhraseId(tx.new_id()),
        body: body.clone(),
        place: last(others.iter().map(|other| other.place.as_str()))?,
        short: short.to_owned(),
        wording: wording.to_owned(),
    };
    tidy(tx, &mut new)?;
    tx.add(&new)?;
    tx.call(format!("Add the phrase {}", new.short));
    Ok(new.id)
}

/// Adds the usual phrases of a kind of body, as far as the body has none of the same short word.
pub fn add_usual(tx: &mut Tx<'_>, body: &BodyId, preset: Preset) -> Result<()> {
    let has: Vec<_> = tx.under::<Phrase, _>(body)?.into_iter().map(|phrase| phrase.short.to_lowercase()).collect();
    for (short, wording) in usual(preset).iter().filter(|(short, _)| !has.iter().any(|other| other == short)) {
        add(tx, body, short, wording)?;
    }
    tx.call("Add the usual phrases");
    Ok(())
}

/// Changes a phrase.
pub fn change(tx: &mut Tx<'_>, phrase: &PhraseId, change: impl FnOnce(&mut Phrase)) -> Result<()> {
    let mut changed: Phrase = tx.get(phrase)?;
    tx.call(format!("Change the phrase {}", changed.short));
    change(&mut changed);
    tidy(tx, &mut changed)?;
    tx.change(&changed)
}

fn tidy(tx: &Tx<'_>, phrase: &mut Phrase) -> Result<()> {
    phrase.short = text::needed("The short word", &phrase.short)?;
    phrase.wording = text::paragraphs("The phrase", &phrase.wording)?;
    if !phrase.short.chars().all(|c| c.is_alphanumeric() || c == '-') || phrase.short.chars().count() > SHORT {
        return Err(Error::invalid(
            format!("“{}” is no short word.", phrase.short),
            format!("Use letters, figures and hyphens, at most {SHORT}, without a space."),
        ));
    }
    if phrase.wording.trim().is_empty() {
        return Err(Error::invalid(
            format!("“{}” would stand for nothing.", phrase.short),
            "Type what it stands for, or remove it.",
        ));
    }
    let short = phrase.short.to_lowercase();
    let others = tx.under::<Phrase, _>(&phrase.body)?;
    if others.iter().any(|other| other.id != phrase.id && other.short.to_lowercase() == short) {
        return Err(Error::refused(
            format!("There is a phrase “{}” already.", phrase.short),
            "Give this one another short word.",
        ));
    }
    Ok(())
}

/// Moves a phrase; `to` counts from 0 in the list without it.
pub fn shift(tx: &mut Tx<'_>, phrase: &PhraseId, to: usize) -> Result<()> {
    let mut moved: Phrase = tx.get(phrase)?;
    let mut others = tx.under::<Phrase, _>(&moved.body)?;
    others.retain(|other| other.id != moved.id);
    moved.place = place::at(&others.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move the phrase {}", moved.short));
    Ok(())
}

/// Removes a phrase. What was typed with it stays.
pub fn remove(tx: &mut Tx<'_>, phrase: &PhraseId) -> Result<()> {
    let removed: Phrase = tx.get(phrase)?;
    tx.remove::<Phrase>(phrase)?;
    tx.call(format!("Remove the phrase {}", removed.short));
    Ok(())
}

/// Keeps what an entry says with a phrase put in: an operation of its own, so that undo takes back the phrase and not
/// what was typed before it.
pub fn put_in(tx: &mut Tx<'_>, entry: &EntryId, phrase: &PhraseId, wording: &str) -> Result<()> {
    let under = tx.get::<Entry>(entry)?.item;
    let short = tx.get::<Phrase>(phrase)?.short;
    minutes::type_wording(tx, entry, wording)?;
    tx.call(format!("Put in “{short}” under {}", minutes::item_name(tx, &under)?));
    Ok(())
}
