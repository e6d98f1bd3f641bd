"""No body of the vocabulary owns a name or letters that others bear as well."""

import pytest

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary, load_vocabulary

# Many countries have a truth commission, an ombudsman, an office for victims.
ANYBODYS = ("Comisión de la Verdad", "Defensoría del Pueblo", "Unidad para las Víctimas")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@pytest.mark.parametrize("name", ANYBODYS)
def test_a_name_of_many_countries_is_nobodys(vocabulary: Vocabulary, name: str) -> None:
    named = vocabulary.actors.values()
    owners = [a.id for a in named if fold(name) in map(fold, (*a.labels.values(), *a.aliases))]
    assert owners == []


def test_the_letters_of_a_research_council_are_of_no_red_cross(vocabulary: Vocabulary) -> None:
    assert not vocabulary.actors["ssd-ssrc"].acronyms


def test_organs_of_the_united_nations_have_one_type(vocabulary: Vocabulary) -> None:
    types = {vocabulary.actors[id_].type for id_ in ("csw", "un-cedaw", "un-hrc", "unsc")}
    assert types == {"igo"}
