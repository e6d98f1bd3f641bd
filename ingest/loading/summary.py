"""What an ingest did: documents and statements counted, and everything that was left out."""

from collections import Counter
from dataclasses import asdict, dataclass, field

from graph.message import Message
from graph.model.document import Account
from graph.model.ids import JsonValue
from graph.store.base import WriteResult
from ingest.findings import TRIPLES, Notice, ReadCount, Rejection
from ingest.loading.differences import Difference
from ingest.loading.row_differences import FileRows
from ingest.resolution.mention import Resolution

# A sheet of millions of bad rows must not fill the memory; the totals stay exact.
MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Change:
    """What a dry run found that writing one document would do.

    Attributes:
        file: where it comes from.
        document: its id; `uri` and `part` as a person knows it.
        outcome: `added`, `changed` or `unchanged`.
        name: of the event that it tells of, else its title or address.
        asserted, retracted: the statements, each as one line of ids.
        differences: the same by names, the old beside the new.
    """

    file: str
    document: str
    uri: str
    part: str
    outcome: str
    name: str = ""
    asserted: tuple[str, ...] = ()
    retracted: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that a file told before and tells no more.

    Attributes:
        file: as the user named it.
        document: its id; `uri` its source; `name` what a person knows it by.
        outcome: `taken back` or `kept`.
    """

    file: str
    document: str
    uri: str
    name: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Two events or bodies that were made one, because they surely are.

    Attributes:
        name, other: their names; `other` is what is shown from now on.
        decision: id of the decision, which undoes it.
        reasons: why, in words.
    """

    name: str
    other: str
    decision: str
    reasons: tuple[Message, ...]


@dataclass
class TextCount:
    """What was found in the texts of an ingest.

    Attributes:
        texts: that were read.
        events, actors, parts: found in them; a part is what one actor took in one event.
    """

    texts: int = 0
    events: int = 0
    actors: int = 0
    parts: int = 0

    def note(self, account: Account) -> None:
        """Count what one text says."""
        self.texts += 1
        self.events += sum("Event" in node.kinds for node in account.nodes)
        self.actors += sum("Actor" in node.kinds for node in account.nodes)
        self.parts += sum(one.predicate == "PARTICIPATED_IN" for one in account.statements)


