from graph.model.vocabulary import Vocabulary
from ingest.resolution.name_index import ACRONYM, ALIAS, PREFERRED
from ingest.resolution.place_names import CountryNames
from ingest.resolution.vocabulary_names import (
    index_vocabulary,
    kinds_of,
    preferred_label,
    shared_acronyms,
)
from ingest.resolution.walls import Walls


def test_a_body_that_others_act_through_is_actor_and_mechanism(vocabulary: Vocabulary) -> None:
    assert kinds_of(vocabulary.actors["icglr"], vocabulary) == ("Actor", "Mechanism")
    assert kinds_of(vocabulary.actors["international-alert"], vocabulary) == ("Actor",)
    assert kinds_of(vocabulary.mechanisms["unscr-1325"], vocabulary) == ("Mechanism",)
    assert kinds_of(vocabulary.programmes["just-future"], vocabulary) == ("Programme",)


def test_english_is_shown_first_and_an_id_is_better_than_nothing() -> None:
    assert preferred_label({"fr": "Réseau", "en": "Network"}, "n") == "Network"
    assert preferred_label({"fr": "Réseau"}, "n") == "Réseau"
    assert preferred_label({}, "n") == "n"


def test_acronyms_with_two_owners_are_known(vocabulary: Vocabulary) -> None:
    shared = shared_acronyms(vocabulary)
    assert shared["drc"] == {"country-cod", "danish-refugee-council"}
    assert shared["ceni"] == {"bdi-ceni", "cod-ceni"}
    assert "cenap" not in shared
    assert "binub" not in shared


def test_names_are_indexed_with_and_without_their_brackets(
    vocabulary: Vocabulary, countries: CountryNames
) -> None:
    index = index_vocabulary(vocabulary, countries, Walls(vocabulary.actor_types))
    short = index.named("ministry of justice", (PREFERRED,))
    assert [(name.node_id, name.needs_country) for name in short] == [("bdi-moj", True)]
    assert [n.node_id for n in index.named("national police", (ALIAS,))] != []
    assert [n.node_id for n in index.named("fida", (PREFERRED, ALIAS, ACRONYM))] == []
    assert index.identified("XM-DAC", "41114") == ["undp"]
