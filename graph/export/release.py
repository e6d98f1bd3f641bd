"""What may leave at a level: statements and sources, redacted, and a count of the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph.errors import ModelError
from graph.export.quotes import WithheldQuotes
from graph.export.released_nodes import ReleasedNodes
from graph.message import Message
from graph.model.document import Document
from graph.model.node import Node
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
        "en": "texts and rows of sources: in public never, else where they show too much",
        "fr": "textes et lignes des sources : en public jamais, sinon quand ils montreraient trop",
    },
    "quote": {
        "en": "quotes that would show a withheld statement",
        "fr": "citations qui montreraient un énoncé retenu",
    },
    "node": {
        "en": "names, types and countries that only withheld statements tell",
        "fr": "noms, types et pays que seuls des énoncés retenus donnent",
    },
    "author": {
        "en": "names of the people who decided",
        "fr": "noms des personnes qui ont décidé",
    },
    "decision": {
        "en": "decisions of people: this format has no place for them",
        "fr": "décisions de personnes : ce format n’a pas de place pour elles",
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
        what = Message("There is no level '{name}'.", name=level)
        raise ModelError(what, "--level", Message("Use {known}.", known=", ".join(LEVELS)))
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
        self._nodes = ReleasedNodes(view, self._allowed)

    def node(self, node_id: str) -> Node | None:
        """Return a node as it may leave, None when the ledger has none of that id."""
        node = self._nodes.node(node_id)
        if self._nodes.hidden:
            self.report.left_out["node"] = self._nodes.hidden
        return node

    def documents(self) -> Iterator[tuple[Document, list[Statement]]]:
        """Yield each source that may leave with what it may say, by id."""
        for document in self.view.documents():
            statements = list(self.view.statements(document=document.id))
            if document.sensitivity not in self._allowed:
                self.report.left_out["source"] += len(statements)
                continue
            whole = self.view.document(document.id) or document
            redacted, shows_all = self._redacted(statements)
            yield self._released(whole, shows_all), redacted
            self.report.documents += 1

    def _redacted(self, statements: Iterable[Statement]) -> tuple[list[Statement], bool]:
        """The statements that may leave, and True when none was withheld for its sensitivity."""
        kept, withheld = [], []
        for statement in statements:
            reason = self._why_not(statement)
            if reason is None:
                kept.append(statement)
            else:
                withheld.append(statement)
                self.report.left_out[reason] += 1
        secret = [s for s in withheld if s.sensitivity not in self._allowed]
        quotes = WithheldQuotes(secret)
        redacted = [self._anonymous(quotes.hide_in(statement)) for statement in kept]
        self.report.left_out["quote"] += quotes.hidden
        self.report.left_out += Counter()
        self.report.statements += len(redacted)
        return redacted, not secret

    def _why_not(self, statement: Statement) -> str | None:
        if statement.sensitivity not in self._allowed:
            return statement.sensitivity
        is_refused = statement.review is not None and statement.review.decision == "refused"
        return "refused" if is_refused and self.report.level == "public" else None

    def _anonymous(self, statement: Statement) -> Statement:
        """In public a decision of a person stands without the name of the person."""
        review = statement.review
        if self.report.level != "public" or review is None or not review.author:
            return statement
        self.report.left_out["author"] += 1
        return replace(statement, review=replace(review, author=""))

    def _released(self, document: Document, shows_all: bool) -> Document:
        """What others wrote never leaves in public, nor where it would show what is withheld.

        The rows of the vocabulary are ours and public.
        """
        may_show = self.report.level != "public" or document.form == "vocabulary"
        if (may_show and shows_all) or (document.text is None and not document.rows):
            return document
        self.report.left_out["text"] += 1
        return replace(document, text=None, rows=())
