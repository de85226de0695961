//! What the record says of an item by itself, beside what was minuted: that it was urgent, withdrawn, or taken out of
//! order; who sent apologies, who declared what, who of the public took part, and from when to when they were out. Nobody
//! types these sentences.

use super::agenda::called;
use super::declared::Declared;
use super::names;
use crate::domain::attendance::{Attendance, Capacity, Outcome};
use crate::domain::closed_session::ClosedSession;
use crate::domain::interest::{absent_once, declared_once};
use crate::domain::item::{Access, Fate, Item, ItemKind};
use crate::domain::order::{Turn, out_of_turn};
use crate::domain::profile::{MinuteOrder, PrintedTimes};
use crate::domain::room::{Room, When};
use crate::domain::speaker::{Speaker, sentences};
use crate::store::RoomRecord;

/// A sentence that the record says by itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Remark {
    /// What it says.
    pub(super) text: String,
    /// Who may read it.
    pub(super) readers: Readers,
}

/// Who may read a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Everybody, whatever the item is.
    All,
    /// The public too, where the item is theirs to read.
    OfTheItem,
    /// Nobody of the public: another remark says it to them.
    NotThePublic,
    /// The public alone, where the item is theirs to read: it says otherwise what the whole note says.
    OnlyThePublic,
}

impl Remark {
    fn all(text: String) -> Self {
        Self { text, readers: Readers::All }
    }

    fn of_the_item(text: String) -> Self {
        Self { text, readers: Readers::OfTheItem }
    }
}

/// What the remarks are worked out from.
pub(super) struct Remarks<'a> {
    pub(super) record: &'a RoomRecord,
    pub(super) items: &'a [Item],
    /// The items’ numbers on the agenda.
    pub(super) numbers: &'a [Option<String>],
    pub(super) closed: &'a [ClosedSession],
    pub(super) speakers: &'a [Speaker],
}

