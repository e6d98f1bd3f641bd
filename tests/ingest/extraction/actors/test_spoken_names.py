"""Family names in capitals are held back where acronyms stand; all persons here are invented."""

from collections.abc import Callable
from unittest.mock import Mock

import pytest

from graph.model.record import Record
from ingest.extraction.actors import spoken_names
from ingest.extraction.actors.marks import Marks
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.page import Page
from ingest.extraction.text.token_index import TokenIndex
from tests.ingest.extraction.facts import codes, names

Read = Callable[[str], Record]
EN = "UNHCR held a workshop on peace in Goma on 3 March 2019"
FR = "Le HCR a organisé un atelier sur la paix à Goma le 3 mars 2019"


@pytest.mark.parametrize(
    "text",
    [
        f"{EN}, moderated by OTIENO.",
        f"{EN}, led by NJOROGE.",
        f"{EN}. It was hosted by KAGABO and funded by BEMBA.",
        f"{EN}. It was funded by KABONGO MASIKA.",
        f"{EN}. The NGO invited Mr. OKELO, who left. It was facilitated by OKELO.",
    ],
)
def test_what_may_be_a_family_name_is_held_back_in_english(read: Read, text: str) -> None:
    found = read(text)
    assert names(found) == {"UNHCR"}
    assert "withheld-name" in codes(found)


@pytest.mark.parametrize(
    "text",
    [
        f"{FR}, présenté par NZITA.",
        f"{FR}. Appuyé par MASIKA.",
        f"{FR}. MM. NZITA et TSHIBANGU ont participé. Il a été animé par KABONGO.",
        f"{FR}. Mme MASIKA, NZITA et TSHIBANGU ont participé.",
        f"{FR}. MM. OKECH, BLAND et OKOTH ont participé. Il a été financé par BLAND.",
    ],
)
def test_what_may_be_a_family_name_is_held_back_in_french(read: Read, text: str) -> None:
    found = read(text)
    assert names(found) == {"HCR"}
    assert "withheld-name" in codes(found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was funded by the FEMUKA.", "FEMUKA"),
        ("It was hosted by FEMUKA and the town; the FEMUKA has a hall.", "FEMUKA"),
        ("It was funded by the NGO FEMUKA.", "FEMUKA"),
        ("It was funded by FEMUKA (Women of the Lake).", "FEMUKA"),
        ("It was funded by FOPAC.", "FOPAC"),
        ("It was funded by COJEF and AJAP.", "AJAP"),
        ("It was funded by UNESCO.", "UNESCO"),
        ("It was funded by ADISCO.", "ADISCO"),
        ("It was funded by UNAMILA.", "UNAMILA"),
        ("Mr. OKELO, FOPAC, came. It was funded by FOPAC.", "FOPAC"),
    ],
)
def test_letters_of_bodies_remain(read: Read, text: str, name: str) -> None:
    assert name in names(read(f"{EN}. {text}"))


def test_letters_behind_a_french_article_remain(read: Read) -> None:
    found = read(f"{FR}. Il a été financé par la FEMUKA et animé par l’ALIKA.")
    assert {"FEMUKA", "ALIKA"} <= names(found)


def test_a_team_of_somebody_is_no_body(read: Read) -> None:
    assert names(read(f"{EN}. It was facilitated by team KABONGO.")) == {"UNHCR"}


def test_titles_without_number_are_looked_behind_once(
    page: Callable[[str], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Mock(wraps=spoken_names.is_word_of_name)
    monkeypatch.setattr(spoken_names, "is_word_of_name", asked)
    for number in (200, 400):
        asked.reset_mock()
        words = "Mr NZITA, Dr ABC MM OKOTH and " * number
        read = page(f"{EN}. {words}")
        view = NameView(read, Marks(len(read.tokens), TokenIndex(read.tokens)), "en")
        assert spoken_names.titled_names(view) >= {"nzita", "abc", "okoth"}
        assert asked.call_count <= 4 * 7 * number
