"""The same questions in plain SQL over the tables of the ledger: what the index must answer."""

from pathlib import Path

import apsw

from graph.index.queries import Filters

_GIVEN = {"full": "1", "public": "s.sensitivity = 0"}

_SETUP = """
CREATE TEMP TABLE shown AS
SELECT p.word predicate, a.name subject, b.name object, s.value, r.word role, s.status,
       s.certainty, s.modality, s.decision, s.qualifiers
FROM statements s
JOIN words p ON p.id = s.predicate
JOIN nodes a ON a.id = s.subject
LEFT JOIN nodes b ON b.id = s.object
LEFT JOIN words r ON r.id = s.role
WHERE s.retracted IS NULL AND s.decision NOT IN (2, 3) AND {given};

CREATE TEMP TABLE seen AS
SELECT n.name, n.kinds, n.subtype,
       coalesce(n.subtype IN ('group', 'delegation', 'population-group'), 0) unnamed,
       coalesce(n.subtype = 'person-role', 0) post
FROM nodes n
WHERE n.name IN (SELECT subject FROM shown UNION SELECT object FROM shown);

CREATE TEMP TABLE live AS SELECT * FROM shown WHERE status <> 5;
CREATE TEMP TABLE sure AS
SELECT * FROM live WHERE modality = 0 AND (certainty = 0 OR certainty = 1 AND decision = 1);
CREATE TEMP TABLE events AS SELECT name FROM seen WHERE instr('|' || kinds || '|', '|Event|');

CREATE TEMP TABLE parents AS
SELECT subject child, min(object) parent FROM live
WHERE predicate = 'SUB_EVENT_OF' AND subject <> object
  AND subject IN (SELECT name FROM events) AND object IN (SELECT name FROM events)
GROUP BY subject;

CREATE TEMP TABLE wholes AS
WITH RECURSIVE up (event, at) AS (
  SELECT name, name FROM events
  UNION ALL
  SELECT up.event, parents.parent FROM up JOIN parents ON parents.child = up.at
)
SELECT event, at whole FROM up WHERE at NOT IN (SELECT child FROM parents);

CREATE TEMP TABLE part AS
WITH read AS (
  SELECT *, (SELECT count(DISTINCT one) FROM (
      SELECT key one FROM json_each(qualifiers, '$.readings') UNION ALL SELECT role
    ) WHERE one <> 'unspecified') roles, (SELECT min(one) FROM (
      SELECT key one FROM json_each(qualifiers, '$.readings') UNION ALL SELECT role
    ) WHERE one <> 'unspecified') one_role
  FROM live WHERE predicate = 'PARTICIPATED_IN'
), decided AS (
  SELECT *, certainty = 1 AND decision = 1 AND roles = 1 by_person FROM read
), said AS (
  SELECT *, CASE WHEN by_person THEN one_role ELSE coalesce(role, 'unspecified') END in_role
  FROM decided
)
SELECT said.subject actor, wholes.event, wholes.whole, in_role role,
       in_role NOT IN ('unspecified', 'subject', 'target-audience', 'mentioned', 'author',
         'publisher') AND (certainty = 0 OR by_person) AND modality = 0 sure,
       seen.unnamed OR seen.post stands_in, seen.unnamed, qualifiers,
       json_extract(qualifiers, '$.on_behalf_of') behalf
FROM said JOIN wholes ON wholes.event = said.object JOIN seen ON seen.name = said.subject;

CREATE TEMP TABLE bodies AS
SELECT part.rowid part, part.behalf body FROM part WHERE behalf IS NOT NULL
UNION
SELECT part.rowid, sure.object FROM part JOIN sure ON sure.subject = part.actor
WHERE part.behalf IS NULL AND predicate IN ('REPRESENTS', 'HOLDS_POST_IN');
DELETE FROM bodies WHERE body NOT IN (SELECT name FROM seen WHERE NOT unnamed);

CREATE TEMP TABLE ties AS
SELECT actor, event, whole, role FROM part
WHERE sure AND (NOT stands_in
                OR NOT unnamed AND part.rowid NOT IN (SELECT part FROM bodies))
UNION
SELECT body, event, whole, role FROM part JOIN bodies ON bodies.part = part.rowid
WHERE sure AND stands_in;

CREATE TEMP TABLE spans AS
SELECT subject whole, json_extract(qualifiers, '$.earliest') first,
       json_extract(qualifiers, '$.latest') last, json_extract(qualifiers, '$.precision') exact,
       row_number() OVER (PARTITION BY subject ORDER BY
         coalesce(json_extract(qualifiers, '$.earliest'),
                  json_extract(qualifiers, '$.latest')) IS NULL,
         instr('day      interval month    season   year     decade   century  unknown  ',
               json_extract(qualifiers, '$.precision')), value) place
FROM sure WHERE predicate = 'HAS_DATE' AND subject IN (SELECT whole FROM wholes);
CREATE TEMP TABLE hulls AS
SELECT whole, coalesce(first, '0000') first, coalesce(last, '9999') last,
       CASE WHEN exact IN ('day', 'month', 'season', 'year', 'interval')
            THEN CAST(substr(first, 1, 4) AS INTEGER) END label
FROM spans WHERE place = 1 AND coalesce(first, last) IS NOT NULL;

CREATE TEMP TABLE by_theme AS
SELECT whole, object label FROM sure JOIN wholes ON wholes.event = sure.subject
WHERE predicate = 'ADDRESSES' AND object IS NOT NULL
UNION
SELECT whole, value FROM part, json_each(part.qualifiers, '$.themes')
WHERE part.sure AND value IN (SELECT name FROM seen);
CREATE TEMP TABLE by_place AS
SELECT DISTINCT whole, object label FROM sure JOIN wholes ON wholes.event = sure.subject
WHERE predicate = 'HELD_IN' AND object IS NOT NULL;
CREATE TEMP TABLE by_country AS
WITH RECURSIVE above (whole, at) AS (
  SELECT whole, label FROM by_place
  UNION
  SELECT above.whole, sure.object FROM above JOIN sure ON sure.subject = above.at
  WHERE predicate = 'WITHIN' AND object IS NOT NULL
)
SELECT DISTINCT whole, at label FROM above JOIN seen ON seen.name = above.at
WHERE seen.subtype = 'country';
CREATE TEMP TABLE by_year AS SELECT whole, label FROM hulls WHERE label IS NOT NULL;
CREATE TEMP TABLE by_type AS
SELECT w.whole, CASE
  WHEN w.whole IN (SELECT subject FROM live WHERE predicate = 'HAS_TYPE' AND value IS NOT NULL)
  THEN (SELECT min(value) FROM sure WHERE predicate = 'HAS_TYPE' AND subject = w.whole)
  ELSE (SELECT subtype FROM seen WHERE name = w.whole) END label
FROM (SELECT DISTINCT whole FROM wholes) w;
DELETE FROM by_type WHERE label IS NULL;
"""


