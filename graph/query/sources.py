"""The documents that the graph rests on, in lists."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.document import Document
from graph.model.folding import fold
from graph.query.answer import Answer, Listing
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class SourceLine(Answer):
    """One document; `statements` is None where they were not counted."""

    document: str
    title: str | None
    publisher: str | None
    uri: str
    part: str
    published: str | None
    language: str | None
    form: str
    statements: int | None = None


def source_list(
    view: View, text: str = "", vocabulary: bool = False, limit: int | None = 50
) -> Listing[SourceLine]:
    """Return the documents, newest publication first, those without a date last.

    Args:
        text: words that title, publisher or address must contain, folded.
        vocabulary: also the vocabulary files, which are no sources of events.
        limit: how many to show; None for all.
    """
    words = fold(text).split()
    found = [
        document
        for document in view.documents()
        if (vocabulary or document.form != "vocabulary") and _has(document, words)
    ]
    found.sort(key=lambda document: (document.title or document.uri, document.id))
    found.sort(key=lambda document: document.published or "", reverse=True)
    shown = found if limit is None else found[:limit]
    lines = [
        source_line(document, sum(1 for _ in view.statements(document=document.id)))
        for document in shown
    ]
    return Listing(tuple(lines), len(found))


def sources_of(view: View, documents: Iterable[str]) -> Listing[SourceLine]:
    """Return the named documents with how often each was named, by title."""
    counted = Counter(documents)
    found = [(view.document(document), count) for document, count in sorted(counted.items())]
    lines = [source_line(document, count) for document, count in found if document is not None]
    return Listing(tuple(lines), len(lines))


def source_line(document: Document, statements: int | None = None) -> SourceLine:
    """Return the line of one document."""
    return SourceLine(
        document=document.id,
        title=document.title,
        publisher=document.publisher,
        uri=document.uri,
        part=document.part,
        published=document.published,
        language=document.language,
        form=document.form,
        statements=statements,
    )


def _has(document: Document, words: list[str]) -> bool:
    if not words:
        return True
    said = (document.title, document.publisher, document.uri, document.part)
    text = fold(" ".join(part for part in said if part))
    return all(word in text for word in words)


def has_sources(view: View) -> bool:
    """True when anything but the vocabulary was read into the ledger."""
    return any(document.form != "vocabulary" for document in view.documents())
