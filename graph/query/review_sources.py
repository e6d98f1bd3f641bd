"""Which sources wait for a person, and how far each of them is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model.document import Document
from graph.model.folding import fold
from graph.model.statement import Statement
from graph.query.answer import Answer
from graph.query.notes import called_in
from graph.query.review_facts import asked_of
from graph.query.sources import SourceLine, source_line
from graph.store.base import View

# Reading so many statements takes about five seconds; of a larger ledger the newest sources are
# read alone.
MOST_STATEMENTS = 200_000
MOST_SOURCES = 500


@dataclass(frozen=True, slots=True)
class SourceProgress(Answer):
    """A source: of so many facts a person has decided on so many."""

    source: SourceLine
    decided: int
    total: int

    @property
    def waits(self) -> int:
        """How many facts wait."""
        return self.total - self.decided


@dataclass(frozen=True, slots=True)
class ReviewSources(Answer):
    """All sources with their progress, those with something waiting first.

    Attributes:
        sources: the sources; of those that wait first the texts, which a program read, then the
            tables, which people filled in; of each the newest publication first.
        decided, total: facts of all these sources together.
        known: how many sources the ledger has; more than `sources` when it is very large.
    """

    sources: tuple[SourceProgress, ...]
    decided: int
    total: int
    known: int


def review_sources(view: View, words: str = "") -> ReviewSources:
    """Return how far the review of each source is; the view must show refused statements.

    Args:
        words: words that title, publisher or address must contain, folded.
    """
    wanted = fold(words).split()
    lines = [source_line(document) for document in _in_order(view)]
    lines = [line for line in lines if _has(line, wanted)]
    is_large = view.counts()["statements"] > MOST_STATEMENTS
    shown = lines[:MOST_SOURCES] if is_large else lines
    total, decided = _counted(view, [line.document for line in shown], is_large)
    found = [SourceProgress(one, decided[one.document], total[one.document]) for one in shown]
    found.sort(key=lambda one: one.waits == 0)
    return ReviewSources(tuple(found), decided.total(), total.total(), len(lines))


def next_source(view: View, document_id: str) -> str | None:
    """Return the next source in which something waits, after one and round; None for none.

    The view must show refused statements.
    """
    documents = [document.id for document in _in_order(view)]
    at = documents.index(document_id) if document_id in documents else -1
    others = [*documents[at + 1 :], *documents[: max(at, 0)]]
    return next((one for one in others if _waits(view, one)), None)


def _in_order(view: View) -> list[Document]:
    documents = [d for d in view.documents() if d.form != "vocabulary"]
    documents.sort(key=lambda document: (document.title or document.uri, document.part))
    documents.sort(key=lambda document: document.published or "", reverse=True)
    documents.sort(key=lambda document: document.form == "table")
    return documents


def _waits(view: View, document: str) -> bool:
    asked = asked_of(view.statements(document=document), called_in(view))
    return any(statement.review is None for statement in asked)


def _counted(view: View, documents: list[str], is_large: bool) -> tuple[Counter[str], Counter[str]]:
    wanted = set(documents)
    total: Counter[str] = Counter()
    decided: Counter[str] = Counter()
    for statement in asked_of(_of(wanted, _statements(view, documents, is_large)), called_in(view)):
        total[statement.document] += 1
        decided[statement.document] += statement.review is not None
    return total, decided


def _of(documents: set[str], statements: Iterable[Statement]) -> Iterator[Statement]:
    return (statement for statement in statements if statement.document in documents)


def _statements(view: View, documents: list[str], is_large: bool) -> Iterator[Statement]:
    if not is_large and len(documents) > MOST_SOURCES:
        yield from view.statements()
        return
    for document in documents:
        yield from view.statements(document=document)


def _has(line: SourceLine, words: list[str]) -> bool:
    said = (line.title, line.publisher, line.uri, line.part)
    text = fold(" ".join(part for part in said if part))
    return all(word in text for word in words)