class Oracle:
    """Asks the tables of a ledger file; `seen_by` is `full` or `public`."""

    def __init__(self, path: Path, seen_by: str = "full") -> None:
        # The same library as the ledger: two of them in one process undo each other's locks.
        self.tables = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        self.tables.execute(_SETUP.format(given=_GIVEN[seen_by]))

    def close(self) -> None:
        self.tables.close()

    def co_participants(self, actor: str, filters: Filters) -> list[tuple[str, int]]:
        wholes, values = self._passing(filters)
        mine, mine_values = _one_of("mine.role", filters.own_roles)
        theirs, their_values = _one_of("other.role", filters.roles)
        sql = (
            "SELECT other.actor, count(DISTINCT other.whole) shared FROM ties mine "
            "JOIN ties other ON other.whole = mine.whole AND other.actor <> mine.actor "
            f"WHERE mine.actor = ? AND mine.whole IN ({wholes}) AND {mine} AND {theirs} "
            "GROUP BY other.actor ORDER BY shared DESC, other.actor"
        )
        given = (actor, *values, *mine_values, *their_values)
        return [tuple(row) for row in self.tables.execute(sql, given)]

    def stated(self, column: str, name: str, filters: Filters) -> list[tuple[object, ...]]:
        """Rows of participation where `column` is `actor`, `event` or `whole`."""
        wholes, values = self._passing(filters)
        mine, mine_values = _one_of("role", filters.own_roles)
        sql = (
            "SELECT DISTINCT whole, CASE WHEN event = whole THEN '' ELSE event END, actor, role, "
            "(actor, event, role) IN (SELECT actor, event, role FROM ties) "
            f"FROM part WHERE {column} = ? AND whole IN ({wholes}) AND {mine} ORDER BY 1, 2, 3, 4"
        )
        return [tuple(row) for row in self.tables.execute(sql, (name, *values, *mine_values))]

    def matrix(self, dimensions: list[str], filters: Filters) -> dict[tuple[object, ...], int]:
        wholes, values = self._passing(filters)
        joins = " ".join(f"LEFT JOIN by_{d} {d} ON {d}.whole = w.whole" for d in dimensions)
        labels = ", ".join(f"{d}.label" for d in dimensions)
        sql = (
            f"SELECT {labels}, count(DISTINCT w.whole) FROM (SELECT DISTINCT whole FROM wholes) w "
            f"{joins} WHERE w.whole IN ({wholes}) GROUP BY {labels}"
        )
        rows = self.tables.execute(sql, values)
        return {tuple(row[:-1]): row[-1] for row in rows}

    def _passing(self, filters: Filters) -> tuple[str, list[str]]:
        """SQL that gives the whole events that pass, and its values."""
        parts, values = ["SELECT whole FROM wholes"], []
        if filters.earliest is not None or filters.latest is not None:
            parts.append("SELECT whole FROM hulls WHERE first <= ? AND last >= ?")
            values += [filters.latest or "9999", filters.earliest or "0000"]
        where = "(SELECT whole, label FROM by_country UNION SELECT whole, label FROM by_place)"
        for table, ids in (("by_theme", filters.themes), (where, filters.places)):
            if ids is not None:
                parts.append(f"SELECT whole FROM {table} WHERE label IN ({_marks(ids)})")
                values += ids
        return " INTERSECT ".join(parts), values


def _one_of(column: str, words: tuple[str, ...] | None) -> tuple[str, tuple[str, ...]]:
    return ("1", ()) if words is None else (f"{column} IN ({_marks(words)})", words)


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" for _ in values)
