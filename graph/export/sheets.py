"""A ledger as rows of the four sheets."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.export.release import Release
from graph.export.sheet_actors import ActorRows
from graph.export.sheet_cells import Cells, row_of
from graph.export.sheet_events import event_cells
from graph.export.sheet_keys import SheetKeys
from graph.export.sheet_participations import participation_cells
from graph.export.sheet_relations import relation_cells
from graph.export.told import Told, told_by
from graph.model.ids import content_hash
from graph.model.statement import Statement
from graph.model.template import ACTORS, EVENTS, PARTICIPATIONS, RELATIONS, Sheet
from graph.store.persons import HIDING


@dataclass(slots=True)
class RowOrigin:
    """Where a row comes from.

    Attributes:
        id: stays the same as long as the row tells of the same thing or statement.
        documents: ids of the sources that say what stands in it.
    """

    id: str
    documents: set[str]


# Sheet name to its rows.
Rows = dict[str, dict[tuple[str, ...], RowOrigin]]

# Found again when the sheets are read, so leaving them out loses nothing.
_FOUND_AGAIN = frozenset({"PUBLISHED_BY", "WITHIN"})


def sheets_of(release: Release, hides_refused: bool = False) -> Rows:
    """Return the rows of each sheet by its name, sorted; the report counts what has no place.

    The sheets keep no quotes and no decisions of people: read back, the cells are the evidence.

    Args:
        release: what may leave.
        hides_refused: without what a person refused or replaced.
    """
    events = frozenset(node.id for node in release.seen.nodes("Event"))
    told = [
        told_by(source.document, _shown(source.statements, release, hides_refused), events)
        for source in release.sources()
        if source.document.form != "vocabulary"
    ]
    keys = SheetKeys(release.seen, told, release.node)
    actors = ActorRows(keys)
    held = {statement for one in told for statement in actors.add(one)}
    rows: Rows = {sheet.name: {} for sheet in (EVENTS, PARTICIPATIONS, ACTORS, RELATIONS)}
    for one in told:
        _add_source(one, keys, actors, rows, held, release)
    for cells in actors.rows():
        key = cells["actor"]
        _add(rows, ACTORS, row_of(ACTORS, cells), [key], actors.documents(key))
    release.report.left_out += Counter()
    return {name: dict(sorted(found.items())) for name, found in rows.items()}


def _shown(
    statements: list[Statement], release: Release, hides_refused: bool
) -> Iterable[Statement]:
    for statement in statements:
        is_hidden = statement.review is not None and statement.review.decision in HIDING
        if hides_refused and is_hidden:
            release.report.left_out["refused"] += 1
        else:
            yield statement


def _add(
    rows: Rows, sheet: Sheet, row: tuple[str, ...], names: list[str], documents: set[str]
) -> None:
    """Add a row, or its sources to one with the same cells."""
    own = f"{sheet.name[0].lower()}-{content_hash(list(names), 12)}"
    origin = rows[sheet.name].setdefault(row, RowOrigin(own, set()))
    origin.id = min(origin.id, own)
    origin.documents |= documents


def _add_source(
    told: Told,
    keys: SheetKeys,
    actors: ActorRows,
    rows: Rows,
    held: set[str],
    release: Release,
) -> None:
    source = {told.document.id}
    for event in told.events:
        cells, in_row = event_cells(told, event, keys)
        _add(rows, EVENTS, row_of(EVENTS, cells), [told.document.id, event], source)
        held |= in_row
    for statement in told.statements:
        release.report.left_out["decision"] += statement.review is not None
        if statement.predicate == "PARTICIPATED_IN":
            row = row_of(PARTICIPATIONS, participation_cells(told, statement, keys))
            _add(rows, PARTICIPATIONS, row, [statement.id], source)
        elif not (statement.id in held or actors.holds(statement, _main(told))):
            relation = _relation(told, statement, keys)
            if relation is not None:
                _add(rows, RELATIONS, row_of(RELATIONS, relation), [statement.id], source)
            elif not _is_found_again(statement):
                release.report.left_out["format"] += 1


def _relation(told: Told, statement: Statement, keys: SheetKeys) -> Cells | None:
    """Return the row of a statement that no other sheet holds, None when there is none.

    Read back, a title of an event stands in the row of a source that tells of the event.
    """
    is_elsewhere = statement.subject not in told.events and keys.is_told(statement.subject)
    if _is_found_again(statement) or (statement.predicate == "HAS_LABEL" and is_elsewhere):
        return None
    return relation_cells(told, statement, keys)


def _is_found_again(statement: Statement) -> bool:
    """True when reading the sheets finds it again."""
    is_issue = statement.predicate == "RAISED_ISSUE"
    doubts_a_name = is_issue and statement.qualifiers.get("code") == "ambiguous-name"
    return doubts_a_name or statement.predicate in _FOUND_AGAIN


def _main(told: Told) -> str:
    return told.events[0] if told.events else ""
