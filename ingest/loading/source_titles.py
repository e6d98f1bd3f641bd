"""The title of a source leaves with every event told of it; one that names a person is not kept."""

from collections.abc import Iterator

from graph.model.folding import fold
from ingest.extraction.actors.spoken_names import is_spoken_word
from ingest.loading.person_judging import NameJudge
from ingest.loading.person_mentions import persons_in
from ingest.loading.person_signs import Look
from ingest.loading.person_titles import plain

_BY = frozenset({"by", "par", "with", "avec"})
_OF = frozenset({"of", "de", "d", "for", "pour", "from", "to", "a", "and", "et"})
_JOINS = frozenset({"and", "et", "&"})
_MARKS = "()[]«»\"'“”.,;:!?|–—-"
_ENDS = (",", ";", ":", "!", "?", ")", "|")
_MOST_WORDS = 3
# Endings of ordinary words that hardly any family name has.
_ORDINARY = ("s", "ing", "tion", "ed", "ment")


def names_person(title: str, judge: NameJudge) -> bool:
    """True for a title that surely or perhaps names a person.

    Args:
        title: as the source gives it: "Workshop by N. N.".
        judge: tells names of persons.
    """
    if any(persons_in(title, judge)):
        return True
    return any(_may_be_person(words, by, judge) for words, by in _runs(plain(title).split()))


def _runs(tokens: list[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield words in capitals where names stand, and whether "by" or "with" leads to them."""
    at, by, led = 0, False, True
    while at < len(tokens):
        run = _run(tokens, at)
        if run and led:
            yield run, by
        if run:
            ended = tokens[at + len(run) - 1].endswith(_ENDS)
            at, led = at + len(run), ended
            continue
        low = fold(tokens[at])
        by = low in _BY or (by and (low in _JOINS))
        led = by or low in _OF or not low
        at += 1


def _run(tokens: list[str], at: int) -> list[str]:
    run: list[str] = []
    # Without a copy of all that follows: a title may have half a million words.
    for number in range(at, len(tokens)):
        token = tokens[number]
        word = token.strip(_MARKS)
        if not word[:1].isupper():
            break
        run.append(word if len(word) > 1 else f"{word}.")
        if token.endswith(_ENDS):
            break
    return run


def _may_be_person(run: list[str], by: bool, judge: NameJudge) -> bool:
    parts = judge.signs.parts(" ".join(run)) if len(run) <= _MOST_WORDS else []
    if not parts or parts[0].has_place:
        return False
    if fold(" ".join(run)) in judge.known or parts[0].text != " ".join(run):
        return False
    look, last = parts[0].look, run[-1]
    if look is Look.PERHAPS or (look is Look.NAMED and _is_perhaps_given(run[0], judge)):
        return not last.lower().endswith(_ORDINARY)
    if look is Look.INITIALS:
        return by
    bodies = judge.signs.words.bodies
    nobody = bodies.isdisjoint(piece for word in run for piece in fold(word).split())
    return by and nobody and is_spoken_word(last)


def _is_perhaps_given(word: str, judge: NameJudge) -> bool:
    return fold(word.split("-")[0]) in judge.signs.words.given_names_also_words