impl Remarks<'_> {
    /// The remarks on each item, in the order of the agenda.
    pub(super) fn all(&self) -> Vec<Vec<Remark>> {
        // Where minutes print in the order taken, the order says it.
        let turns = match self.record.body.profile.minutes.order {
            MinuteOrder::Agenda => out_of_turn(self.items),
            MinuteOrder::Taken => vec![None; self.items.len()],
        };
        let declared = self.declared();
        let has_declarations = self.items.iter().any(|item| item.kind == ItemKind::Interests);
        let of_item = |(item, turn): (&Item, &Option<Turn>)| {
            let mut remarks: Vec<Remark> = Vec::new();
            remarks.extend(self.times(item).map(Remark::all));
            remarks.extend(turn.map(|turn| Remark::all(self.turn(turn))));
            remarks.extend(access(item, self.record.body.profile.words.law()).map(Remark::all));
            remarks.extend(self.excluded(item).into_iter().map(Remark::all));
            remarks.extend(reasoned("Taken as urgent", &item.urgency).map(Remark::of_the_item));
            remarks.extend(fate(item).map(Remark::of_the_item));
            match item.kind {
                ItemKind::Apologies => remarks.extend(self.apologies().into_iter().map(Remark::all)),
                ItemKind::Interests => remarks.extend(self.declarations(&declared).into_iter().map(Remark::all)),
                _ => {}
            }
            let all = declared.in_order().into_iter();
            let about = all.filter(|interest| interest.item.as_ref() == Some(&item.id));
            match has_declarations {
                true => remarks
                    .extend(absent_once(about).into_iter().filter_map(|one| declared.absence(one)).map(Remark::all)),
                // Where the agenda has no item for declarations, each stands where it belongs.
                false => remarks
                    .extend(declared_once(about).into_iter().map(|one| Remark::of_the_item(declared.sentence(one)))),
            }
            remarks.extend(self.spoke(item));
            remarks
        };
        self.items.iter().zip(&turns).map(of_item).collect()
    }

    /// Who of the public took part, told otherwise where the public are not to read a name.
    fn spoke(&self, item: &Item) -> Vec<Remark> {
        let of_item: Vec<_> = self.speakers.iter().filter(|speaker| speaker.item == item.id).cloned().collect();
        let (whole, public) = (sentences(&of_item, false), sentences(&of_item, true));
        if whole == public {
            return whole.into_iter().map(Remark::of_the_item).collect();
        }
        let told = |readers| move |text| Remark { text, readers };
        let whole = whole.into_iter().map(told(Readers::NotThePublic));
        whole.chain(public.into_iter().map(told(Readers::OnlyThePublic))).collect()
    }

    pub(super) fn declared(&self) -> Declared<'_> {
        Declared { record: self.record, items: self.items, numbers: self.numbers }
    }

    fn times(&self, item: &Item) -> Option<String> {
        let profile = &self.record.body.profile;
        if profile.minutes.times != PrintedTimes::Items {
            return None;
        }
        let told = self.record.told();
        match (item.began, item.ended) {
            (Some(began), Some(ended)) => {
                // One that was opened again covers what was taken in between, and is not to claim its time.
                let between = |other: &Item| other.began.is_some_and(|at| began < at && at < ended);
                let others = if self.items.iter().any(between) { ", with other items in between" } else { "" };
                Some(format!("{}{others}", told.span(began, ended, " to ")))
            }
            (Some(began), None) => Some(format!("From {}", told.time(began))),
            _ => None,
        }
    }

    fn turn(&self, turn: Turn) -> String {
        match turn {
            Turn::First => "Taken first.".to_owned(),
            Turn::After(at) => {
                format!("Taken after {}.", called(&self.items[at], self.numbers.get(at).and_then(Option::as_deref)))
            }
        }
    }

    fn excluded(&self, item: &Item) -> Vec<String> {
        let told = self.record.told();
        let of_item = self.closed.iter().filter(|closed| closed.item == item.id);
        of_item
            .map(|closed| match closed.ended {
                Some(ended) => {
                    format!("The public were excluded from {}.", told.span(closed.began, ended, " to "))
                }
                None => format!("The public were excluded from {}.", told.time(closed.began)),
            })
            .collect()
    }

    /// Who sent apologies and who stood in; that nobody did.
    fn apologies(&self) -> Vec<String> {
        let room = self.record.room();
        let members = self.record.attendance.iter().filter(|said| said.capacity == Capacity::Member);
        let mut away: Vec<_> = members.filter(|said| said.outcome == Outcome::Apologies).collect();
        let rank = |said: &Attendance| self.record.memberships.iter().position(|one| one.person == said.person);
        away.sort_by_key(|said| rank(said).unwrap_or(usize::MAX));
        let sent = match names::listed(away.iter().map(|said| names::of_the_day(self.record, said))) {
            names if !names.is_empty() => Some(format!("Apologies were received from {names}.")),
            // Whoever is not accounted for may have sent some.
            _ => self.all_accounted_for(&room).then(|| "There were no apologies.".to_owned()),
        };
        let stood_in = self.record.attendance.iter().filter(|said| {
            said.capacity == Capacity::Substitute && room.may_serve(said) && room.there(said, When::Ever).is_some()
        });
        let stood_in = stood_in.map(|said| {
            let member = room.substitution_by(&said.id).and_then(|one| one.member.as_ref());
            let member = member.and_then(|id| self.record.attendance.iter().find(|one| one.id == *id));
            match member {
                Some(member) => format!(
                    "{} substituted for {}.",
                    names::of_the_day(self.record, said),
                    names::of_the_day(self.record, member)
                ),
                None => {
                    let group = self.record.groups.iter().find(|group| Some(&group.id) == room.group_of(said));
                    let group = group.map(|group| format!(" for the {}", group.heading)).unwrap_or_default();
                    format!("{} attended as a substitute{group}.", names::of_the_day(self.record, said))
                }
            }
        });
        sent.into_iter().chain(stood_in).collect()
    }

    /// Says whether it is known of every member of a meeting that was held why they were not there, if they were not.
    fn all_accounted_for(&self, room: &Room<'_>) -> bool {
        let known = self.record.attendance.iter().all(|said| said.outcome != Outcome::NotRecorded);
        self.record.meeting.state.is_held() && room.is_called() && known
    }

    fn declarations(&self, declared: &Declared<'_>) -> Vec<String> {
        let said: Vec<_> =
            declared_once(declared.in_order()).into_iter().map(|interest| declared.sentence(interest)).collect();
        if said.is_empty() && self.record.meeting.state.is_held() {
            return vec!["None were declared.".into()];
        }
        said
    }
}

/// Why the public may not read an item, as the body says it.
fn access(item: &Item, under: &str) -> Option<String> {
    match (item.access, item.exempt_paragraph.trim()) {
        (Access::Public, _) => None,
        (Access::Confidential, _) => Some("Confidential.".into()),
        (Access::Exempt, "") => Some("Exempt from publication.".into()),
        (Access::Exempt, paragraph) if under.is_empty() => {
            Some(format!("Exempt from publication under paragraph {paragraph}."))
        }
        (Access::Exempt, paragraph) => Some(format!("Exempt under paragraph {paragraph} of {under}.")),
    }
}

fn fate(item: &Item) -> Option<String> {
    let word = item.fate.word();
    match item.fate {
        Fate::None => None,
        _ => reasoned(word, &item.fate_reason).or_else(|| Some(format!("{word}."))),
    }
}

/// A word and the reason as typed, with a full stop; nothing without a reason.
fn reasoned(word: &str, reason: &str) -> Option<String> {
    let reason = reason.trim();
    let stop = if reason.ends_with(['.', '!', '?']) { "" } else { "." };
    (!reason.is_empty()).then(|| format!("{word}: {reason}{stop}"))
}
