"""What may leave at a level: statements and sources, redacted, and a count of the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph.errors import ModelError
from graph.export.quotes import WithheldQuotes
from graph.model.document import Document
from graph.model.statement import SENSITIVITIES, Statement
from graph.store.base import View, ViewFilter

LEVELS = SENSITIVITIES
EVERYTHING = ViewFilter(include_refused=True)

# Reason to words, EN and FR.
REASONS: dict[str, dict[str, str]] = {
    "internal": {"en": "internal statements", "fr": "énoncés internes"},
    "restricted": {"en": "restricted statements", "fr": "énoncés restreints"},
    "source": {
        "en": "statements of sources that may not leave",
        "fr": "énoncés de sources qui ne peuvent sortir",
    },
    "refused": {
        "en": "statements that a person refused",
        "fr": "énoncés refusés par une personne",
    },
    "text": {
        "en": "texts and rows of sources: they never leave in a public export",
        "fr": "textes et lignes des sources : ils ne sortent jamais dans un export public",
    },
    "quote": {
        "en": "quotes that would show a withheld statement",
        "fr": "citations qui montreraient un énoncé retenu",
    },
    "format": {
        "en": "statements that this format cannot hold",
        "fr": "énoncés que ce format ne peut contenir",
    },
}


@dataclass(slots=True)
class ReleaseReport:
    """What an export holds and what it leaves out, by reason of `REASONS`."""

    level: str
    documents: int = 0
    statements: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def as_json(self) -> dict[str, object]:
        """Return `{level, documents, statements, left_out: {reason: count}}`."""
        return {
            "level": self.level,
            "documents": self.documents,
            "statements": self.statements,
            "left_out": dict(sorted(self.left_out.items())),
        }


def allowed_levels(level: str) -> tuple[str, ...]:
    """Return the levels that may leave at a level, itself the highest.

    Raises:
        ModelError: there is no such level.
    """
    if level not in LEVELS:
        raise ModelError(f"There is no level '{level}'.", "--level", f"Use {', '.join(LEVELS)}.")
    return LEVELS[: LEVELS.index(level) + 1]


class Release:
    """Everything of a view that may leave.

    Args:
        view: a view of `EVERYTHING`.
        level: the highest sensitivity that may leave.
    """

    def __init__(self, view: View, level: str) -> None:
        self.view = view
        self.report = ReleaseReport(level)
        self._allowed = allowed_levels(level)

    def documents(self) -> Iterator[tuple[Document, list[Statement]]]:
        """Yield each source that may leave with what it may say, by id."""
        for document in self.view.documents():
            statements = list(self.view.statements(document=document.id))
            if document.sensitivity not in self._allowed:
                self.report.left_out["source"] += len(statements)
                continue
            whole = self.view.document(document.id) or document
            yield self._without_text(whole), self._redacted(statements)
            self.report.documents += 1

    def _redacted(self, statements: Iterable[Statement]) -> list[Statement]:
        kept, withheld = [], []
        for statement in statements:
            reason = self._why_not(statement)
            if reason is None:
                kept.append(statement)
            else:
                withheld.append(statement)
                self.report.left_out[reason] += 1
        quotes = WithheldQuotes(s for s in withheld if s.sensitivity not in self._allowed)
        redacted = [quotes.hide_in(statement) for statement in kept]
        self.report.left_out["quote"] += quotes.hidden
        self.report.left_out += Counter()
        self.report.statements += len(redacted)
        return redacted

    def _why_not(self, statement: Statement) -> str | None:
        if statement.sensitivity not in self._allowed:
            return statement.sensitivity
        is_refused = statement.review is not None and statement.review.decision == "refused"
        return "refused" if is_refused and self.report.level == "public" else None

    def _without_text(self, document: Document) -> Document:
        """Vocabulary rows are ours and public; what others wrote stays where it is."""
        if self.report.level != "public" or document.form == "vocabulary":
            return document
        if document.text is not None or document.rows:
            self.report.left_out["text"] += 1
        return replace(document, text=None, rows=())
