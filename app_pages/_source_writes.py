"""The last write by which sources came into a ledger or left it; what people decide is none."""

import threading

from graph.store.aliases import ALIAS
from graph.store.base import AuditEntry, View
from graph.store.deciding import DECIDE
from graph.store.editing import BROUGHT, EDIT, UNDO_EDIT

_BY_PEOPLE = frozenset({DECIDE, "review", EDIT, UNDO_EDIT, ALIAS})
# Reading so many lines of the audit takes 20 ms; whoever is further behind starts anew.
_MOST_READ = 5_000


class SourceWrites:
    """Follows the writes of one ledger; threads may share it."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._seen = self._last = -1

    def last(self, view: View) -> int:
        """Return the number of the last such write that a view sees, or one that stands for it.

        It is the same for two views between which people only decided, reviewed and edited; an
        edit or an addition that brought new nodes or another name counts like a source.
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
            written = [e.number for e in view.audit(behind) if _counts(view, e)]
            self._last = max([self._last, *written])
        self._seen = view.version


def _counts(view: View, entry: AuditEntry) -> bool:
    return entry.action not in _BY_PEOPLE or BROUGHT in entry.detail or _changes_a_name(view, entry)


def _changes_a_name(view: View, entry: AuditEntry) -> bool:
    """True for an edit of a name: of what was edited and what replaced it, one shows."""
    if entry.action not in (EDIT, UNDO_EDIT):
        return False
    ids = (entry.target, str(entry.detail.get("replacement", "")))
    found = [view.statement(one) for one in ids if one]
    return any(one is not None and one.predicate == "HAS_LABEL" for one in found)
