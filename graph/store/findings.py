"""What is wrong in a ledger file, found by questions to SQLite; each question is one function."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import apsw

from graph.errors import MtandaoError
from graph.message import Message
from graph.model.decision import decision_of_data
from graph.store.sqlite_documents import find_document
from graph.store.sqlite_schema import INDEXES, WITH_IDENTITIES, schema_version

SHOWN_AT_MOST = 20
RESTORE = "Restore a backup: `mtandao restore`."
REPAIR = "Run `mtandao doctor --repair`."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    Attributes:
        what: in plain words.
        where: the file, the table or the row.
        next_step: what to do about it.
        is_error: False for a warning: the ledger is whole, but look at it.
        can_repair: True when `repair_store` puts it right without losing anything.
    """

    what: str
    where: str
    next_step: str
    is_error: bool = True
    can_repair: bool = False


def find_damage(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield where the pages of the file contradict each other."""
    for (message,) in connection.execute(f"PRAGMA quick_check({SHOWN_AT_MOST})"):
        if message != "ok":
            told = Message("The file is damaged: {why}.", why=message)
            yield Finding(told, "pages of the file", RESTORE)


def find_dangling_references(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield tables with rows that point at rows which do not exist."""
    dangling: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        dangling[table, parent] = dangling.get((table, parent), 0) + 1
    for (table, parent), count in sorted(dangling.items()):
        told = Message(
            "{n} [row points|rows point] at {table} that do not exist.", n=count, table=parent
        )
        yield Finding(told, table, RESTORE)


def find_missing_indexes(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield indexes without which questions are right but slow."""
    known = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    for name in sorted(set(INDEXES) - known):
        yield Finding("An index is missing; questions are slow.", name, REPAIR, False, True)


def find_unsearchable_labels(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield how many names the search by parts does not know, or knows wrongly."""
    missing = _count(connection, f"SELECT count(*) FROM ({_LABELS_WANTED})")
    unindexed = _count(
        connection,
        "SELECT count(*) FROM labels WHERE id NOT IN (SELECT id FROM label_search_docsize)",
    )
    extra = _count(
        connection,
        "SELECT count(*) FROM label_search_docsize WHERE id NOT IN (SELECT id FROM labels)",
    )
    if missing or unindexed or extra:
        told = "The search by parts of names lacks {n} names and has {gone} that are gone."
        what = Message(told, n=missing + unindexed, gone=extra)
        yield Finding(what, "label_search", REPAIR, False, True)


def find_lost_evidence(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield how many statements cannot show their evidence."""
    contentless = _count(
        connection,
        "SELECT count(*) FROM statements WHERE quote IS NULL "
        "AND document NOT IN (SELECT document FROM contents)",
    )
    if contentless:
        told = Message(
            "{n} [statement quotes|statements quote] a text that is not kept.", n=contentless
        )
        yield Finding(told, "statements", RESTORE)
    lost = _count(
        connection,
        "SELECT count(*) FROM statements s WHERE more_evidence > 0 AND more_evidence <> "
        "(SELECT count(*) FROM evidence e WHERE e.statement = s.id)",
    )
    if lost:
        told = Message(
            "{n} [statement lacks some of its|statements lack some of their] evidence.", n=lost
        )
        yield Finding(told, "evidence", RESTORE)


def find_gaps_in_audit(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield when audit entries were taken out."""
    count, last = connection.execute("SELECT count(*), coalesce(max(number), 0) FROM audit").get
    if count != last:
        told = Message("{n} audit [entry is|entries are] missing.", n=last - count)
        yield Finding(told, "audit", RESTORE)
    unknown = _count(
        connection,
        f"SELECT count(*) FROM statements WHERE max(recorded, coalesce(retracted, 0)) > {last}",
    )
    if unknown:
        told = Message(
            "{n} [statement names|statements name] a write that is not known.", n=unknown
        )
        yield Finding(told, "audit", RESTORE)


def find_lost_decisions(connection: apsw.Connection) -> Iterator[Finding]:
    """Yield when decisions about who is who are gone, changed, or name what is not there."""
    if schema_version(connection) < WITH_IDENTITIES:
        return
    lost = _count(
        connection,
        "SELECT count(*) FROM audit WHERE action = 'decide' AND number NOT IN "
        "(SELECT number FROM identities)",
    )
    if lost:
        told = Message(
            "{n} [decision about who is who is|decisions about who is who are] missing.", n=lost
        )
        yield Finding(told, "identities", RESTORE)
    rows = connection.execute("SELECT name, content FROM identities ORDER BY number")
    wrong = sum(not _is_whole(connection, str(row[0]), str(row[1])) for row in rows.fetchall())
    if wrong:
        told = Message(
            "{n} [decision about who is who cannot be read as it was|decisions about who is who "
            "cannot be read as they were] taken.",
            n=wrong,
        )
        yield Finding(told, "identities", RESTORE)


def _is_whole(connection: apsw.Connection, name: str, content: str) -> bool:
    """True when a line says what its id is the hash of, and names what the ledger has."""
    try:
        decision = decision_of_data(json.loads(content))
    except (ValueError, TypeError, MtandaoError):
        return False
    found = (find_document(connection, document) for document in decision.documents)
    return decision.id == name and all(number is not None for number in found)


QUESTIONS: tuple[Callable[[apsw.Connection], Iterator[Finding]], ...] = (
    find_damage,
    find_dangling_references,
    find_missing_indexes,
    find_unsearchable_labels,
    find_lost_evidence,
    find_gaps_in_audit,
    find_lost_decisions,
)

# Every node has its own label, every HAS_LABEL with a text one more.
_LABELS_WANTED = """
  SELECT id, NULL AS statement FROM nodes
  WHERE id NOT IN (SELECT node FROM labels WHERE statement IS NULL)
  UNION ALL
  SELECT subject, id FROM statements
  WHERE predicate = (SELECT id FROM words WHERE word = 'HAS_LABEL') AND value IS NOT NULL
    AND id NOT IN (SELECT statement FROM labels WHERE statement IS NOT NULL)
"""


def missing_labels(connection: apsw.Connection) -> list[tuple[int, int | None]]:
    """Return node and statement of each name that the table of labels lacks."""
    return [(node, statement) for node, statement in connection.execute(_LABELS_WANTED)]


def _count(connection: apsw.Connection, sql: str) -> int:
    return int(connection.execute(sql).get)
