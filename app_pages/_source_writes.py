"""The last write by which sources came into a ledger or left it; what people decide is none."""

import threading

from graph.store.base import View
from graph.store.deciding import DECIDE

_BY_PEOPLE = frozenset({DECIDE, "review"})
# Reading so many lines of the audit takes 20 ms; whoever is further behind starts anew.
_MOST_READ = 5_000


class SourceWrites:
    """Follows the writes of one ledger; threads may share it."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._seen = self._last = -1

    def last(self, view: View) -> int:
        """Return the number of the last such write that a view sees, or one that stands for it.

        It is the same for two views between which people only decided and reviewed.
        """
        with self._guard:
            if view.version > self._seen:
                self._follow(view)
            # A view from before that write sees another ledger than those who came after.
            return min(self._last, view.version)

    def _follow(self, view: View) -> None:
        behind = view.version - self._seen
        if self._seen < 0 or behind > _MOST_READ:
            self._last = view.version
        else:
            written = [e.number for e in view.audit(behind) if e.action not in _BY_PEOPLE]
            self._last = max([self._last, *written])
        self._seen = view.version
