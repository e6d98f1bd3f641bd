"""Persons in the words of titles and in names of places: they are shown, not left out."""

from collections.abc import Iterator

from graph.model.folding import fold
from graph.model.record import Record
from ingest.loading.person_judging import NameJudge
from ingest.loading.person_titles import plain
from ingest.loading.proof import Given, about

MENTIONED = (
    "'{name}' looks like the name of a person; the words were kept as they stand. If it is one,"
    " write them without the name."
)
_MOST_WORDS = 4


def mentioned(record: Record, judge: NameJudge) -> Iterator[tuple[str, str, Given]]:
    """Yield where a person seems to be named, the name and the evidence of the part.

    Looked at are titles of events and names of places; a text is not, since its words stand in it
    whatever a record says.
    """
    for event in record.events:
        for column, text in (("title", event.title), ("title_fr", event.title_fr)):
            for name in persons_in(text or "", judge):
                yield f"{event.key}.{column}", name, about(event.evidence, column)
        for place in event.places:
            for name in persons_in(place.name, judge):
                yield f"{event.key}.place", name, about(place.evidence, "place")


def persons_in(text: str, judge: NameJudge) -> Iterator[str]:
    """Yield names behind a personal title, and given names with a word in capitals behind."""
    tokens = plain(text).split()
    at = 0
    while at < len(tokens):
        run = _run(tokens[at : at + _MOST_WORDS], judge)
        if run and _is_person(tokens[max(at - 2, 0) : at], run, judge):
            yield " ".join(run)
        at += max(len(run), 1)


def _run(tokens: list[str], judge: NameJudge) -> list[str]:
    """Return the words in capitals from the first on, when it is a title or a given name."""
    if not tokens or not (_is_title(tokens[0], judge) or _is_given(tokens[0], judge)):
        return []
    run: list[str] = []
    for token in tokens:
        word = token.strip("()[]«»\"'“”.,;:!?")
        if not word[:1].isupper():
            break
        run.append(word)
        if token[-1] in ",;:!?)":
            break
    return run


def _is_person(before: list[str], run: list[str], judge: NameJudge) -> bool:
    words = judge.signs.words
    folded = [piece for token in run for piece in fold(token).split()]
    if len(run) < 2 or fold(" ".join(run)) in judge.known or folded[1] in judge.signs.places:
        return False
    if _is_title(run[0], judge):
        return folded[1] not in words.bodies and not judge.signs.is_of_post(folded[1])
    beside = [piece for token in before for piece in fold(token).split()]
    return words.bodies.isdisjoint([*folded, *beside])


def _is_title(token: str, judge: NameJudge) -> bool:
    is_letter = len(token.strip(".")) <= 2 and token.strip(".").upper() in ("M", "MM", "MS")
    return fold(token) in judge.signs.words.titles and (not is_letter or token.endswith("."))


def _is_given(token: str, judge: NameJudge) -> bool:
    return fold(token.split("-")[0]) in judge.signs.words.given_names
