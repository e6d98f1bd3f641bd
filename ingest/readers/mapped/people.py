"""Whether a column holds names of people: by the columns beside it when it is guessed, and by its
cells when it is read."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.folding import fold
from ingest.findings import Notice
from ingest.readers.mapped.fields import ACTORS, EVENTS, column_words, plain_heading
from ingest.readers.mapped.heading_rows import PARTED
from ingest.readers.organisation_names import is_organisation_name
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms

BESIDE = "The columns beside it tell of people, so it holds their names, which are never read."
_UNSURE = (
    "{n:,} of {total:,} names in the column '{column}' are not plainly those of organisations. If"
    " they are people, read the column as null: no names of people belong into the graph."
)
ENTRIES = re.compile(r"[;,|\n/&]|\s(?:et|and)\s")
_MOST = 0.7
_LONGEST_ACRONYM = 5  # letters; longer words in capitals are family names as often
_FEWEST = 3  # of less names nothing is concluded
_MOST_NAMES = 5_000
_NAMING = frozenset({"organisation", "parent", "member_of", "donor", "implementer", "partner",
                     "from", "to"})  # fmt: skip


def is_beside_people(shape: str, heading: str, beside: Iterable[str], bodies: float) -> bool:
    """Return True for a column such as `Nom` or `Name` in a list of people.

    Args:
        shape: what a row of the sheet is.
        heading: of the column.
        beside: the headings of all columns.
        bodies: the share of its cells that are plainly names of organisations.
    """
    words = column_words().people
    if _last(heading) not in words.names or bodies >= _MOST:
        return False
    others = {_last(name) for name in beside if name != heading}
    if others & words.first_names:
        return True
    is_dated = shape == EVENTS and others & column_words().fields["date"].words[EVENTS]
    if shape not in (ACTORS, EVENTS) or is_dated or others & words.bodies:
        return False
    return bool(others & (words.signs | column_words().persons[shape]))


def _last(heading: str) -> str:
    return plain_heading(heading.rpartition(PARTED)[2])


def is_plainly_body(name: str, terms: Terms) -> bool:
    """Return True for a name that nobody would take for that of a person."""
    if fold(name) in terms.bodies or terms.countries.find(name) is not None:
        return True
    letters = [one for one in name if one.isalpha()]
    is_short = len(letters) <= _LONGEST_ACRONYM and name.isupper()
    return is_short or len(letters) < _FEWEST or is_organisation_name(name, terms)


@dataclass(slots=True)
class NamesMet:
    """Counts the different names in the columns of a sheet that are read as organisations.

    Attributes:
        columns: which to look at.
        terms: the words of the vocabulary.
    """

    columns: Sequence[str]
    terms: Terms
    _met: dict[str, dict[str, bool]] = field(default_factory=dict)

    def watched(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Yield the rows as they are."""
        for row in rows:
            for column in self.columns:
                text = row.cells.get(column)
                if text is not None:
                    self._note(self._met.setdefault(column, {}), text)
            yield row

    def _note(self, met: dict[str, bool], text: str) -> None:
        if text not in met and len(met) < _MOST_NAMES:
            names = [one.strip() for one in ENTRIES.split(text) if one.strip()]
            met[text] = is_plainly_body(text, self.terms) or all(
                is_plainly_body(one, self.terms) for one in names
            )

    def notices(self, file: str) -> Iterator[Notice]:
        """Tell of columns most of whose names may be those of people."""
        for column, met in self._met.items():
            unsure = len(met) - sum(met.values())
            if len(met) >= _FEWEST and 2 * unsure > len(met):
                said = Message(_UNSURE, n=unsure, total=len(met), column=column)
                yield Notice(file, None, column, said)


def naming_columns(shape: str, used: Mapping[str, str]) -> list[str]:
    """Return the columns of a sheet that name organisations.

    Args:
        shape: what a row of the sheet is.
        used: column to field; among events, what is no field of ours is a role.
    """
    known = column_words().fields
    return [
        name
        for name, own in used.items()
        if own in _NAMING or (shape == EVENTS and own not in known)
    ]
