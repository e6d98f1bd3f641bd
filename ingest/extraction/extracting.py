"""From a text to a record: a pure function that calls one step after another."""

from collections.abc import Sequence
from datetime import date

from graph.message import Message
from graph.model.record import Issue, Record, RecordDocument
from ingest.extraction.actors.actors import cast_of
from ingest.extraction.actors.mentions import find_mentions
from ingest.extraction.assembling import assemble
from ingest.extraction.events.events import events_of
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.no_prose import without_no_prose
from ingest.extraction.text.page import Page, read_page
from ingest.extraction.text.spans import Span

VERSION = "1"
_QUOTE = 80
ORIGIN = f"extraction-{VERSION}"


def extract(
    text: str,
    lexicon: Lexicon,
    uri: str = "",
    title: str | None = None,
    published: date | None = None,
) -> Record:
    """Return what a report says as a record; every fact carries its words and their place.

    Args:
        text: the report, in NFC; all offsets are code points in it.
        lexicon: the set-up of `build_lexicon`.
        uri: where the text came from.
        title: its title when the source gives one beside the text.
        published: the day it was published; "on Monday" and "3 March" are told from it.

    Of a text with more than a hundred thousand letters without sentences (marks, capitals, numbers)
    the further ones are passed over, and the record says so.
    A text in another language than English or French gives a record that says so and no facts.
    The function raises nothing, whatever the text.
    """
    legible, passed = without_no_prose(text)
    page = read_page(legible, lexicon, published)
    document = RecordDocument(
        uri=uri, title=title, language=page.language, text=text, is_event_report=False
    )
    if not page.is_supported:
        issues = [*_unsupported(page), *_passed_over(text, passed)]
        return Record(document=document, issues=issues, origin=ORIGIN)
    found = find_mentions(page)
    cast = cast_of(found.mentions)
    record = assemble(document, found, cast, events_of(found, cast), ORIGIN)
    issues = [*record.issues, *_unread(page), *_passed_over(text, passed)]
    return record.model_copy(update={"issues": issues})


def _passed_over(text: str, passed: Sequence[Span]) -> list[Issue]:
    """One issue for all that is no prose; its evidence is where the first of it begins."""
    if not passed:
        return []
    told = "{n} characters of this text hold no sentences; they were not read."
    first = passed[0]
    begins = text[first.start : first.end]
    start = first.end - len(begins.lstrip())
    return [
        Issue(
            code="no-prose",
            message=Message(told, n=sum(span.end - span.start for span in passed)),
            evidence=evidence_at(text, start, min(first.end, start + _QUOTE)),
        )
    ]


def _unread(page: Page) -> list[Issue]:
    """An issue for each paragraph in another language: it is named, not read."""
    return [
        Issue(
            code="unread-language",
            message="A paragraph is in a language that is not read; it yields nothing.",
            evidence=evidence_at(page.text, block.start, min(block.end, block.start + _QUOTE)),
        )
        for block in page.unread
    ]


def _unsupported(page: Page) -> list[Issue]:
    if page.language is None and not any(token.low.strip("0123456789") for token in page.tokens):
        return [Issue(code="no-text", message="The document holds no words to read.")]
    if page.language is None:
        message = "The text is too short to tell its language; nothing is read from it."
        return [Issue(code="unsupported-language", message=message)]
    return [
        Issue(
            code="unsupported-language",
            message=f"The text is in '{page.language}'; only English and French are read.",
        )
    ]
