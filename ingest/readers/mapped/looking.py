"""What a person looks at before a sheet is read: its columns, what each is read as, and why."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.message import Message
from ingest.readers.mapped.contents import Contents
from ingest.readers.mapped.guess import ColumnGuess, Guess
from ingest.readers.mapped.heading_rows import Headings
from ingest.readers.mapped.judging import person_reason
from ingest.readers.mapped.mapping import Mapping, fields_of
from ingest.readers.mapped.mapping_file import MappingFile, mappings_near, own_mapping
from ingest.readers.mapped.opening import open_table
from ingest.readers.mapped.sheet_plan import (
    GUESSED_ROWS,
    Plan,
    first_rows,
    guess_sheet,
    plan_sheet,
)
from ingest.readers.sheets.headings import GridRow
from ingest.readers.terms import Terms

_KEPT = "The mapping {mapping} says so."
_TOLD = "You said so."


@dataclass(frozen=True, slots=True)
class Look:
    """One sheet of a file.

    Attributes:
        sheet: its name; empty for a CSV file.
        guess: what its columns are read as, with a reason each.
        source: the mapping that says so; None for a guess.
    """

    sheet: str
    guess: Guess
    source: MappingFile | None = None

    @property
    def mapping(self) -> Mapping:
        """The mapping itself."""
        return self.guess.mapping


def look_at(
    path: Path, terms: Terms, shape: str | None = None, *, anew: bool = False
) -> list[Look]:
    """Return the sheets of a file that have headings; hidden ones only when a mapping reads them.

    Args:
        path: the file.
        terms: the words of the vocabulary.
        shape: what a row is, when a person has said it.
        anew: guess even where a mapping was kept.

    Raises:
        SourceError: the file or its mapping cannot be read.
    """
    known = [] if anew or shape is not None else list(mappings_near(path, terms))
    found = []
    with open_table(path) as raw:
        for sheet in raw.sheets:
            rows = first_rows(sheet, GUESSED_ROWS)
            plan = plan_sheet(path, sheet, rows, known) if rows else None
            if isinstance(plan, Plan):
                found.append(Look(sheet.name, _kept(plan, rows, terms), plan.source))
            elif rows and not sheet.hidden:
                guess = guess_sheet(sheet, rows, terms, shape)
                found += [] if guess is None else [Look(sheet.name, guess)]
    return found


def has_kept(path: Path) -> bool:
    """True when a mapping lies beside the file."""
    return own_mapping(path) is not None


def told_otherwise(
    look: Look, columns: Mapped[str, str | None], constants: Mapped[str, str], terms: Terms
) -> Look:
    """Return a look in which a person has changed some columns.

    A field that only one column may have leaves the column that had it before.

    Args:
        look: what was guessed or kept.
        columns: heading to field; None is not read.
        constants: field to what holds for all rows; an empty text takes one away.
        terms: its roles are fields too.
    """
    several = fields_of(look.mapping.shape, terms)
    given = {name: own for name, own in columns.items() if name in look.mapping.columns}
    single = {own for own in given.values() if own is not None and not several.get(own, False)}
    changed = []
    for one in look.guess.columns:
        if one.name in given and given[one.name] != one.field:
            changed.append(replace(one, field=given[one.name], reason=_TOLD, is_sure=True))
        elif one.name not in given and one.field in single:
            changed.append(replace(one, field=None, reason=_TOLD))
        else:
            changed.append(one)
    held = {**look.mapping.constants, **constants}
    mapping = replace(
        look.mapping,
        columns={one.name: one.field for one in changed},
        constants={name: text for name, text in held.items() if text},
    )
    return replace(look, guess=Guess(mapping, tuple(changed)))


def _kept(plan: Plan, rows: list[GridRow], terms: Terms) -> Guess:
    headings: Headings = plan.headings
    reason = Message(_KEPT, mapping=plan.source.path.name)
    data = [row.texts for row in rows if row.number > headings.rows[-1]]
    # Of persons not even an example goes onto a screen or into a log.
    hidden = {name for name in headings.names if _is_of_persons(plan, name, data, terms)}
    columns = tuple(
        ColumnGuess(
            name,
            plan.mapping.columns.get(name),
            reason if name in plan.mapping.columns else "No field is known for it.",
            name in plan.mapping.columns,
            "" if name in hidden else next((r[i] for r in data if i < len(r) and r[i]), ""),
        )
        for i, name in enumerate(headings.names)
    )
    return Guess(replace(plan.mapping, headings=headings.rows), columns)


def _is_of_persons(plan: Plan, name: str, data: Sequence[Sequence[str]], terms: Terms) -> bool:
    position = plan.headings.names.index(name)
    cells = [row[position] for row in data if position < len(row) and row[position]]
    contents = Contents(cells, len(data), terms)
    return person_reason(plan.mapping.shape, name, contents) is not None
