"""The writes of a ledger since a snapshot, from its audit: is it the same one, and how far on?"""

from dataclasses import dataclass

from graph.errors import StoreError
from graph.message import Message
from graph.model.ids import JsonValue, content_hash
from graph.store.base import AuditEntry, View
from graph.store.deciding import DECIDE

# Following takes 3 ms a write; building anew half a second at 10,000 events, a minute at a million.
MOST_WRITES = 5_000
# A process that opens the index follows for a third of a second, or a fifth of building it anew.
ALWAYS_FOLLOWED = 100
EVENTS_A_WRITE = 250
MOST_STATEMENTS = 200_000
_COUNTED = ("asserted", "corrected", "retracted")


@dataclass(frozen=True, slots=True)
class Writes:
    """What a view has behind a version; empty when it is at that version.

    Attributes:
        mark: hash of the write with that number, empty when there is none.
        entries: the audit entries with higher numbers, in order.
    """

    mark: str
    entries: tuple[AuditEntry, ...]

    @property
    def statements(self) -> int:
        """About how many statements were touched."""
        counts = [e.detail.get(name) for e in self.entries for name in _COUNTED]
        for entry in self.entries:
            loaded = entry.detail.get("statements")  # of a bulk load, by predicate
            counts.extend(loaded.values() if isinstance(loaded, dict) else ())
        return sum(count for count in counts if isinstance(count, int))

    def written(self, hides_new: bool) -> list[str]:
        """Documents whose nodes may have got a type that no change speaks of, sorted.

        Those are the documents that were known before and were written again; of a new one all is
        a change, but for what the view hides.

        Args:
            hides_new: the view may hide what a new document says.
        """
        puts = [entry for entry in self.entries if entry.action == "put"]
        hides = hides_new or any(entry.action == "review" for entry in self.entries)
        return sorted({e.target for e in puts if hides or e.detail.get("outcome") != "added"})

    @property
    def decides(self) -> bool:
        """True when somebody decided who is who: nodes may be filled up or gone."""
        return any(entry.action == DECIDE for entry in self.entries)

    @property
    def hides_some(self) -> bool:
        """True when a document was written and then written over or taken back.

        What it said in between is no change from before to now, but its nodes keep their types.
        """
        told = [e.target for e in self.entries if e.action in ("put", "retract")]
        return len(told) > len(set(told))


def writes_since(view: View, version: int) -> Writes:
    """Read the writes after a version.

    Raises:
        StoreError: the view is older than that, or too much was written since.
    """
    behind = view.version - version
    if behind < 0 or behind > MOST_WRITES:
        raise StoreError(
            Message(
                "The index stands for write {version} of the ledger, and the ledger is at write "
                "{now}.",
                version=version,
                now=view.version,
            ),
            next_step="Build the index again.",
        )
    entries = list(view.audit(behind + 1))
    own = [entry for entry in entries if entry.number == version]
    found = Writes(_mark(own), tuple(entry for entry in entries if entry.number > version))
    if found.statements > MOST_STATEMENTS:
        raise StoreError(
            Message(
                "{count} statements were written since the index was built.",
                count=found.statements,
            ),
            next_step="Build the index again.",
        )
    return found


def writes_followed(events: int) -> int:
    """How many writes an index of so many events is worth following when it is opened."""
    return max(ALWAYS_FOLLOWED, events // EVENTS_A_WRITE)


def version_mark(view: View) -> str:
    """Hash of the last write of a view: tells its ledger from another with as many writes."""
    return mark_at(view, view.version)


def mark_at(view: View, version: int) -> str:
    """Hash of the write with that number; empty when the view has none."""
    entry = next(view.audit(view.version - version + 1), None)
    return "" if entry is None or entry.number != version else _mark([entry])


def _mark(entries: list[AuditEntry]) -> str:
    if not entries:
        return ""
    entry = entries[-1]
    said: list[JsonValue] = [entry.author, entry.action, entry.target, entry.detail]
    return content_hash([entry.number, entry.at, *said])
