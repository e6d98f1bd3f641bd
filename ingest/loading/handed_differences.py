"""What a person changed in a workbook of the ledger, as statements that come and go.

The rows as they were handed out are told, and so are the rows as they came back. What both tell
cancels out, also where sheets cannot hold all that the ledger knows.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from graph.model.document import Account
from graph.model.statement import Statement
from graph.model.template import ACTORS
from graph.store.merging import says
from ingest.readers.base import HandedChange

Place = tuple[str, int]
_THE_SOURCE = "the source"
# Made of other facts, or about the source itself: nobody edits them by editing a cell.
_DERIVED = frozenset({"WITHIN", "PUBLISHED_BY", "RAISED_ISSUE"})
_KEPT_BESIDE = frozenset({"WITHIN"})


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement of a row, and the account that tells it.

    Attributes:
        statement: where it speaks of its source, the subject is a word for that.
        account: with the nodes that it names.
    """

    statement: Statement
    account: Account

    @property
    def of_source(self) -> bool:
        """True when it speaks of the source itself."""
        return self.statement.subject == _THE_SOURCE


@dataclass(slots=True)
class RowResult:
    """What a changed row says otherwise.

    Attributes:
        row: the row.
        edited: what it said, and what it says in its place.
        refused: what it says no more.
        added: what it says for the first time.
        is_broken: not all of it could be read, so nothing of it is taken.
    """

    row: HandedChange
    edited: list[tuple[Saying, Saying]] = field(default_factory=list)
    refused: list[Saying] = field(default_factory=list)
    added: list[Saying] = field(default_factory=list)
    is_broken: bool = False

    def forget(self) -> None:
        """Take nothing of the row."""
        self.edited, self.refused, self.added = [], [], []
        self.is_broken = True


def compare_rows(
    before: Iterable[Account], now: Iterable[Account], rows: Iterable[HandedChange]
) -> list[RowResult]:
    """Return what each changed row says otherwise, in their order."""
    results = {(row.sheet, row.number): RowResult(row) for row in rows}
    was, came = _by_place(before, results), _by_place(now, results)
    for place, result in results.items():
        going = {key: said for key, said in was[place].items() if key not in came[place]}
        coming = {key: said for key, said in came[place].items() if key not in was[place]}
        _name_beside(result, going, coming)
        _pair(result, list(going.values()), list(coming.values()))
        for key in was[place].keys() & came[place].keys():
            old, new = was[place][key], came[place][key]
            if old.statement.note != new.statement.note:
                result.edited.append((old, new))
    return list(results.values())


def idle_columns(
    now: Iterable[Account],
    without: Iterable[Account],
    columns: Mapping[Place, tuple[str, ...]],
) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield the columns of rows that say the same with what was changed in them and without.

    Args:
        now: what the rows tell.
        without: what they tell with these columns as they were.
        columns: those of each row.
    """
    said, bare = _by_place(now, columns), _by_place(without, columns)
    for place, names in columns.items():
        if _notes(said[place]) == _notes(bare[place]):
            yield place, names


def _notes(said: Mapping[object, Saying]) -> dict[object, str | None]:
    return {key: one.statement.note for key, one in said.items()}


def told_by(*said: Saying | None) -> set[str]:
    """Return the columns on which statements rest."""
    evidence = (cell for one in said if one is not None for cell in one.statement.evidence)
    return {cell.column for cell in evidence if cell.column is not None}


def revised(known: Statement, before: Statement, now: Statement) -> Statement:
    """Return a statement with everything in which `now` differs from `before`, and no more."""
    changes = {
        name: getattr(now, name)
        for name in ("predicate", "subject", "object", "status", "certainty", "modality",
                     "valid_from", "valid_to", "note")
        if getattr(before, name) != getattr(now, name)
    }  # fmt: skip
    qualifiers = dict(known.qualifiers)
    for name in before.qualifiers.keys() | now.qualifiers.keys():
        if before.qualifiers.get(name) == now.qualifiers.get(name):
            continue
        if name in now.qualifiers:
            qualifiers[name] = now.qualifiers[name]
        else:
            qualifiers.pop(name, None)
    return replace(known, qualifiers=qualifiers, confidence=1.0, review=None, **changes)


def spoken_of(statement: Statement, document: str) -> Statement:
    """Return a statement of a `Saying` as one of that document."""
    subject = document if statement.subject == _THE_SOURCE else statement.subject
    return replace(statement, document=document, subject=subject)


def _by_place(
    accounts: Iterable[Account], places: Mapping[Place, object]
) -> dict[Place, dict[object, Saying]]:
    found: dict[Place, dict[object, Saying]] = defaultdict(dict)
    for account in accounts:
        document = account.document.id
        for statement in account.statements:
            place = _place(statement, places)
            if place is not None:
                subject = _THE_SOURCE if statement.subject == document else statement.subject
                said = replace(statement, subject=subject)
                found[place].setdefault(says(said), Saying(said, account))
    return found


def _place(statement: Statement, places: Mapping[Place, object]) -> Place | None:
    """The changed row that a statement rests on, None when it rests on others."""
    cells = ((one.sheet or "", one.row or 0) for one in statement.evidence)
    return next((cell for cell in cells if cell in places), None)


def _name_beside(
    result: RowResult, going: dict[object, Saying], coming: dict[object, Saying]
) -> None:
    """A new name of a body stands beside the one that it has, so that old sources still find it."""
    row = result.row
    old = None if row.before is None else row.before.cells.get("name")
    new = row.now.cells.get("name")
    if row.sheet != ACTORS.name or old is None or new is None or old == new:
        return
    for key in [key for key, one in going.items() if _is_name(one, old)]:
        del going[key]
    for key in [key for key, one in coming.items() if _is_name(one, new)]:
        result.added.append(coming.pop(key))


def _is_name(said: Saying, name: str) -> bool:
    return said.statement.predicate == "HAS_LABEL" and said.statement.object == name


def _pair(result: RowResult, going: list[Saying], coming: list[Saying]) -> None:
    """Of what goes and comes find what is the same thing said otherwise."""
    result.added += [one for one in coming if one.statement.predicate in _KEPT_BESIDE]
    going = [one for one in going if one.statement.predicate not in _DERIVED]
    coming = [one for one in coming if one.statement.predicate not in _DERIVED]
    are_alone = len(going) == len(coming) == 1
    for _, old, new in sorted(_likeness(going, coming, are_alone)):
        if any(one is going[old] for one, _ in result.edited):
            continue
        if any(one is coming[new] for _, one in result.edited):
            continue
        result.edited.append((going[old], coming[new]))
    result.refused += [s for s in going if not any(s is one for one, _ in result.edited)]
    result.added += [s for s in coming if not any(s is one for _, one in result.edited)]


def _likeness(
    going: list[Saying], coming: list[Saying], are_alone: bool
) -> Iterator[tuple[int, int, int]]:
    for at_old, old in enumerate(going):
        for at_new, new in enumerate(coming):
            one, other = old.statement, new.statement
            if one.predicate == other.predicate or are_alone:
                ends = (one.subject == other.subject) + (one.object == other.object)
                alike = 2 * ends + (one.qualifiers == other.qualifiers)
                yield -alike, at_old, at_new
