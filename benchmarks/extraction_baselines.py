"""What the extraction is compared with: statistical names alone, as spaCy's small models give them.

The other baseline, the names of the vocabulary alone, is `ingest.extraction.baseline`.
"""

from graph.model.folding import fold
from graph.model.record import Record, RecordActor, RecordDocument, RecordEvent, RecordPlace
from ingest.extraction import Lexicon
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.guesses import Guess
from ingest.extraction.text.page import read_page

_PLACES = ("GPE", "LOC")


def guessed_names_only(text: str, lexicon: Lexicon) -> Record:
    """Return every organisation as an actor and the first place as that of the event.

    Such a model knows neither roles nor themes nor kinds; everything is taken for a report.
    """
    page = read_page(text, lexicon)
    guesses = lexicon.guess(text, page.language or "") if lexicon.guess is not None else []
    return Record(
        document=RecordDocument(text=text, language=page.language, is_event_report=True),
        actors=_actors(text, [one for one in guesses if one.label == "ORG"]),
        events=[RecordEvent(key="e1", places=_first_place(text, guesses))],
        origin="baseline",
    )


def _actors(text: str, guesses: list[Guess]) -> list[RecordActor]:
    first: dict[str, Guess] = {}
    for guess in guesses:
        if fold(text[guess.start : guess.end]):
            first.setdefault(fold(text[guess.start : guess.end]), guess)
    return [
        RecordActor(
            key=f"a{number}",
            name=text[guess.start : guess.end],
            evidence=evidence_at(text, guess.start, guess.end),
        )
        for number, guess in enumerate(first.values(), start=1)
    ]


def _first_place(text: str, guesses: list[Guess]) -> list[RecordPlace]:
    for guess in guesses:
        name = text[guess.start : guess.end]
        if guess.label in _PLACES and name.strip():
            return [RecordPlace(name=name, evidence=evidence_at(text, guess.start, guess.end))]
    return []
