-- The records of a book: who sits on which body, what was said of whom at a meeting, and what was minuted.
-- Every table has `id TEXT PRIMARY KEY`, for the journal. Every row of a meeting carries its `meeting`, so that a
-- seal need look at that column alone, and composite keys keep a row and its parent in one meeting.
-- Days are YYYY-MM-DD, times HH:MM on the clerk's wall. `place` is a fractional index: order is (place, id).

CREATE TABLE book (
  id TEXT PRIMARY KEY CHECK (id = 'book'),
  practice_today TEXT
) STRICT;

CREATE TABLE political_group (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  full_name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  heading TEXT NOT NULL,
  colour TEXT,
  office_place TEXT NOT NULL,
  office_contact TEXT NOT NULL,
  office_phone TEXT NOT NULL,
  office_email TEXT NOT NULL
) STRICT;

CREATE TABLE authority (
  id TEXT PRIMARY KEY,
  full_name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases))
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  style TEXT NOT NULL,
  forename TEXT NOT NULL,
  surname TEXT NOT NULL,
  post_nominals TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases))
) STRICT;

-- Days on which the offices are closed, beside weekends and bank holidays.
CREATE TABLE closed_day (
  id TEXT PRIMARY KEY,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  CHECK (first_day <= last_day)
) STRICT;

-- How many councillors a group has on a council; no authority where the book's bodies name none.
CREATE TABLE council_seats (
  id TEXT PRIMARY KEY,
  authority TEXT REFERENCES authority (id),
  "group" TEXT REFERENCES political_group (id),
  seats INTEGER NOT NULL CHECK (seats > 0)
) STRICT;
CREATE UNIQUE INDEX council_seats_group ON council_seats (ifnull(authority, ''), ifnull("group", ''));

-- An absence whose reason a council approved (Local Government Act 1972, s85).
CREATE TABLE approved_absence (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  authority TEXT REFERENCES authority (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  CHECK (from_day <= until_day)
) STRICT;
CREATE INDEX approved_absence_person ON approved_absence (person);
-- Two people of like names who are two, and are not to be offered as doubles again.
CREATE TABLE apart (
  id TEXT PRIMARY KEY,
  one TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  CHECK (one < other)
) STRICT;
CREATE UNIQUE INDEX apart_pair ON apart (one, other);
CREATE INDEX apart_other ON apart (other);

CREATE TABLE body (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  parent TEXT REFERENCES body (id),
  authority TEXT REFERENCES authority (id),
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  profile TEXT NOT NULL CHECK (json_valid(profile))
) STRICT;
CREATE INDEX body_parent ON body (parent);

-- A body's names from a day on; the first has no day.
CREATE TABLE body_name (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  since TEXT,
  full_name TEXT NOT NULL,
  short_name TEXT NOT NULL
) STRICT;
CREATE INDEX body_name_body ON body_name (body, since);

-- A headed paragraph of a body's notices of meeting; `lines` is what the book adds under it.
CREATE TABLE standing_notice (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  heading TEXT NOT NULL,
  wording TEXT NOT NULL,
  lines TEXT NOT NULL CHECK (lines IN ('none', 'offices', 'clerk'))
) STRICT;
CREATE INDEX standing_notice_body ON standing_notice (body, place);

-- Words that a body's minutes use often, and the short word that is typed for them.
CREATE TABLE phrase (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  short TEXT NOT NULL,
  wording TEXT NOT NULL
) STRICT;
CREATE INDEX phrase_body ON phrase (body, place);

CREATE TABLE year (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX year_body ON year (body, first_day);

CREATE TABLE seats (
  id TEXT PRIMARY KEY,
  year TEXT NOT NULL REFERENCES year (id) ON DELETE CASCADE,
  "group" TEXT REFERENCES political_group (id),
  seats INTEGER NOT NULL CHECK (seats > 0)
) STRICT;
CREATE UNIQUE INDEX seats_year_group ON seats (year, ifnull("group", ''));

CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  year TEXT NOT NULL REFERENCES year (id),
  place TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('member', 'substitute')),
  voting INTEGER NOT NULL CHECK (voting IN (0, 1)),
  co_opted INTEGER NOT NULL CHECK (co_opted IN (0, 1)),
  "group" TEXT REFERENCES political_group (id),
  authority TEXT REFERENCES authority (id),
  position TEXT NOT NULL CHECK (position IN ('chairman', 'vice_chair', 'deputy_chair', 'member')),
  from_day TEXT,
  to_day TEXT
) STRICT;
CREATE INDEX membership_year ON membership (year, place);
CREATE INDEX membership_person ON membership (person);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id),
  day TEXT NOT NULL,
  start_time TEXT,
  end_time TEXT,
  venue TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (
    'planned', 'published', 'in_session', 'adjourned', 'ended', 'abandoned', 'postponed', 'cancelled'
  )),
  state_reason TEXT NOT NULL,
  published_day TEXT,
  printed_day TEXT,
  first_minute INTEGER CHECK (first_minute > 0)
) STRICT;
CREATE INDEX meeting_body ON meeting (body, day);

