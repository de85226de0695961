-- What every book stands on: the operations done to it and the rows each of them changed.
-- The first number marks the file as a minute book (the letters CkWl); user_version counts the migrations.
PRAGMA application_id = 1131108204;

-- One row an operation, in the order they were done. It is never changed once it has its hash.
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('write', 'undo', 'redo', 'migration')),
  label TEXT NOT NULL,           -- as the clerk would say it; an undo bears the label of what it undid
  meeting TEXT,                  -- the meeting whose rows it changed, where it was one alone
  also TEXT,                     -- the meetings, where it was several, with a space between
  field TEXT,                    -- the field typed in: table/id/column
  reason TEXT,                   -- typed because a rule asked for one
  who TEXT NOT NULL,
  at TEXT NOT NULL,              -- begun, in universal time to the millisecond
  until TEXT NOT NULL,           -- last saved: later than `at` where typing was joined
  undoes INTEGER,                -- the operation an undo or a redo took back
  undo_top INTEGER,              -- what undo would take back after this operation
  redo_top INTEGER,              -- the undo that redo would take back after this operation
  first_change INTEGER NOT NULL, -- its changes are those from here to the next operation's
  hash TEXT                      -- of the hash before, this row and its changes; none while typing goes on
) STRICT;

-- One row a changed row, as JSON images before and after; no image where there was no row.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  operation INTEGER NOT NULL,
  "table" TEXT NOT NULL,
  "row" TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_row ON change ("table", "row", seq);
