"""The tables of the SQLite ledger, and how older files become newer ones."""

from collections.abc import Callable

import apsw

from graph.errors import StoreError
from graph.message import Message

# "mtnd": tells a ledger from any other SQLite file (PRAGMA application_id).
APPLICATION_ID = 0x6D746E64

# Codes are part of the file format: add at the end, never renumber.
STATUS_CODES = ("asserted", "implied", "inferred", "attributed", "derived", "absent")
CERTAINTY_CODES = ("certain", "ambiguous", "conflicting", "unknown")
MODALITY_CODES = ("factual", "planned", "aspirational", "stated position", "evaluative")
SENSITIVITY_CODES = ("public", "internal", "restricted")
DECISION_CODES = ("", "accepted", "edited", "refused")
ACCEPTED = DECISION_CODES.index("accepted")

INDEXES = {
    "statements_by_document": "CREATE INDEX statements_by_document ON statements (document)",
    "statements_by_subject": "CREATE INDEX statements_by_subject ON statements (subject)",
    "statements_by_object": "CREATE INDEX statements_by_object ON statements (object)",
}

# `recorded`, `retracted` and `decisions.number` name audit rows, which are written last. A deferred
# foreign key would make SQLite search all statements at every write; `find_gaps_in_audit` asks.
_FIRST = f"""
CREATE TABLE words (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL,
  last_statement INTEGER NOT NULL
) STRICT;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  name TEXT NOT NULL,
  uri TEXT NOT NULL,
  part TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('prose', 'table', 'vocabulary')),
  content_hash TEXT NOT NULL,
  sensitivity INTEGER NOT NULL CHECK (sensitivity BETWEEN 0 AND 2),
  title TEXT,
  publisher TEXT,
  language TEXT,
  published TEXT,
  licence TEXT,
  is_event_report INTEGER
) STRICT;
CREATE UNIQUE INDEX documents_by_key ON documents (key, name);

CREATE TABLE contents (
  document INTEGER PRIMARY KEY REFERENCES documents (id),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'rows', 'text zlib', 'rows zlib')),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE nodes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kinds TEXT NOT NULL,
  subtype TEXT,
  label TEXT NOT NULL,
  attributes TEXT
) STRICT;
CREATE UNIQUE INDEX nodes_by_name ON nodes (name);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id),
  predicate INTEGER NOT NULL REFERENCES words (id),
  subject INTEGER NOT NULL REFERENCES nodes (id),
  object INTEGER REFERENCES nodes (id),
  value ANY,
  role INTEGER REFERENCES words (id),
  confidence REAL NOT NULL DEFAULT 1.0,
  status INTEGER NOT NULL DEFAULT 0,
  certainty INTEGER NOT NULL DEFAULT 0,
  modality INTEGER NOT NULL DEFAULT 0,
  sensitivity INTEGER NOT NULL DEFAULT 0,
  decision INTEGER NOT NULL DEFAULT 0,
  retracted INTEGER,
  recorded INTEGER NOT NULL,
  qualifiers TEXT,
  span_start INTEGER,
  span_end INTEGER,
  sheet INTEGER REFERENCES words (id),
  sheet_row INTEGER,
  sheet_column INTEGER REFERENCES words (id),
  quote TEXT,
  more_evidence INTEGER NOT NULL DEFAULT 0,
  origin INTEGER NOT NULL REFERENCES words (id),
  valid_from TEXT,
  valid_to TEXT,
  note TEXT
) STRICT;
{";".join(INDEXES.values())};

CREATE TABLE evidence (
  statement INTEGER NOT NULL REFERENCES statements (id),
  position INTEGER NOT NULL CHECK (position > 0),
  span_start INTEGER,
  span_end INTEGER,
  sheet INTEGER REFERENCES words (id),
  sheet_row INTEGER,
  sheet_column INTEGER REFERENCES words (id),
  quote TEXT,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY,
  statement INTEGER NOT NULL REFERENCES statements (id),
  decision TEXT CHECK (decision IN ('accepted', 'edited', 'refused')),
  author TEXT,
  at TEXT
) STRICT;
CREATE INDEX decisions_by_statement ON decisions (statement);

CREATE TABLE changes (
  version INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statements (id),
  PRIMARY KEY (version, statement)
) STRICT, WITHOUT ROWID;

CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  node INTEGER NOT NULL REFERENCES nodes (id),
  statement INTEGER REFERENCES statements (id),
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX labels_by_node ON labels (node);
CREATE VIRTUAL TABLE label_search USING fts5 (
  folded, content='labels', content_rowid='id', detail='none', tokenize='trigram'
);
-- Merging a little at every 64th commit cost each of those 30 ms; without, only ever more rarely.
INSERT INTO label_search (label_search, rank) VALUES ('automerge', 0);
"""


def _first(connection: apsw.Connection) -> None:
    connection.execute(_FIRST)


def _with_identities(connection: apsw.Connection) -> None:
    """Decisions about who is who; `number` is that of their audit row."""
    connection.execute(
        "CREATE TABLE identities ("
        "number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL) STRICT"
    )


# The file's `user_version` is the number of migrations it has been through.
MIGRATIONS: tuple[Callable[[apsw.Connection], None], ...] = (_first, _with_identities)
SCHEMA_VERSION = len(MIGRATIONS)
# From this schema on there is a table of decisions about who is who.
WITH_IDENTITIES = 2


def application_id(connection: apsw.Connection) -> int:
    """Return the number that names the program a SQLite file belongs to; 0 for none."""
    return int(connection.pragma("application_id"))


def schema_version(connection: apsw.Connection) -> int:
    """Return how many migrations the file has been through; 0 for an empty file."""
    return int(connection.pragma("user_version"))


def check_is_ledger(connection: apsw.Connection, path: str) -> None:
    """Raise StoreError when the file is a foreign database or of a newer program."""
    if application_id(connection) != APPLICATION_ID:
        raise StoreError(
            "The file is an SQLite database, but not a ledger of mtandao.",
            path,
            "Give another path; this file was left as it is.",
        )
    found = schema_version(connection)
    if found > SCHEMA_VERSION:
        raise StoreError(
            Message(
                "The ledger was written by a newer mtandao (schema {found}, this one knows"
                " {known}).",
                found=found,
                known=SCHEMA_VERSION,
            ),
            path,
            "Update mtandao; the file was left as it is.",
        )


def is_empty(connection: apsw.Connection) -> bool:
    """True when the file has no tables at all: it is new."""
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").get
    return bool(tables == 0 and application_id(connection) == 0)


def schema_is_old(connection: apsw.Connection) -> bool:
    """True when the file has been through fewer migrations than this program knows."""
    return schema_version(connection) < SCHEMA_VERSION


def migrate(connection: apsw.Connection) -> None:
    """Bring the file to the newest schema, in the transaction that is open."""
    for number in range(schema_version(connection), SCHEMA_VERSION):
        MIGRATIONS[number](connection)
        connection.pragma("user_version", number + 1)
    connection.pragma("application_id", APPLICATION_ID)