@dataclass
class Summary:
    """The result of an ingest.

    Attributes:
        added, changed, unchanged: documents.
        asserted, retracted: statements.
        rejected, warnings: the first ten thousand of each; `rejected_total`, `warnings_total` say
            how many there were.
        moved: of the unchanged, those of which a row has another number now and nothing else.
        texts: what was found in texts, in numbers.
        counts: what was read of each file of many entries, in numbers.
        rows: how the rows of each file differ that was read before.
        new_names: the first ten thousand names that became new nodes, with the reason.
        new_total: how many new nodes there were.
        gone: the first ten thousand entries that files told before and tell no more.
        gone_total: how many of them there were; `taken_back` of them were taken back.
        joined: events and bodies that were made one.
        changes: of a dry run only.
        written: ids of the documents that were added or changed; none of a dry run.
        files: how many files were read; `bytes_read` of them; `hidden` ones were passed over.
        stopped: the caller asked to stop before the end.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    moved: int = 0
    texts: TextCount = field(default_factory=lambda: TextCount())
    asserted: int = 0
    retracted: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    rejected_total: int = 0
    warnings: list[Notice] = field(default_factory=list)
    warnings_total: int = 0
    counts: list[ReadCount] = field(default_factory=list)
    rows: list[FileRows] = field(default_factory=list)
    new_names: list[tuple[str, str, str]] = field(default_factory=list)
    new_total: int = 0
    gone: list[Gone] = field(default_factory=list)
    gone_total: int = 0
    taken_back: int = 0
    joined: list[Joined] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    files: int = 0
    bytes_read: int = 0
    hidden: int = 0
    seconds: float = 0.0
    dry_run: bool = False
    stopped: bool = False
    _new_ids: set[str] = field(default_factory=set, repr=False)
    _rejected_of: Counter[str] = field(default_factory=Counter, repr=False)

    @property
    def has_rejections(self) -> bool:
        """True when something of the input was not taken."""
        return self.rejected_total > 0

    @property
    def documents(self) -> int:
        """How many documents were written or found unchanged."""
        return self.added + self.changed + self.unchanged

    @property
    def entries_left_out(self) -> int:
        """How many rows and other entries were left out whole, and files that were not read.

        A sheet that is refused counts with its rows. Of triples, which are no entries, the things
        that were left out count.
        """
        triples = self._of_triples
        files = sum(one.rows or 1 for one in self._whole if one.file not in triples)
        things = sum(self._rejected_of[file] for file in triples)
        return files + things + sum(_left_out(count) for count in self.counts)

    @property
    def triples_left_out(self) -> int:
        """How many triples of RDF were not read."""
        counts = (count for count in self.counts if count.unit == TRIPLES)
        return sum(sum(count.rejected.values()) for count in counts)

    @property
    def parts_left_out(self) -> int:
        """How many parts of entries were left out of which the rest was read."""
        whole = Counter(one.file for one in self._whole)
        for count in self.counts:
            whole[count.file] += _left_out(count)
        # File by file: entries of one that are only counted are no parts of another.
        entries = self._rejected_of.keys() - self._of_triples
        return sum(max(0, self._rejected_of[file] - whole[file]) for file in entries)

    @property
    def _whole(self) -> list[Rejection]:
        """What was said of whole files and sheets."""
        return [one for one in self.rejected if one.rows or (one.row is None and one.field is None)]

    @property
    def _of_triples(self) -> set[str]:
        return {count.file for count in self.counts if count.unit == TRIPLES}

    def count(self, result: WriteResult, moved: bool = False) -> None:
        """Count one document that was written; one that only moved in its file is no change."""
        if moved:
            self.moved += 1
            self.unchanged += 1
            return
        self.added += result.outcome == "added"
        self.changed += result.outcome == "changed"
        self.unchanged += result.outcome == "unchanged"
        self.asserted += result.asserted
        self.retracted += result.retracted

    def note_change(self, change: Change, moved: bool = False) -> None:
        """Count and keep what a dry run found."""
        asserted, retracted = len(change.asserted), len(change.retracted)
        self.count(WriteResult(change.document, change.outcome, asserted, retracted), moved)
        if change.outcome != "unchanged" and not moved:
            self.changes.append(change)

    def reject(self, rejection: Rejection) -> None:
        """Note something that was not taken."""
        self.rejected_total += 1
        self._rejected_of[rejection.file] += 1
        if len(self.rejected) < MOST_KEPT:
            self.rejected.append(rejection)

    def warn(self, notice: Notice) -> None:
        """Note something a person should look at."""
        self.warnings_total += 1
        if len(self.warnings) < MOST_KEPT:
            self.warnings.append(notice)

    def note_gone(self, gone: Gone) -> None:
        """Note an entry that is no longer in its file."""
        self.gone_total += 1
        self.taken_back += gone.outcome == "taken back"
        if len(self.gone) < MOST_KEPT:
            self.gone.append(gone)

    def note_new(self, name: str, resolution: Resolution) -> None:
        """Note a name that became a new node; groups without a name are always new."""
        if not resolution.is_new or not resolution.is_named:
            return
        if resolution.node_id in self._new_ids:
            return
        self._new_ids.add(resolution.node_id)
        self.new_total += 1
        if len(self.new_names) < MOST_KEPT:
            self.new_names.append((name, resolution.node_id, resolution.reason))

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{added, changed, unchanged, rejected: [...], warnings: [...], ...}`."""
        found: dict[str, JsonValue] = {
            "added": self.added,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "moved": self.moved,
            "texts": asdict(self.texts),
            "statements": {"asserted": self.asserted, "retracted": self.retracted},
            "rejected": [rejection.as_json() for rejection in self.rejected],
            "rejected_total": self.rejected_total,
            "entries_left_out": self.entries_left_out,
            "parts_left_out": self.parts_left_out,
            "triples_left_out": self.triples_left_out,
            "warnings": [notice.as_json() for notice in self.warnings],
            "warnings_total": self.warnings_total,
            "counts": [count.as_json() for count in self.counts],
            "rows": [rows.as_json() for rows in self.rows],
            "new": [
                {"name": name, "id": node, "reason": reason}
                for name, node, reason in self.new_names
            ],
            "new_total": self.new_total,
            "gone": [asdict(gone) for gone in self.gone],
            "gone_total": self.gone_total,
            "taken_back": self.taken_back,
            "joined": [asdict(joined) for joined in self.joined],
            "files": self.files,
            "hidden": self.hidden,
            "dry_run": self.dry_run,
            "stopped": self.stopped,
        }
        if self.dry_run:
            found["changes"] = [asdict(change) for change in self.changes]
        return found


def _left_out(count: ReadCount) -> int:
    """How many entries of a file were left out whole; triples are none."""
    return 0 if count.unit == TRIPLES else sum(count.rejected.values())
