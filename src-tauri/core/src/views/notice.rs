//! The notice of a meeting (paper 2): the call, the body's standing notices, and whom to tell who cannot come.

use super::names;
use crate::domain::body::{Body, Seats};
use crate::domain::day;
use crate::domain::id::{GroupId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::membership::Membership;
use crate::domain::people::Group;
use crate::domain::standing::{NoticeLines, StandingNotice};
use crate::error::Result;
use crate::store::Reader;
use std::collections::HashSet;

/// The notice of one meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// LG Group Improvement Programme Board.
    pub body_name: String,
    /// Improvement Programme Board.
    pub body_short_name: String,
    /// Monday 21 March 2011.
    pub full_day: String,
    /// 21 March 2011.
    pub day: String,
    /// 12.00pm; empty where it is not settled.
    pub time: String,
    /// Where; empty where it is not settled.
    pub venue: String,
    /// Why the meeting will not take place; `None` where it will.
    pub cancelled: Option<String>,
    /// What stands under its headings, in order.
    pub sections: Vec<NoticeSection>,
    /// The clerk; or empty.
    pub clerk: String,
    /// The file's name, without its ending.
    pub file_name: String,
}

/// A heading of a notice and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeSection {
    /// Apologies.
    pub heading: String,
    /// Its paragraphs; may be none.
    pub paragraphs: Vec<String>,
    /// The groups' offices, in their own order.
    pub offices: Vec<ContactLine>,
    /// The clerk.
    pub clerk: Option<ContactLine>,
}

/// Whom to reach, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactLine {
    /// Labour; empty for the clerk.
    pub group: String,
    /// Aicha Less; Group Office where nobody is named.
    pub name: String,
    /// 020 7664 3263; or empty.
    pub phone: String,
    /// aicha.less@local.gov.uk; or empty.
    pub email: String,
}

/// Works out the notice of a meeting.
pub fn notice(book: &Reader<'_>, meeting: &MeetingId) -> Result<Notice> {
    let of: Meeting = book.get(meeting)?;
    let body: Body = book.get(&of.body)?;
    let (body_name, body_short_name) = names::body_name(book, &of.body, of.day)?;
    let cancelled = (of.state == MeetingState::Cancelled).then(|| of.state_reason.clone());
    Ok(Notice {
        full_day: day::full(of.day),
        day: day::long(of.day),
        time: names::time(of.start_time, &body.profile.words),
        venue: of.venue.clone(),
        sections: sections(book, &of, &body, cancelled.is_some())?,
        clerk: body.contact_name.clone(),
        file_name: names::file_name(&[&body_short_name, "notice", &of.day.to_string()]),
        cancelled,
        body_name,
        body_short_name,
    })
}

/// The standing notices; of a meeting that is cancelled, only whom to ask. A body that has none of its own still says to
/// whom apologies go and who its clerk is.
fn sections(book: &Reader<'_>, of: &Meeting, body: &Body, cancelled: bool) -> Result<Vec<NoticeSection>> {
    let mut standing = book.under::<StandingNotice, _>(&body.id)?;
    if standing.is_empty() {
        let of = |heading: &str, wording: &str, lines| StandingNotice {
            id: String::new().into(),
            body: body.id.clone(),
            place: String::new(),
            heading: heading.into(),
            wording: wording.into(),
            lines,
        };
        standing = vec![
            of(
                "Apologies",
                "If you cannot come, please tell the office of your political group.",
                NoticeLines::Offices,
            ),
            of("Contact", "", NoticeLines::Clerk),
        ];
    }
    let offices = offices(book, of)?;
    let clerk = clerk(body);
    let mut sections = Vec::new();
    for notice in standing.into_iter().filter(|one| !cancelled || one.lines == NoticeLines::Clerk) {
        let of_clerk = if notice.lines == NoticeLines::Clerk { clerk.clone() } else { None };
        let of_offices = if notice.lines == NoticeLines::Offices { offices.clone() } else { Vec::new() };
        // A sentence that points to offices or a clerk nobody has entered would point to nothing.
        if notice.lines != NoticeLines::None && of_clerk.is_none() && of_offices.is_empty() {
            continue;
        }
        let paragraphs = notice.wording.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty());
        sections.push(NoticeSection {
            paragraphs: paragraphs.map(str::to_owned).collect(),
            heading: notice.heading,
            offices: of_offices,
            clerk: of_clerk,
        });
    }
    Ok(sections)
}

/// The offices of the groups that sit on the body on the day, in their own order; none where nothing is known of any. One
/// of which nothing is known stands there all the same: a group left out would be missed by its members alone.
fn offices(book: &Reader<'_>, of: &Meeting) -> Result<Vec<ContactLine>> {
    let mut sitting: HashSet<GroupId> = HashSet::new();
    if let Some(year) = book.year_of(of)? {
        sitting.extend(book.under::<Seats, _>(&year.id)?.into_iter().filter_map(|one| one.group));
        let members = book.under::<Membership, _>(&year.id)?;
        sitting.extend(members.into_iter().filter(|one| one.in_force(of.day)).filter_map(|one| one.group));
    }
    let mut groups = book.all::<Group>()?;
    groups.retain(|group| sitting.contains(&group.id));
    groups.sort_by(|one, other| (&one.office_place, &one.id).cmp(&(&other.office_place, &other.id)));
    let known = |group: &Group| {
        [&group.office_contact, &group.office_phone, &group.office_email].iter().any(|said| !said.is_empty())
    };
    Ok(if groups.iter().any(known) { groups.into_iter().map(office).collect() } else { Vec::new() })
}

fn office(group: Group) -> ContactLine {
    let name = if group.office_contact.is_empty() { "Group Office".into() } else { group.office_contact };
    ContactLine { group: group.full_name, name, phone: group.office_phone, email: group.office_email }
}

fn clerk(body: &Body) -> Option<ContactLine> {
    let said = [&body.contact_name, &body.contact_phone, &body.contact_email];
    said.iter().any(|said| !said.is_empty()).then(|| ContactLine {
        group: String::new(),
        name: body.contact_name.clone(),
        phone: body.contact_phone.clone(),
        email: body.contact_email.clone(),
    })
}
