"""Which two actors should be introduced to each other to close the most gaps (Q30).

Two who never met and whom a third one knows. A gap is a theme that the companions of one were at
events about and it was not, and a theme of one in a country where it was at no event; the other
closes it that was at events about it, or there.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers, Values
from graph.analysis.exclusion import stated_partners
from graph.analysis.naming import named_together
from graph.analysis.sparse import Sparse, event_matrix, matrix_of
from graph.analysis.suggestions.feature_space import Asker, FeatureSpace
from graph.analysis.suggestions.suggest_introducers import Introducer, companions_of, introducer
from graph.analysis.suggestions.suggest_order import COMPLEMENT, GAP
from graph.analysis.suggestions.suggest_pair import Pair, Question
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_reasons import Reason, reason_of
from graph.analysis.suggestions.suggest_space import Landscape
from graph.query.answer import Answer, Listing
from graph.query.names import Ref
from graph.store.base import View

# So many actors are compared with each other, those who were at most events; so many at once.
MOST_ACTORS = 2_000
_ROWS = 256
# Of each actor so many others are kept, of all together so many are looked at more closely.
_KEPT, _LOOKED_AT = 10, 500
Open = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class WeavePair(Answer):
    """Two who should be introduced.

    Attributes:
        full: both, with the acronyms by which the sentences call them.
        gaps: how many the introduction would close, `gaps_one` of the first by the second.
        reasons: what each brings to the other, with evidence.
        introducers: who has met both, live ones first.
    """

    one: Ref
    other: Ref
    full: tuple[str, str]
    gaps: int
    gaps_one: int
    gaps_other: int
    reasons: tuple[Reason, ...]
    introducers: tuple[Introducer, ...]


@dataclass(frozen=True, slots=True)
class Weaving(Answer):
    """Pairs, those first that close most gaps.

    Attributes:
        pairs: of how many open ones among those that were compared.
        compared: how many actors; `actors` might have been.
    """

    pairs: Listing[WeavePair]
    compared: int
    actors: int


def weave(
    view: View,
    landscape: Landscape,
    limit: int = 5,
    language: str = "en",
    among: Collection[str] | None = None,
) -> Weaving:
    """Return pairs to introduce.

    Args:
        view: what may be shown.
        landscape: of the same view.
        limit: how many.
        language: of names; sentences are in both.
        among: ids of the only ones to bring together; None for all.
    """
    space, may = landscape.space, landscape.exclusions.reason < 0
    attendance = space.attendance
    if among is not None:
        asked = [attendance.actor_number(one) for one in among]
        flags = np.zeros(attendance.actors, dtype=np.bool_)
        flags[[one for one in asked if one is not None]] = True
        may &= flags
    there = np.flatnonzero(may)
    chosen = np.sort(there[np.argsort(-space.events[there], kind="stable")[:MOST_ACTORS]])
    pairs, total = _open_pairs(space, chosen)
    teller, found = Teller(view, language), []
    for one, other, gaps in _untied(view, space, pairs):
        told = _told(landscape, teller, (one, other), gaps)
        if told is not None:
            found.append(told)
        if len(found) == limit:
            break
    return Weaving(Listing(tuple(found), total), len(chosen), len(there))


def _open_pairs(space: FeatureSpace, chosen: Numbers) -> tuple[Numbers, int]:
    """Open pairs as rows of one, other, gaps of one, gaps of the other; and how many there are."""
    known = _Known(space, chosen)
    found, total = [], 0
    for begin in range(0, len(chosen), _ROWS):
        rows = np.arange(begin, min(begin + _ROWS, len(chosen)))
        is_open = known.open(rows) & (np.arange(len(chosen)) > rows[:, None])
        total += int(is_open.sum())
        mine, theirs = known.closed_for(rows), known.closed_by(rows)
        gaps = np.where(is_open, mine + theirs, -1)
        best = np.argsort(-gaps, axis=1, kind="stable")[:, :_KEPT]
        for place, row in enumerate(rows.tolist()):
            for column in best[place].tolist():
                if gaps[place, column] > 0:
                    found.append(
                        (row, column, int(mine[place, column]), int(theirs[place, column]))
                    )
    found.sort(key=lambda pair: (-pair[2] - pair[3], -min(pair[2:]), pair[:2]))
    table = np.array(found[:_LOOKED_AT], dtype=np.int64).reshape(-1, 4)
    table[:, :2] = chosen[table[:, :2]]
    return table, total


class _Known:
    """Themes, countries and companions of some actors, row by row; nothing of actors by actors."""

    def __init__(self, space: FeatureSpace, chosen: Numbers) -> None:
        attendance = space.attendance
        by_actor = event_matrix(attendance).T.tocsr()[chosen]
        self._themes = _flags(by_actor @ space.themes.matrix)
        self._countries = _flags(by_actor @ space.countries.matrix)
        self._met = _flags(by_actor @ event_matrix(attendance))
        around = _flags(
            self._met @ _flags(event_matrix(attendance).T.tocsr() @ space.themes.matrix)
        )
        self._lacking = _flags(around - around.multiply(self._themes))
        self._there = _flags(by_actor @ _product(space.themes.matrix, space.countries.matrix))
        self._chosen, self._width = chosen, max(len(space.countries.ids), 1)

    def open(self, rows: Numbers) -> Open:
        """Which of all were not met, and have a companion in common; shape (rows, chosen)."""
        common = (self._met[rows] @ self._met.T).toarray()
        # Each is among those it met, so of two who did not meet a common one is a third.
        found: Open = (common > 0) & (self._met[rows][:, self._chosen].toarray() == 0)
        return found

    def closed_for(self, rows: Numbers) -> Values:
        """How many gaps of each row each of all closes; shape (rows, chosen)."""
        themes = (self._lacking[rows] @ self._themes.T).toarray()
        found: Values = themes + self._elsewhere(self._themes[rows], self._countries[rows])
        return found

    def closed_by(self, rows: Numbers) -> Values:
        """How many gaps of each of all each row closes; shape (rows, chosen)."""
        themes = (self._themes[rows] @ self._lacking.T).toarray()
        there = self._there[rows]
        whole = (self._folded(there) @ self._themes.T).toarray()
        inside = (there @ self._own().T).toarray()
        found: Values = themes + whole - inside
        return found

    def _elsewhere(self, themes: Sparse, countries: Sparse) -> Values:
        whole = (themes @ self._folded(self._there).T).toarray()
        inside = (_product(themes, countries) @ self._there.T).toarray()
        found: Values = whole - inside
        return found

    def _own(self) -> Sparse:
        return _product(self._themes, self._countries)

    def _folded(self, there: Sparse) -> Sparse:
        """In how many countries each had each theme."""
        cells = there.tocoo()
        return _summed(cells.row, cells.col // self._width, (there.shape[0], self._themes.shape[1]))


def _product(one: Sparse, other: Sparse) -> Sparse:
    """Of each row all pairs of a column of one and a column of another, as columns."""
    first, width = one.tocoo(), other.shape[1]
    counts = np.diff(other.indptr)[first.row]
    rows, columns = np.repeat(first.row, counts), np.repeat(first.col, counts)
    starts = np.repeat(other.indptr[first.row], counts)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    found = columns.astype(np.int64) * width + other.indices[starts + within]
    return _summed(rows, found, (one.shape[0], one.shape[1] * width))


def _summed(rows: Numbers, columns: Numbers, shape: tuple[int, int]) -> Sparse:
    order = np.lexsort((columns, rows))
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=shape[0]))])
    found = matrix_of(np.ones(len(rows)), columns[order], starts, shape)
    found.sum_duplicates()
    return found


def _flags(table: Sparse) -> Sparse:
    """1 where there is anything."""
    found = table.tocsr()
    found.eliminate_zeros()
    found.data = np.ones_like(found.data)
    return found


def _untied(
    view: View, space: FeatureSpace, pairs: Numbers
) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Those pairs that no source ties, and that are named at no event together."""
    attendance, tied = space.attendance, {}
    for one, other, mine, theirs in pairs.tolist():
        if one not in tied:
            node = attendance.actor_id(one)
            named = named_together(attendance, node)
            tied[one] = {*stated_partners(view, attendance, node).tolist(), *named.tolist()}
        if other not in tied[one]:
            yield one, other, (mine, theirs)


def _told(
    landscape: Landscape, teller: Teller, ends: tuple[int, int], gaps: tuple[int, int]
) -> WeavePair | None:
    may, reasons, who = landscape.exclusions.reason < 0, [], []
    for one, other in (ends, ends[::-1]):
        pair = Pair(Question(Asker(landscape.space, one), teller), other)
        if (one, other) == ends:
            who = [introducer(pair, companion) for companion in companions_of(pair, may)]
        found = (reason_of(pair, kind, []) for kind in (COMPLEMENT, GAP))
        reasons += [reason for reason in found if reason is not None]
    if not who:
        return None
    ids = [landscape.space.attendance.actor_id(end) for end in ends]
    first, second = teller.names.refs(ids)
    full = (teller.names.full(ids[0]), teller.names.full(ids[1]))
    return WeavePair(first, second, full, sum(gaps), gaps[0], gaps[1], tuple(reasons), tuple(who))
