"""One or many by the number, and d’ before a vowel in French."""

from typing import Any

import numpy as np
import pytest

from graph.message import Message, said_in
from graph.sentence import fill, is_one

READ = {
    "en": "{n} [file was|files were] read.",
    "fr": "{n} [fichier a été lu|fichiers ont été lus].",
}


@pytest.mark.parametrize(
    ("n", "english", "french"),
    [
        (0, "0 files were read.", "0 fichier a été lu."),
        (1, "1 file was read.", "1 fichier a été lu."),
        (2, "2 files were read.", "2 fichiers ont été lus."),
        (np.int64(1), "1 file was read.", "1 fichier a été lu."),
    ],
)
def test_one_and_many_by_the_number_before(n: Any, english: str, french: str) -> None:
    assert fill(READ["en"], "en", n=n) == english
    assert fill(READ["fr"], "fr", n=n) == french


def test_each_choice_goes_by_its_own_number() -> None:
    told = "{added} [row|rows], {left:,} [part|parts] of {name}"
    assert fill(told, "en", added=1, left=1200, name="x") == "1 row, 1,200 parts of x"
    named = "{shown} of {total} [total:row|rows], [shown:it|they]"
    assert fill(named, "en", shown=1, total=3) == "1 of 3 rows, it"


def test_a_choice_may_hold_a_blank() -> None:
    told = "[n:its one row cannot|none of its {n} rows can] be read"
    assert fill(told, "en", n=1) == "its one row cannot be read"
    assert fill(told, "en", n=2) == "none of its 2 rows can be read"


def test_what_is_no_number_is_many_and_no_choice_goes_by_it() -> None:
    assert fill("{n} {what} [stands|stand]", "en", n=1, what="row") == "1 row stands"
    assert fill("[row|rows]", "en") == "rows"
    assert not is_one("1", "en")
    assert is_one(1.5, "fr")
    assert not is_one(1.5, "en")
    assert not is_one(10**400, "fr")
    assert not is_one(float("nan"), "fr")
    assert not is_one(-1, "fr")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Ouganda", "Pays d’Ouganda"),
        ("États-Unis", "Pays d’États-Unis"),
        ("Burundi", "Pays de Burundi"),
        ("Haut-Karabagh", "Pays de Haut-Karabagh"),
        ("Onze amis", "Pays de Onze amis"),
        ("ouïe", "Pays d’ouïe"),
        ("« Union »", "Pays d’« Union »"),
        ("(Onze)", "Pays de (Onze)"),
        ("Åland", "Pays d’Åland"),
        ("Ōsaka", "Pays d’Ōsaka"),
        ("", "Pays de "),
    ],
)
def test_a_vowel_shortens_the_word_before_it_in_french(name: str, told: str) -> None:
    assert fill("Pays de {a}", "fr", a=name) == told
    assert fill("Pays de {a}", "en", a=name) == f"Pays de {name}"


def test_que_and_le_are_shortened_too_but_not_before_a_month() -> None:
    assert fill("Que {a} vient", "fr", a="Alert") == "Qu’Alert vient"
    assert fill("le {a}, la {a}", "fr", a="Ouganda") == "l’Ouganda, l’Ouganda"
    assert fill("le {day}", "fr", day="août 2009") == "le août 2009"
    assert fill("modèle {a}", "fr", a="Alert") == "modèle Alert"
    assert fill("de {n}", "fr", n=8) == "de 8"


def test_what_fills_a_blank_is_never_taken_for_a_choice() -> None:
    assert fill("{a} [x|y]", "en", a="[one|many] {b}") == "[one|many] {b} y"


def test_messages_are_told_so_in_both_languages() -> None:
    message = Message(READ["en"], n=1)
    assert message == "1 file was read."
    assert said_in(message, {READ["en"]: READ["fr"]}) == "1 fichier a été lu."
    assert said_in(message, {}) == "1 file was read."