-- A stretch in which the meeting sat: it began, and has ended or not.
CREATE TABLE sitting (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  began TEXT NOT NULL,
  ended TEXT
) STRICT;
CREATE INDEX sitting_meeting ON sitting (meeting, began);

CREATE TABLE item (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'business', 'last_notes', 'apologies', 'interests', 'public_participation', 'urgent', 'break'
  )),
  title TEXT NOT NULL,
  joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
  fate TEXT NOT NULL CHECK (fate IN ('none', 'withdrawn', 'deferred', 'not_reached')),
  fate_reason TEXT NOT NULL,
  urgency TEXT NOT NULL,
  access TEXT NOT NULL CHECK (access IN ('public', 'exempt', 'confidential')),
  exempt_paragraph TEXT NOT NULL,
  public_summary TEXT NOT NULL,
  number TEXT,
  planned_time TEXT,
  began TEXT,
  ended TEXT,
  taken INTEGER CHECK (taken > 0),
  UNIQUE (id, meeting)
) STRICT;
CREATE INDEX item_meeting ON item (meeting, place);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  capacity TEXT NOT NULL CHECK (capacity IN (
    'member', 'substitute', 'in_attendance', 'observer', 'officer'
  )),
  outcome TEXT NOT NULL CHECK (outcome IN ('expected', 'present', 'apologies', 'absent', 'not_recorded')),
  "group" TEXT REFERENCES political_group (id),
  authority TEXT REFERENCES authority (id),
  organisation TEXT NOT NULL,
  for_item TEXT REFERENCES item (id) ON DELETE SET NULL,
  printed_name TEXT,
  apology_day TEXT,
  apology_time TEXT,
  apology_via TEXT NOT NULL,
  apology_received_by TEXT NOT NULL,
  CHECK (apology_time IS NULL OR apology_day IS NOT NULL),
  UNIQUE (meeting, person, capacity),
  UNIQUE (id, meeting)
) STRICT;
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_item ON attendance (for_item);

