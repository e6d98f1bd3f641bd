"""From a view as told to the view that people see; decisions are worked out once a change."""

import threading
from collections.abc import Sequence

from graph.model.decision import Decision
from graph.store.base import View
from graph.store.decided_view import DecidedView
from graph.store.identities import Identities, identities
from graph.store.raw_view import LinesKey, RawView


class DecidedViews:
    """Remembers what the decisions of one ledger come to; threads may share it."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._known: tuple[LinesKey, Sequence[Decision], Identities] = ((0, ""), (), Identities())

    def over(self, raw: RawView) -> View:
        """Return the view with what was decided laid over it; the raw one without decisions."""
        wanted = raw.view_filter
        if wanted.as_told and wanted.shows_all_levels:
            return raw
        key = raw.lines_key()
        if key[0] == 0:
            return raw
        lines, who = self._worked_out(raw, key)
        return DecidedView(raw, lines, Identities() if wanted.as_told else who, who)

    def _worked_out(self, raw: RawView, key: LinesKey) -> tuple[Sequence[Decision], Identities]:
        with self._guard:
            if self._known[0] != key:
                lines = raw.lines()
                self._known = (key, lines, identities(lines))
            return self._known[1], self._known[2]
