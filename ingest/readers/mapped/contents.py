"""What the cells of a column look like: dates, countries, amounts, kinds of organisation."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.errors import ModelError
from ingest.readers.contacts import is_contact, leads_to_somebody
from ingest.readers.mapped.fields import column_words
from ingest.readers.mapped.people import ENTRIES, is_plainly_body
from ingest.readers.presence.words import read_amount
from ingest.readers.sheets.cell_dates import DAY_FIRST, MONTH_FIRST, is_serial, read_date
from ingest.readers.terms import Terms
from ingest.readers.word_map import word_map

_NUMBERS = re.compile(r"^\s*([0-9]{1,2})\s*[./\-]\s*([0-9]{1,2})\s*[./\-]\s*[0-9]{4}\s*$")
# One letter before the sign is enough to know an address, and a long cell is searched once only.
_PARTERS = (";", "\n", "|")
_MOST_CELLS = 300
_LOOKED_AT = 2_000  # letters of a cell; nobody lists more in one
_SEARCHED = 200_000  # letters in which people are looked for; no program has longer cells
_DOTTED = re.compile(r"^[0-9]{1,3}\.[0-9]{3}$")
_WHOLE = re.compile(r"^[0-9]{1,7}$")


@dataclass(frozen=True)
class Contents:
    """The filled cells of one column, from its first rows.

    Attributes:
        cells: in their order, at most three hundred.
        rows: how many rows they come from.
        terms: the words of the vocabulary.
    """

    cells: Sequence[str]
    rows: int
    terms: Terms

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The different cells."""
        return frozenset(self.cells)

    @property
    def is_unique(self) -> bool:
        """True when most rows have a cell, and each another one; a few may repeat others."""
        filled = len(self.cells)
        return 2 * filled >= self.rows and len(self.distinct) >= 0.99 * filled > 0

    @cached_property
    def dates(self) -> float:
        """The share of cells that are dates; a day that could be two counts as one."""
        return self._share(lambda cell: _NUMBERS.match(cell) is not None or _is_date(cell))

    @cached_property
    def like_dates(self) -> float:
        """The share of cells that are dates, or the numbers that Excel keeps for them."""
        return self._share(lambda c: is_serial(c) or _NUMBERS.match(c) is not None or _is_date(c))

    @cached_property
    def years(self) -> float:
        """The share of cells that are years."""
        return self._share(lambda c: len(c) == 4 and c.isdigit() and "1900" <= c <= "2100")

    @cached_property
    def amounts(self) -> float:
        """The share of cells that are numbers, surely read or not."""
        return self._share(lambda c: read_amount(c) is not None or _DOTTED.match(c) is not None)

    @cached_property
    def small_numbers(self) -> float:
        """The share of cells that are whole numbers without a sign."""
        return self._share(lambda cell: _WHOLE.match(cell) is not None)

    @cached_property
    def currencies(self) -> float:
        """The share of cells that are codes of currencies."""
        return self._share(lambda cell: cell in column_words().currencies)

    @cached_property
    def countries(self) -> float:
        """The share of cells of which every entry is a country."""
        return self._share(self._all_of(self.terms.countries.find))

    @cached_property
    def types(self) -> float:
        """The share of cells that are kinds of organisation."""
        mapped = word_map("organisation_types")
        return self._share(
            lambda c: mapped.find(c) is not None or self.terms.actor_types.find(c) is not None
        )

    @cached_property
    def themes(self) -> float:
        """The share of cells of which every entry is a theme or a sector that is known."""
        mapped = word_map("sectors")
        return self._share(
            self._all_of(lambda word: mapped.find(word) or self.terms.themes.find(word))
        )

    @cached_property
    def roles(self) -> float:
        """The share of cells that are roles in an event."""
        return self._share(lambda cell: self.terms.roles.find(cell) is not None)

    @cached_property
    def event_types(self) -> float:
        """The share of cells that are types of event."""
        return self._share(lambda cell: self.terms.event_types.find(cell) is not None)

    @cached_property
    def bodies(self) -> float:
        """The share of cells of which every entry is plainly the name of an organisation."""
        return self._share(self._each_of(lambda name: is_plainly_body(name, self.terms)))

    @cached_property
    def persons(self) -> float:
        """The share of cells that are addresses or telephone numbers of people."""
        return self._share(
            # Amounts are numbers alone too, and times have colons.
            lambda c: leads_to_somebody(c) or (" " in c and ":" not in c and is_contact(c)),
            _SEARCHED,
        )

    def separator(self) -> str | None:
        """Return what stands between the entries of its cells, None when nothing seems to.

        Commas stand in names as often: they part only what is known, when it is read.
        """
        return next((one for one in _PARTERS if any(one in cell for cell in self.cells)), None)

    def order_of_days(self) -> str | None:
        """Return which number of 25/3/2024 is the day, None when no cell tells or two disagree."""
        pairs = [(int(m[1]), int(m[2])) for c in self.cells if (m := _NUMBERS.match(c))]
        says_day = any(first > 12 >= second for first, second in pairs)
        says_month = any(second > 12 >= first for first, second in pairs)
        if says_day == says_month:
            return None
        return DAY_FIRST if says_day else MONTH_FIRST

    def asks_for_order(self) -> bool:
        """True when a cell could be two dates."""
        return any(_NUMBERS.match(cell) for cell in self.cells)

    def _share(self, is_one: Callable[[str], bool], letters: int = _LOOKED_AT) -> float:
        known = {cell: is_one(cell[:letters]) for cell in self.distinct}
        return sum(known[cell] for cell in self.cells) / len(self.cells) if self.cells else 0.0

    def _each_of(self, is_one: Callable[[str], bool]) -> Callable[[str], bool]:
        return lambda cell: (
            is_one(cell) or all(is_one(one.strip()) for one in ENTRIES.split(cell) if one.strip())
        )

    def _all_of(self, find: Callable[[str], str | None]) -> Callable[[str], bool]:
        def check(cell: str) -> bool:
            entries = [one.strip() for one in re.split(r"[;,|\n]", cell) if one.strip()]
            return find(cell) is not None or (
                len(entries) > 1 and all(find(one) is not None for one in entries)
            )

        return check


def _is_date(cell: str) -> bool:
    try:
        read_date(cell)
    except ModelError:
        return False
    return True
