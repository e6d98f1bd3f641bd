"""Triples of one file in a temporary database that moves to disk when it grows."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from graph.export.rdf_names import PREFIXES
from graph.export.rdf_terms import Term

_CACHE_KIB = 64 * 1024
_BATCH = 5000
# A theme has some twenty names; what is said of one with thousands would be read for minutes.
MOST_SAID = 5000
# schema.org is written both ways.
_ALSO = {"http://schema.org/": "schema"}
_NAMESPACES = sorted(
    [*((iri, name) for name, iri in PREFIXES.items()), *_ALSO.items()],
    key=lambda one: -len(one[0]),
)
# Names of qualifiers and attributes are written as addresses are.
_OURS = frozenset({"q", "at"})
_KEPT = "s NOT IN (SELECT s FROM left_out)"
_LINKS = "('prov:wasDerivedFrom', 'skos:narrower', 'skos:hasTopConcept')"


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that the file describes: where it is first met, and what it is to us."""

    name: str
    number: int
    role: str


class TripleTable(AbstractContextManager["TripleTable"]):
    """The triples of one input. Use `with`; the temporary file then goes."""

    def __init__(self) -> None:
        # An empty name is SQLite's private temporary database: in memory until the cache is full.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(
            "CREATE TABLE triples (n INTEGER PRIMARY KEY, s TEXT, p TEXT, k TEXT, o TEXT,"
            " d TEXT, l TEXT, line INTEGER)"
        )
        self._database.execute("CREATE TABLE restated (s TEXT, p TEXT, o TEXT)")
        self._database.execute("CREATE TABLE left_out (s TEXT PRIMARY KEY)")
        self._waiting: list[tuple[str, str, str, str, str, str, int]] = []
        self._restated: list[tuple[str, str, str]] = []
        self.total = 0

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def add(self, subject: Term, predicate: Term, object: Term, line: int = 0) -> None:
        """Keep a triple; `line` is where it stands, 0 when nobody knows."""
        name = short(predicate.text)
        told = short(object.text) if name == "rdf:type" else object.text
        row = (subject.text, name, object.kind, told, object.datatype, object.language)
        self._waiting.append((*row, line))
        if len(self._waiting) >= _BATCH:
            self._flush()

    def finish(self, roles: Mapping[str, str]) -> None:
        """Close the input; `roles` tells of classes what their members are to us, first ones win.

        A class by its short name, `skos:Concept`; each thing has the one role of the first class
        of the list that it is of.
        """
        self._flush()
        run = self._database.execute
        run("CREATE INDEX by_subject ON triples (s, p)")
        run("CREATE INDEX by_class ON triples (o, s) WHERE p = 'rdf:type'")
        run(f"CREATE INDEX by_object ON triples (o, p) WHERE p IN {_LINKS}")
        run("CREATE TABLE classes (o TEXT PRIMARY KEY, role TEXT, rank INTEGER)")
        ranked = [(name, role, rank) for rank, (name, role) in enumerate(roles.items())]
        self._database.executemany("INSERT INTO classes VALUES (?, ?, ?)", ranked)
        run(
            "CREATE TABLE subjects AS SELECT t.s AS s, t.n AS n, c.role AS role, min(c.rank)"
            " FROM triples t JOIN classes c ON t.o = c.o WHERE t.p = 'rdf:type' GROUP BY t.s"
        )
        run("CREATE INDEX subjects_by_name ON subjects (s)")
        run("CREATE INDEX subjects_by_role ON subjects (role, n)")
        self.total = run("SELECT count(*) FROM triples").fetchone()[0]

    def subjects(self, role: str) -> Iterator[Subject]:
        """Yield what has a role, in the order of the file; `number` is its line or its place."""
        rows = self._database.execute(
            "SELECT u.s, CASE t.line WHEN 0 THEN u.n ELSE t.line END, u.role FROM subjects u"
            " JOIN triples t ON t.n = u.n WHERE u.role = ? ORDER BY u.n",
            (role,),
        )
        return (Subject(*row) for row in rows)

    def subject(self, name: str) -> Subject | None:
        """Return something that the file describes and that has a role, else None."""
        row = self._database.execute(
            "SELECT u.s, CASE t.line WHEN 0 THEN u.n ELSE t.line END, u.role FROM subjects u"
            " JOIN triples t ON t.n = u.n WHERE u.s = ?",
            (name,),
        ).fetchone()
        return None if row is None else Subject(*row)

    def is_long(self, name: str) -> bool:
        """True for a thing of which more is said than is read, its links to others aside."""
        row = self._database.execute(
            "SELECT count(*) FROM (SELECT 1 FROM triples WHERE s = ?"
            f" AND p NOT IN {_LINKS} LIMIT ?)",
            (name, MOST_SAID + 1),
        ).fetchone()
        return bool(row[0] > MOST_SAID)

    def about(self, name: str, only: Collection[str] = ()) -> dict[str, list[Term]]:
        """Return all that is said of a thing, by property, in the order of the file.

        Args:
            only: these properties; none for all.
        """
        found: dict[str, dict[Term, None]] = {}
        names = tuple(dict.fromkeys(only))
        some = f" AND p IN ({', '.join('?' * len(names))})" if names else ""
        rows = self._database.execute(
            f"SELECT p, k, o, d, l FROM triples WHERE s = ?{some} ORDER BY n", (name, *names)
        )
        for predicate, kind, text, datatype, language in rows:
            found.setdefault(predicate, {})[Term(kind, text, datatype, language)] = None
        return {predicate: [*values] for predicate, values in found.items()}

    def leading_to(self, name: str, predicate: str) -> list[str]:
        """Return what leads to a thing by one of the few properties that are looked up so."""
        rows = self._database.execute(
            f"SELECT DISTINCT s FROM triples WHERE o = ? AND p = ? AND p IN {_LINKS} ORDER BY s",
            (name, predicate),
        )
        return [row[0] for row in rows]

    def restate(self, subject: str, predicate: str, object: str) -> None:
        """Note that a triple only repeats a statement that was read."""
        self._restated.append((subject, predicate, object))
        if len(self._restated) >= _BATCH:
            self._flush_restated()

    def unread(self, role: str, known: Collection[str], repeated: set[str]) -> dict[str, int]:
        """Return the properties of things of a role that nobody read, and how often each stands.

        Args:
            role: of the things; empty for things without one that have an address.
            known: properties that are read.
            repeated: properties that are read where they repeat a statement, and only there.
        """
        place = f"s IN (SELECT s FROM subjects WHERE role = ?) AND {_KEPT}"
        if not role:
            place = "s NOT IN (SELECT s FROM subjects) AND substr(s, 1, 2) <> '_:' AND ? = ''"
        rows = self._database.execute(
            f"SELECT p, count(*) FROM triples WHERE {place} GROUP BY p ORDER BY p", (role,)
        )
        found = {p: n for p, n in rows if p not in known and p not in repeated}
        if repeated:
            found |= self._alone(place, role, repeated)
        return found

    def nameless_unread(self, known: Collection[str]) -> dict[str, int]:
        """Return the properties of blank nodes without a role that nobody read."""
        rows = self._database.execute(
            "SELECT p, count(*) FROM triples WHERE s NOT IN (SELECT s FROM subjects)"
            " AND substr(s, 1, 2) = '_:' GROUP BY p ORDER BY p"
        )
        return {p: n for p, n in rows if p not in known}

    def leave_out(self, name: str) -> None:
        """Note that nothing of a thing was taken."""
        self._database.execute("INSERT OR IGNORE INTO left_out VALUES (?)", (name,))

    def count_left_out(self) -> int:
        """Return how many triples are said of things that were left out."""
        count = "SELECT count(*) FROM triples WHERE s IN (SELECT s FROM left_out)"
        found: int = self._database.execute(count).fetchone()[0]
        return found

    def count_of_role(self, role: str) -> int:
        """Return how many triples are said of all things of a role."""
        count = "SELECT count(*) FROM triples WHERE s IN (SELECT s FROM subjects WHERE role = ?)"
        found: int = self._database.execute(count, (role,)).fetchone()[0]
        return found

    def unknown_classes(self) -> dict[str, int]:
        """Return the classes that have no role, and how many things are of each."""
        rows = self._database.execute(
            "SELECT o, count(*) FROM triples WHERE p = 'rdf:type'"
            " AND o NOT IN (SELECT o FROM classes) GROUP BY o ORDER BY o"
        )
        return dict(rows.fetchall())

    def _alone(self, place: str, role: str, repeated: set[str]) -> dict[str, int]:
        self._flush_restated()
        self._database.execute("CREATE INDEX IF NOT EXISTS by_restated ON restated (s, p, o)")
        marks = ", ".join("?" * len(repeated))
        rows = self._database.execute(
            f"SELECT p, count(*) FROM triples t WHERE {place} AND p IN ({marks}) AND NOT EXISTS"
            " (SELECT 1 FROM restated r WHERE r.s = t.s AND r.p = t.p AND r.o = t.o)"
            " GROUP BY p ORDER BY p",
            (role, *sorted(repeated)),
        )
        return dict(rows.fetchall())

    def _flush(self) -> None:
        self._write(
            "INSERT INTO triples (s, p, k, o, d, l, line) VALUES (?, ?, ?, ?, ?, ?, ?)",
            self._waiting,
        )

    def _flush_restated(self) -> None:
        self._write("INSERT INTO restated VALUES (?, ?, ?)", self._restated)

    def _write(self, statement: str, waiting: list[Any]) -> None:
        """Write many rows at once, in one transaction, and let them go."""
        self._database.execute("BEGIN")
        self._database.executemany(statement, waiting)
        self._database.execute("COMMIT")
        waiting.clear()


@lru_cache(maxsize=10_000)
def short(address: str) -> str:
    """Return an address by its prefix where one of ours has it, `skos:Concept`, else whole."""
    for namespace, prefix in _NAMESPACES:
        if address.startswith(namespace):
            local = address.removeprefix(namespace)
            return f"{prefix}:{unquote(local) if prefix in _OURS else local}"
    return address
