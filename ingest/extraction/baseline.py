"""The simplest extractor that could work: names and themes of the vocabulary, nothing else."""

from graph.model.record import Record, RecordActor, RecordDocument, RecordEvent, RecordTheme
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.page import Page, read_page


def known_names_only(text: str, lexicon: Lexicon) -> Record:
    """Return the actors and themes found by their wordings alone; what grammar adds is measured
    against this.
    """
    page = read_page(text, lexicon)
    event = RecordEvent(
        key="e1",
        type=_first(page, "event"),
        themes=[*_themes(page)],
        places=[],
    )
    return Record(
        document=RecordDocument(text=text, language=page.language, is_event_report=True),
        actors=_actors(page),
        events=[event],
        origin="baseline",
    )


def _first(page: Page, kind: str) -> str | None:
    found = page.found(kind)
    return found[0].value if found else None


def _themes(page: Page) -> list[RecordTheme]:
    first: dict[str, Hit] = {}
    for hit in page.found("theme"):
        if hit.value:
            first.setdefault(hit.value, hit)
    return [
        RecordTheme(id=theme, evidence=evidence_at(page.text, hit.start, hit.end))
        for theme, hit in first.items()
    ]


def _actors(page: Page) -> list[RecordActor]:
    first: dict[str, list[Hit]] = {}
    for hit in page.found("actor"):
        first.setdefault(hit.value, []).append(hit)
    known = page.lexicon.vocabulary.actors
    return [
        RecordActor(
            key=f"a{number}",
            name=page.text[hits[0].start : hits[0].end],
            aliases=sorted({page.text[h.start : h.end] for h in hits[1:]}),
            type=known[id_].type,
            id=id_,
            evidence=evidence_at(page.text, hits[0].start, hits[0].end),
        )
        for number, (id_, hits) in enumerate(first.items(), start=1)
    ]
