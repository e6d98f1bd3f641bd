"""A suggested name counts only where the sentence speaks for it; the suggestions are invented."""

from dataclasses import replace

import pytest

from graph.model.record import Record
from ingest.extraction import Lexicon, extract
from ingest.extraction.text.guesses import Guess


def read(text: str, lexicon: Lexicon, *suggested: str) -> Record:
    """The record when a model takes these words for organisations, wherever they stand."""

    def guess(given: str, language: str) -> list[Guess]:
        starts = [(given.index(name), name) for name in suggested]
        return [Guess(at, at + len(name), "ORG") for at, name in sorted(starts)]

    return extract(text, replace(lexicon, guess=guess))


def names_by(record: Record) -> dict[str, str | None]:
    return {actor.name: actor.rule for actor in record.actors}


VICTIMS = (
    "Un atelier a été organisé à Bamako le 4 mai 2016. Les participants ont entendu la présidente"
    " de l’Association des victimes de la crise."
)


def test_a_name_with_a_head_noun_is_taken(lexicon: Lexicon) -> None:
    record = read(VICTIMS, lexicon, "Association des victimes de la crise")
    assert "Association des victimes de la crise" in names_by(record)


OCTET = "The {} and the European Union held a workshop on peace in Juba on 4 May 2016."


def test_a_name_with_an_article_and_a_role_is_taken(lexicon: Lexicon) -> None:
    record = read(OCTET.format("Octet"), lexicon, "Octet")
    assert names_by(record)["Octet"] == "suggested"
    assert [p.role for p in record.events[0].participations if p.rule == "organiser-before"]


def test_without_a_model_nothing_is_suggested(lexicon: Lexicon) -> None:
    assert "suggested" not in names_by(extract(OCTET.format("Octet"), lexicon)).values()


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        (
            "Jane Example and the European Union held a workshop in Juba on 4 May 2016.",
            "Jane Example",
        ),
        ("Director Example and the European Union held a workshop in Juba in May 2016.", "Example"),
        ("The European Union held a workshop on the Reform in Juba on 4 May 2016.", "Reform"),
        (OCTET.format("Security Sector Reform"), "Security Sector Reform"),
        (OCTET.format("Juba"), "Juba"),
        (OCTET.format("Workshop"), "Workshop"),
        (OCTET.format("lowly"), "lowly"),
        (OCTET.format("Octet"), "Octet and the European Union"),
        (OCTET.format("Council (part"), "Council (part"),
    ],
)
def test_what_the_sentence_does_not_support_is_left(
    text: str, suggested: str, lexicon: Lexicon
) -> None:
    assert "suggested" not in names_by(read(text, lexicon, suggested)).values()


def test_only_organisations_are_asked_for(lexicon: Lexicon) -> None:
    def guess(given: str, language: str) -> list[Guess]:
        at = given.index("Octet")
        return [Guess(at, at + 5, "PERSON")]

    record = extract(OCTET.format("Octet"), replace(lexicon, guess=guess))
    assert "suggested" not in names_by(record).values()
