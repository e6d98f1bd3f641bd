"""A ledger as rows of the four sheets."""

from collections import Counter

from graph.export.release import Release
from graph.export.sheet_actors import ActorRows
from graph.export.sheet_cells import row_of
from graph.export.sheet_events import event_cells
from graph.export.sheet_keys import SheetKeys
from graph.export.sheet_participations import participation_cells
from graph.export.sheet_relations import relation_cells
from graph.export.told import Told, told_by
from graph.model.statement import Statement
from graph.model.template import ACTORS, EVENTS, PARTICIPATIONS, RELATIONS

Rows = dict[str, list[tuple[str, ...]]]

# Found again when the sheets are read, so leaving them out loses nothing.
_FOUND_AGAIN = frozenset({"PUBLISHED_BY", "WITHIN"})
_PARENTS = frozenset({"PART_OF", "HOLDS_POST_IN"})


def sheets_of(release: Release) -> Rows:
    """Return the rows of each sheet by its name, sorted; the report counts what has no place.

    The sheets keep no quotes and no decisions of people: read back, the cells are the evidence.
    """
    events = frozenset(node.id for node in release.seen.nodes("Event"))
    told = [
        told_by(source.document, source.statements, events)
        for source in release.sources()
        if source.document.form != "vocabulary"
    ]
    keys = SheetKeys(release.seen, told, release.node)
    actors = ActorRows(keys)
    held = {statement for one in told for statement in actors.add(one)}
    rows: dict[str, set[tuple[str, ...]]] = {
        sheet.name: set() for sheet in (EVENTS, PARTICIPATIONS, ACTORS, RELATIONS)
    }
    for one in told:
        _add_source(one, keys, actors, rows, held, release)
    rows[ACTORS.name] = {row_of(ACTORS, cells) for cells in actors.rows()}
    release.report.left_out += Counter()
    return {name: sorted(found) for name, found in rows.items()}


def _add_source(
    told: Told,
    keys: SheetKeys,
    actors: ActorRows,
    rows: dict[str, set[tuple[str, ...]]],
    held: set[str],
    release: Release,
) -> None:
    for event in told.events:
        cells, in_row = event_cells(told, event, keys)
        rows[EVENTS.name].add(row_of(EVENTS, cells))
        held |= in_row
    for statement in told.statements:
        release.report.left_out["decision"] += statement.review is not None
        if statement.predicate == "PARTICIPATED_IN":
            row = row_of(PARTICIPATIONS, participation_cells(told, statement, keys))
            rows[PARTICIPATIONS.name].add(row)
        elif _needs_row(told, statement, keys, held, actors):
            relation = relation_cells(told, statement, keys)
            if relation is not None:
                rows[RELATIONS.name].add(row_of(RELATIONS, relation))
            elif statement.predicate not in _FOUND_AGAIN:
                release.report.left_out["format"] += 1


def _needs_row(
    told: Told, statement: Statement, keys: SheetKeys, held: set[str], actors: ActorRows
) -> bool:
    """False when another sheet holds it, or when reading the sheets finds it again."""
    if statement.id in held or _is_parent(told, statement, keys, actors):
        return False
    if statement.predicate == "RAISED_ISSUE":
        return statement.qualifiers.get("code") != "ambiguous-name"
    is_elsewhere = statement.subject not in told.events and keys.is_told(statement.subject)
    return not (statement.predicate == "HAS_LABEL" and is_elsewhere)


def _is_parent(told: Told, statement: Statement, keys: SheetKeys, actors: ActorRows) -> bool:
    """True when the row of the actor names this parent."""
    if statement.predicate not in _PARENTS or statement.qualifiers:
        return False
    event = told.events[0] if told.events else ""
    parent = keys.actor(str(statement.object), event)
    return actors.parent_of(statement.subject, event) == parent
