"""Names of nodes in the SQLite ledger: listed, and found by a part of them."""

from collections.abc import Iterator

import apsw

from graph.model.folding import fold
from graph.store.base import Label
from graph.store.raw_view import SHORTEST_PART
from graph.store.sqlite_filter import names_node

_KIND = "json_extract(s.qualifiers, '$.kind')"
_LANGUAGE = "json_extract(s.qualifiers, '$.language')"


def read_labels(connection: apsw.Connection, condition: str, node: int | None) -> Iterator[Label]:
    """Yield the labels that rows meeting `condition` show, of one node or of all, sorted."""
    # Bound, not written into it: SQLite keeps a query that comes again, and labels come often.
    narrow = "" if node is None else "AND n.id = :node"
    rows = connection.execute(
        f"""SELECT * FROM (
          SELECT n.name AS node, n.label AS text, 'title' AS kind, NULL AS language
          FROM nodes n WHERE {names_node(condition)} {narrow}
          UNION
          SELECT n.name, CAST(s.value AS TEXT), coalesce({_KIND}, 'alternative'), {_LANGUAGE}
          FROM nodes n CROSS JOIN labels l ON l.node = n.id
            CROSS JOIN statements s ON s.id = l.statement
          WHERE {condition} {narrow}
        ) ORDER BY node, kind, coalesce(language, ''), text""",
        None if node is None else {"node": node},
    )
    for name, text, kind, language in rows:
        yield Label(name, text, str(kind), language)


def find_labels(
    connection: apsw.Connection, condition: str, open_label: str, part: str, limit: int
) -> Iterator[Label]:
    """Yield at most `limit` visible labels that hold `part`, folded, by text and node.

    Parts of fewer than three characters find nothing: the index is made of trigrams. `open_label`
    is the condition under which a row l of labels, a node's own label, may be found.
    """
    folded = fold(part)
    if len(folded) < SHORTEST_PART:
        return
    pattern = folded.replace("%", "").replace("_", "")
    rows = connection.execute(
        f"""SELECT DISTINCT n.name, coalesce(CAST(s.value AS TEXT), n.label),
          CASE WHEN s.id IS NULL THEN 'title' ELSE coalesce({_KIND}, 'alternative') END, {_LANGUAGE}
        FROM label_search f CROSS JOIN labels l ON l.id = f.rowid
          CROSS JOIN nodes n ON n.id = l.node LEFT JOIN statements s ON s.id = l.statement
        WHERE f.folded LIKE ? AND CASE WHEN l.statement IS NULL
          THEN {names_node(condition)} AND {open_label}
          ELSE {condition} END
        ORDER BY 2, 1, 3, 4 LIMIT ?""",
        (f"%{pattern}%", limit),
    )
    for name, text, kind, language in rows:
        yield Label(name, text, str(kind), language)
