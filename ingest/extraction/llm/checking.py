"""What the text proves of an answer; all else is rejected and counted with its reason."""

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graph.errors import ModelError
from graph.model.dates import parse_date
from graph.model.record import Part, RecordEvidence
from graph.model.vocabulary import Vocabulary
from ingest.extraction.text.evidence import evidence_at

NO_QUOTE = "the quote is not in the text"
NOT_INSIDE = "the actor does not stand in its own quote"
NOT_AGREED = "it does not have the agreed form"
UNKNOWN = "it is none of the vocabulary"
NO_ACTOR = "it is about an actor that was not accepted"
NO_EVENT = "it is about an event that was not accepted"
NOT_REPORTED = "the model says that the text reports no event"
TWICE = "another actor has its key"
NO_DATE = "the date cannot be read"
NOT_A_LIST = "the answer holds no list where one was asked for"


class ToldActor(Part):
    """An actor of the answer."""

    key: str
    name: str
    type: str | None
    quote: str


class ToldPart(Part):
    """A participation of the answer."""

    actor: str
    role: str
    quote: str


class ToldPlace(Part):
    """A place of the answer."""

    name: str
    country: str | None
    quote: str


class ToldTheme(Part):
    """A theme of the answer."""

    id: str
    quote: str


class ToldEvent(Part):
    """An event of the answer; its lists are looked at one by one."""

    type: str
    quote: str
    date: str | None
    date_quote: str | None
    places: Any
    themes: Any
    participations: Any


Told = TypeVar("Told", bound=Part)


@dataclass
class Checking:
    """Checks facts against one text.

    Attributes:
        rejected: reason to the number of facts that were left out for it.
    """

    text: str
    vocabulary: Vocabulary
    rejected: Counter[str] = field(default_factory=Counter)

    def items(self, given: object, form: type[Told]) -> Iterator[Told]:
        """Yield what has the agreed form."""
        if not isinstance(given, list):
            self.rejected[NOT_A_LIST] += 1
            return
        for one in given:
            try:
                yield form.model_validate(one, strict=True)
            except ValueError:
                self.rejected[NOT_AGREED] += 1

    def proof(self, quote: str, *names: str) -> RecordEvidence | None:
        """The place of a quote, None when it is not there or none of the names stands in it."""
        start = self.text.find(quote) if quote else -1
        if start < 0:
            self.rejected[NO_QUOTE] += 1
            return None
        if names and not any(name and name in quote for name in names):
            self.rejected[NOT_INSIDE] += 1
            return None
        return evidence_at(self.text, start, start + len(quote))

    def is_known(self, value: str, ids: Container[str]) -> bool:
        """True for an id of the vocabulary."""
        if value in ids:
            return True
        self.rejected[UNKNOWN] += 1
        return False

    def country(self, code: str | None) -> str | None:
        """The code when it is one of a country; another is left out and counted."""
        if code is None or self.vocabulary.country_by_code(code) is not None:
            return code
        self.rejected[UNKNOWN] += 1
        return None

    def date(self, value: str | None, quote: str | None) -> tuple[str, RecordEvidence] | None:
        """A date that can be read and whose words stand in the text."""
        if value is None:
            return None
        try:
            read = parse_date(value).edtf
        except ModelError:
            self.rejected[NO_DATE] += 1
            return None
        proof = self.proof(quote or "")
        return None if proof is None else (read, proof)
