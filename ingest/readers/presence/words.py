"""The words of a row of presence: types, sectors, states of an activity, and amounts."""

import re
from collections.abc import Iterator, Mapping

from graph.model.template import split_cell
from ingest.readers.counting import Counting
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms
from ingest.readers.word_map import WordMap, word_map

_GROUPED = re.compile(r"^-?[0-9]{1,3}(?:[ ,'’\u00a0\u202f][0-9]{3})+(?:[.,][0-9]{1,2})?$")
# As most of Europe writes it: 1.200.000 or 1.200,50. Of 1.200 nobody can tell.
_DOTTED = re.compile(r"^-?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?|\.[0-9]{3},[0-9]{1,2})$")
_UNSURE = re.compile(r"^-?[0-9]{1,3}\.[0-9]{3}$")
_SIGNS = {"€": "EUR", "£": "GBP", "$": "D"}  # of dollars there are several
_CODE = re.compile(r"[A-Z]{3}")
_PLAIN = re.compile(r"^-?[0-9]{1,15}(?:[.,][0-9]{1,9})?$")
_GROUPS = re.compile(r"[ '’\u00a0\u202f]|,(?=[0-9]{3}(?:\D|$))")
_MOST_REMEMBERED = 50_000


class PresenceWords:
    """Finds the ids that words mean, and counts those that no list knows.

    Args:
        terms: the words of the vocabulary.
        counting: is told of each unknown word.
    """

    def __init__(self, terms: Terms, counting: Counting) -> None:
        self._terms = terms
        self._counting = counting
        self._unknown: dict[tuple[str | None, ...], tuple[tuple[str, str], ...]] = {}
        self._types: dict[str, str | None] = {}
        self._themes: dict[tuple[str | None, str | None], str | None] = {}

    def unknown(self, what: str, word: str) -> None:
        """Count a word of a kind ("amounts") that means nothing to us."""
        self._counting.unknown(what, word)

    def count_unknown(self, row: Row, columns: PresenceColumns) -> None:
        """Count the words of a row that no list knows; call it once for each row."""
        told = (*columns.words, *map(row.cells.get, columns.words))
        if told not in self._unknown:
            if len(self._unknown) >= _MOST_REMEMBERED:
                self._unknown.clear()
            self._unknown[told] = tuple(self._unknown_of(row.cells, columns))
        for what, word in self._unknown[told]:
            self._counting.unknown(what, word)

    def _unknown_of(
        self, cells: Mapping[str, str], columns: PresenceColumns
    ) -> Iterator[tuple[str, str]]:
        for one in columns.sectors:
            name = cells.get(one.name) if one.name else None
            code = cells.get(one.code) if one.code else None
            for part in filter(None, split_cell(name)) if name else [None] if code else []:
                if self.theme(part, code) is None:
                    yield "sector names", part or code or ""
        for column in columns.types:
            if column in cells and self.actor_type(cells[column]) is None:
                yield "organisation types", cells[column]
        for column in columns.countries:
            if column in cells and self.country(cells[column]) is None:
                yield "country names", cells[column]

    def actor_type(self, word: str) -> str | None:
        """Return the id of the type of an organisation, None for a word that no list knows."""
        if word not in self._types:
            self._types[word] = word_map("organisation_types").find(word) or (
                self._terms.actor_types.find(word)
            )
        return self._types[word]

    def country(self, word: str) -> str | None:
        """Return the ISO code of a country by its name or code."""
        return self._terms.countries.find(word)

    def theme(self, name: str | None, code: str | None) -> str | None:
        """Return the theme that a sector means, by its name else by its code."""
        key = (name, code)
        if key not in self._themes:
            if len(self._themes) >= _MOST_REMEMBERED:
                self._themes.clear()
            self._themes[key] = self._theme(name, code)
        return self._themes[key]

    def _theme(self, name: str | None, code: str | None) -> str | None:
        known: WordMap = word_map("sectors")
        # Some put what is asked before the sector: Operational Presence: Protection.
        short = name.rpartition(":")[2].strip() if name else None
        found = known.find(name, short, code)
        if found is not None or name is None:
            return found
        return self._terms.themes.find(name) or (self._terms.themes.find(short) if short else None)


def state_of(status: str) -> str | None:
    """Return `planned`, `factual` or `called-off`; None for a word that says neither."""
    return word_map("activity_states").find(status)


def read_amount(text: str) -> float | int | None:
    """Return the number that a cell with an amount holds, None when it is none that is sure."""
    bare = text.strip(" \u00a0\u202f$€£")
    if _UNSURE.match(bare) and not bare.lstrip("-").startswith("0."):
        return None
    if _DOTTED.match(bare):
        bare = bare.replace(".", "")
    elif _GROUPED.match(bare):
        bare = _GROUPS.sub("", bare)
    if not _PLAIN.match(bare):
        return None
    number = float(bare.replace(",", "."))
    return int(number) if number.is_integer() else number


def currency_of_sign(text: str) -> str | None:
    """Return the currency of which an amount has the sign; only `D` for that of dollars."""
    return next((code for sign, code in _SIGNS.items() if sign in text), None)


def is_contradicted(text: str, currency: str | None) -> bool:
    """True when the sign of an amount is of another currency than the code that is stated.

    Words such as `US$` or `Euro` contradict nothing: no list says what they are.
    """
    sign, code = currency_of_sign(text), (currency or "").strip().upper()
    is_code = _CODE.fullmatch(code) is not None
    return sign is not None and is_code and not code.endswith(sign)
