"""A view's filter as a condition of SQL."""

from collections.abc import Iterable
from dataclasses import replace

from graph.store.base import ViewFilter
from graph.store.persons import HIDING
from graph.store.sqlite_schema import DECISION_CODES, SENSITIVITY_CODES, STATUS_CODES

QUOTE = "'"
_AMONG = "(SELECT id FROM nodes WHERE name IN (SELECT value FROM json_each(?1)))"
# Both ends of a row s are among the nodes of a JSON list, the one parameter.
ENDS_AMONG = f"s.subject IN {_AMONG} AND +s.object IN {_AMONG}"


def shows(view_filter: ViewFilter) -> str:
    """Return the condition under which a row of statements, named s, is visible."""
    parts = [] if view_filter.shows_all_levels else [may_be_seen(view_filter)]
    if view_filter.statuses is not None:
        parts.append(f"s.status IN ({_codes(STATUS_CODES, view_filter.statuses)})")
    if view_filter.min_confidence > 0.0:
        parts.append(f"s.confidence >= {float(view_filter.min_confidence)!r}")
    if not view_filter.include_refused:
        parts.append(f"s.decision NOT IN ({_codes(DECISION_CODES, HIDING)})")
    if not view_filter.include_retracted:
        parts.append("s.retracted IS NULL")
    return " AND ".join(parts) if parts else "1"


def may_be_seen(view_filter: ViewFilter) -> str:
    """Return the condition under which the levels let a row s be seen, live or not.

    Older ledgers have statements that are more open than their document, whose level then counts.
    """
    levels = _codes(SENSITIVITY_CODES, view_filter.sensitivities)
    level = "SELECT max(s.sensitivity, of.sensitivity) FROM documents of WHERE of.id = s.document"
    return f"({level}) IN ({levels})"


def shows_retracted(view_filter: ViewFilter) -> str:
    """Return the condition of the retracted rows that the filter would show if they were live."""
    live_or_not = shows(replace(view_filter, include_retracted=True))
    return f"{live_or_not} AND s.retracted IS NOT NULL"


def shows_document(view_filter: ViewFilter) -> str:
    """Return the condition under which a row of documents may be seen."""
    return f"sensitivity IN ({_codes(SENSITIVITY_CODES, view_filter.sensitivities)})"


def names_node(condition: str) -> str:
    """Return the condition under which a node n is named by a row that meets `condition`."""
    found = "EXISTS (SELECT 1 FROM statements s WHERE s.{side} = n.id AND {condition})"
    sides = (found.format(side=side, condition=condition) for side in ("subject", "object"))
    return f"({' OR '.join(sides)})"


def names_in_qualifiers(node_ids: Iterable[str]) -> str:
    """Return the condition under which a row s names one of the nodes in a qualifier."""
    names = ", ".join(f"'{name.replace(QUOTE, QUOTE * 2)}'" for name in sorted(set(node_ids)))
    return (
        "s.qualifiers IS NOT NULL AND EXISTS (SELECT 1 FROM json_tree(s.qualifiers) j "
        f"WHERE j.type = 'text' AND j.atom IN ({names}))"
    )


def _codes(known: tuple[str, ...], wanted: tuple[str, ...]) -> str:
    return ", ".join(str(known.index(word)) for word in known if word in wanted)
