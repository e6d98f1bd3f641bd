"""From a text to a record: a pure function that calls one step after another."""

from datetime import date

from graph.model.record import Issue, Record, RecordDocument
from ingest.extraction.actors.actors import cast_of
from ingest.extraction.actors.mentions import find_mentions
from ingest.extraction.assembling import assemble
from ingest.extraction.events.events import events_of
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.page import Page, read_page

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

    A text in another language than English or French gives a record that says so and no facts.
    The function raises nothing, whatever the text.
    """
    page = read_page(text, lexicon, published)
    document = RecordDocument(
        uri=uri, title=title, language=page.language, text=text, is_event_report=False
    )
    if not page.is_supported:
        return Record(document=document, issues=_unsupported(page), origin=ORIGIN)
    found = find_mentions(page)
    cast = cast_of(found.mentions)
    record = assemble(document, found, cast, events_of(found, cast), ORIGIN)
    return record.model_copy(update={"issues": [*record.issues, *_unread(page)]})


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
