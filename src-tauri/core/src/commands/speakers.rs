//! Members of the public who take part in an item.

use super::answers::Done;
use super::payload::*;
use super::set;
use crate::domain::id::SpeakerId;
use crate::domain::speaker::SpeakerPart;
use crate::error::Result;
use crate::ops::{Session, speakers};

pub(super) fn add(session: &mut Session, new: AddSpeaker) -> Result<SpeakerId> {
    session.write(|tx| speakers::add(tx, &new.item, new.part.unwrap_or(SpeakerPart::Spoke)))
}

pub(super) fn change(session: &mut Session, given: ChangeSpeaker) -> Result<Done> {
    session.write(|tx| {
        speakers::change(tx, &given.speaker, |speaker| {
            set(&mut speaker.part, given.part);
            set(&mut speaker.about, given.about);
            set(&mut speaker.name, given.name);
            set(&mut speaker.named_in_public, given.named_in_public);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove(session: &mut Session, of: RemoveSpeaker) -> Result<Done> {
    session.write(|tx| speakers::remove(tx, &of.speaker).map(|()| Done {}))
}
