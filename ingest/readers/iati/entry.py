"""One activity under way: its element by element, and what all parts of it need to know."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graph.message import Message
from graph.model.record import Issue, RecordEvidence
from ingest.findings import Rejection
from ingest.readers.counting import Counting
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.codes import CodeLists
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms

PROGRAMME = "programme"


@dataclass(slots=True)
class FileTelling:
    """What the activities of one file have in common.

    Attributes:
        name: the file as the user named it.
        left_out: how often something was met that nobody keeps (`contacts`, `links` ...).
        unused: elements of activities that are not read.
    """

    name: str
    terms: Terms
    codes: CodeLists
    counting: Counting
    left_out: Counter[str] = field(default_factory=Counter)
    unused: dict[str, None] = field(default_factory=dict)


@dataclass
class Entry:
    """An activity while its record is made.

    Attributes:
        file: what it shares with the others of its file.
        record: the record under way; its programme has the key `PROGRAMME`.
        children: its elements by name, in their order.
        line: where it begins in the file.
        owner: identifier of the organisation that reports, by which its own codes are told from
            those of others; empty when it gives none.
        language: that of words which name none.
        valid: `valid_from`, `valid_to` and `modality` of what it says of its programme.
        found: what was left out of it.
    """

    file: FileTelling
    record: RowRecord
    children: dict[str, list[Element]]
    line: int
    owner: str = ""
    language: str | None = None
    valid: dict[str, Any] = field(default_factory=dict)
    found: list[Rejection] = field(default_factory=list)

    def all(self, name: str) -> list[Element]:
        """Return the elements of a name."""
        return self.children.get(name, [])

    def first(self, name: str) -> Element | None:
        """Return the first element of a name, None when there is none."""
        known = self.children.get(name)
        return known[0] if known else None

    def reject(self, where: str, reason: str) -> None:
        """Note a part that is left out; the rest of the activity is read."""
        self.found.append(Rejection(self.file.name, self.line, where, reason))

    def unknown(self, what: str, word: str) -> None:
        """Count a code that no list knows."""
        self.file.counting.unknown(what, word)

    def issue(self, code: str, message: Message, evidence: RecordEvidence) -> None:
        """Note something that a person should look at."""
        self.record.issues.append(Issue(code=code, message=message, evidence=evidence))

    @cached_property
    def countries(self) -> list[str]:
        """The ISO codes of the countries that the activity names as its own."""
        codes = (element.get("code") or "" for element in self.all("recipient-country"))
        known = (self.file.terms.countries.find(code) for code in codes if len(code) == 2)
        return list(dict.fromkeys(code for code in known if code is not None))
