//! Members of the public who take part in an item.

use super::{last, minutes};
use crate::domain::id::{ItemId, SpeakerId};
use crate::domain::item::Item;
use crate::domain::speaker::{Speaker, SpeakerPart};
use crate::domain::text;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Notes that a member of the public took part in an item, after those who did before. Nobody is named.
pub fn add(tx: &mut Tx<'_>, item: &ItemId, part: SpeakerPart) -> Result<SpeakerId> {
    let item: Item = tx.get(item)?;
    let others = tx.under::<Speaker, _>(&item.id)?;
    let new = Speaker {
        id: SpeakerId(tx.new_id()),
        meeting: item.meeting,
        item: item.id,
        place: last(others.iter().map(|other| other.place.as_str()))?,
        part,
        about: String::new(),
        name: String::new(),
        named_in_public: false,
    };
    tx.add(&new)?;
    tx.call(format!("Note that a member of the public took part in {}", minutes::item_name(tx, &new.item)?));
    Ok(new.id)
}

/// Changes what is noted of a member of the public. Where their name is taken out, there is none for the public either; one
/// that nobody knows is refused to them.
pub fn change(tx: &mut Tx<'_>, speaker: &SpeakerId, change: impl FnOnce(&mut Speaker)) -> Result<()> {
    let before: Speaker = tx.get(speaker)?;
    let mut changed = before.clone();
    change(&mut changed);
    changed.about = text::line("What it was about", &changed.about)?;
    changed.name = text::line("The name", &changed.name)?;
    if changed.name.is_empty() && changed.named_in_public && !before.named_in_public {
        return Err(Error::invalid(
            "There is no name that the public could read.",
            "Give the name, or leave them unnamed.",
        ));
    }
    changed.named_in_public &= !changed.name.is_empty();
    tx.change(&changed)?;
    tx.call(format!("Change what is noted of the public in {}", minutes::item_name(tx, &changed.item)?));
    Ok(())
}

/// Takes back that a member of the public took part.
pub fn remove(tx: &mut Tx<'_>, speaker: &SpeakerId) -> Result<()> {
    let removed: Speaker = tx.get(speaker)?;
    tx.remove::<Speaker>(speaker)?;
    tx.call(format!("Remove what is noted of the public in {}", minutes::item_name(tx, &removed.item)?));
    Ok(())
}
