import pytest

from graph.errors import ModelError
from ingest.resolution.name_words import NameWords, join_prefixes, load_name_words, stem
from tests.ingest.resolution.name_sides_of import FOLDER

WORDS = load_name_words(FOLDER)


def concepts(text: str) -> list[str]:
    return [meaning.concept for meaning in WORDS.meanings(text.split())]


def test_words_of_three_languages_mean_the_same() -> None:
    assert concepts("ministere du developpement") == concepts("ministry of development")
    assert concepts("fondo de desarrollo") == concepts("development fund")[::-1]


def test_a_phrase_goes_before_its_words() -> None:
    assert concepts("droits de l homme") == concepts("human rights") == ["human rights"]


def test_a_slip_of_one_letter_leads_to_its_word() -> None:
    assert concepts("programme alimentaire modial") == concepts("programme alimentaire mondial")


def test_a_slip_inside_a_phrase_leads_to_the_phrase() -> None:
    assert concepts("unted natons fund") == concepts("united nations fund")
    assert concepts("united nationsl fund") == concepts("united nations fund")


def test_a_word_that_looks_like_a_plural_is_itself() -> None:
    assert concepts("aids") == concepts("sida") != concepts("aid") == concepts("aide")


def test_what_translators_take_for_one_another_is_near() -> None:
    relief, aid, peace = WORDS.meanings(["relief", "aid", "peace"])
    assert relief.near == aid.near is not None
    assert peace.near is None


def test_every_concept_that_is_near_another_stands_in_the_list() -> None:
    from graph.model.datafiles import read_yaml

    for line in read_yaml(FOLDER / "name_words.yaml")["near"]:
        assert all(concepts(text.strip()) == [text.strip()] for text in line.split(","))


def test_a_short_or_unknown_word_stays_itself() -> None:
    assert [m.kind for m in WORDS.meanings(["dushirehamwe", "1325"])] == ["name", "number"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nations", "nation"),
        ("regionaux", "regional"),
        ("europeenne", "europeens"),
        ("countries", "country"),
        ("organization", "organisations"),
    ],
)
def test_endings_do_not_count(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_numbers_and_short_words_keep_their_ending() -> None:
    assert stem("1325") == "1325"
    assert stem("gas") == "gas"


def test_prefixes_are_joined_to_their_word() -> None:
    assert join_prefixes("inter american co operation") == "interamerican cooperation"


def test_a_line_without_three_languages_is_refused() -> None:
    with pytest.raises(ModelError, match="has 2 languages, not 3"):
        NameWords({"words": ["peace | paix"]})


def test_no_form_is_a_whole_name_of_the_vocabulary() -> None:
    """The list holds words of the field, never the name of one organisation."""
    from graph.model.folding import fold
    from graph.model.vocabulary import load_vocabulary

    names = {
        tuple(concepts(fold(label)))
        for entry in load_vocabulary(FOLDER).actors.values()
        for label in entry.labels.values()
        if len(fold(label).split()) > 2
    }
    assert {name for name in names if len(name) == 1} <= {
        ("united nations",), ("francophone",), ("french speaking",), ("european union",),
    }  # fmt: skip