-- When somebody was in the room (or joined from afar). No `came`: from the start; no `went`: to the end.
CREATE TABLE presence (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  attendance TEXT NOT NULL,
  came TEXT,
  went TEXT,
  remote INTEGER NOT NULL CHECK (remote IN (0, 1)),
  CHECK (came IS NULL OR went IS NULL OR came <= went),
  FOREIGN KEY (attendance, meeting) REFERENCES attendance (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX presence_attendance ON presence (attendance, meeting);
CREATE INDEX presence_meeting ON presence (meeting);

-- A substitute standing in for one named member, or for the group alone where pairs are not kept.
CREATE TABLE substitution (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  substitute TEXT NOT NULL,
  member TEXT,
  notified_day TEXT,
  notified_time TEXT,
  CHECK (notified_time IS NULL OR notified_day IS NOT NULL),
  FOREIGN KEY (substitute, meeting) REFERENCES attendance (id, meeting) ON DELETE CASCADE,
  FOREIGN KEY (member, meeting) REFERENCES attendance (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX substitution_substitute ON substitution (substitute, meeting);
CREATE UNIQUE INDEX substitution_member ON substitution (member, meeting) WHERE member IS NOT NULL;
CREATE INDEX substitution_meeting ON substitution (meeting);

-- An interest declared in an item, or for the whole meeting; or a member's stepping down to speak on an item.
CREATE TABLE interest (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  attendance TEXT NOT NULL,
  item TEXT REFERENCES item (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN (
    'not_said', 'disclosable_pecuniary', 'other_registrable', 'non_registrable', 'personal', 'speaking'
  )),
  nature TEXT NOT NULL,
  conduct TEXT NOT NULL CHECK (conduct IN ('stayed', 'left')),
  went TEXT,
  back TEXT,
  dispensation TEXT NOT NULL,
  CHECK (back IS NULL OR (went IS NOT NULL AND went <= back)),
  CHECK (went IS NULL OR conduct = 'left'),
  FOREIGN KEY (attendance, meeting) REFERENCES attendance (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX interest_meeting ON interest (meeting);
CREATE INDEX interest_attendance ON interest (attendance, meeting);
CREATE INDEX interest_item ON interest (item);

-- A stretch from which the public were excluded. No `ended`: they are out, or were to the end.
CREATE TABLE closed_session (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  item TEXT NOT NULL,
  began TEXT NOT NULL,
  ended TEXT,
  CHECK (ended IS NULL OR began <= ended),
  FOREIGN KEY (item, meeting) REFERENCES item (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX closed_session_item ON closed_session (item, meeting);
CREATE INDEX closed_session_meeting ON closed_session (meeting);

-- A member of the public who took part in an item: unnamed, unless the clerk keeps a name.
CREATE TABLE speaker (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  item TEXT NOT NULL,
  place TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('spoke', 'question', 'petition', 'deputation')),
  about TEXT NOT NULL,
  name TEXT NOT NULL,
  named_in_public INTEGER NOT NULL CHECK (named_in_public IN (0, 1)),
  CHECK (named_in_public = 0 OR name <> ''),
  FOREIGN KEY (item, meeting) REFERENCES item (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX speaker_item ON speaker (item, meeting);
CREATE INDEX speaker_meeting ON speaker (meeting);

-- Who took the chair, from when (no time: from the start) and how they came to.
CREATE TABLE presider (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES person (id),
  from_time TEXT,
  how TEXT NOT NULL CHECK (how IN ('office', 'elected', 'deputising'))
) STRICT;
CREATE INDEX presider_meeting ON presider (meeting);
CREATE INDEX presider_person ON presider (person);

CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  item TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'point', 'decision', 'action', 'event', 'motion')),
  wording TEXT NOT NULL,
  UNIQUE (id, meeting),
  FOREIGN KEY (item, meeting) REFERENCES item (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX entry_item ON entry (item, meeting, place);
CREATE INDEX entry_meeting ON entry (meeting);

-- What must come of an action entry. Its state will change long after the note is agreed, so it lies apart.
CREATE TABLE action (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  due TEXT NOT NULL CHECK (due IN ('none', 'next_meeting', 'day')),
  due_day TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'done', 'superseded')),
  CHECK ((due = 'day') = (due_day IS NOT NULL)),
  UNIQUE (id, meeting),
  FOREIGN KEY (id, meeting) REFERENCES entry (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX action_meeting ON action (meeting);

-- An owner is a person or a role ("Lead members"), never both.
CREATE TABLE action_owner (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  action TEXT NOT NULL,
  place TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  role TEXT,
  CHECK ((person IS NULL) <> (role IS NULL)),
  FOREIGN KEY (action, meeting) REFERENCES action (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX action_owner_action ON action_owner (action, meeting);
CREATE INDEX action_owner_person ON action_owner (person);

-- Who moved what a motion entry says, and what became of it without a vote. An amendment outlives the motion it amends.
CREATE TABLE motion (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  mover TEXT REFERENCES person (id),
  seconder TEXT REFERENCES person (id),
  amends TEXT REFERENCES motion (id) ON DELETE SET NULL,
  amended TEXT NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('none', 'withdrawn', 'lapsed')),
  UNIQUE (id, meeting),
  FOREIGN KEY (id, meeting) REFERENCES entry (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX motion_meeting ON motion (meeting);
CREATE INDEX motion_amends ON motion (amends);
CREATE INDEX motion_mover ON motion (mover);
CREATE INDEX motion_seconder ON motion (seconder);

-- The vote on a motion. Hands are counted here; what is given by name lies in the ballots.
CREATE TABLE vote (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('general', 'show_of_hands', 'named')),
  at TEXT,
  in_favour INTEGER CHECK (in_favour >= 0),
  against INTEGER CHECK (against >= 0),
  abstained INTEGER CHECK (abstained >= 0),
  casting TEXT CHECK (casting IN ('for', 'against')),
  casting_by TEXT REFERENCES person (id),
  CHECK (how = 'show_of_hands' OR (in_favour IS NULL AND against IS NULL AND abstained IS NULL)),
  CHECK ((casting IS NULL) = (casting_by IS NULL)),
  UNIQUE (id, meeting),
  FOREIGN KEY (id, meeting) REFERENCES motion (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE INDEX vote_meeting ON vote (meeting);
CREATE INDEX vote_casting_by ON vote (casting_by);

-- The roll of a vote as it was when the vote was opened: one row for each who may vote.
CREATE TABLE ballot (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL,
  vote TEXT NOT NULL,
  place TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  "group" TEXT REFERENCES political_group (id),
  choice TEXT CHECK (choice IN ('for', 'against', 'abstained')),
  FOREIGN KEY (vote, meeting) REFERENCES vote (id, meeting) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX ballot_person_once ON ballot (vote, person);
CREATE INDEX ballot_vote ON ballot (vote, meeting);
CREATE INDEX ballot_meeting ON ballot (meeting);
CREATE INDEX ballot_person ON ballot (person);
CREATE INDEX ballot_group ON ballot ("group");
