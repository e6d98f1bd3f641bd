import pytest

from ingest.resolution.matching import FULL_NAMES, Matching
from ingest.resolution.mention import Mention
from ingest.resolution.name_index import ACRONYM, PREFERRED, KnownName, KnownNode, NameIndex
from ingest.resolution.place_names import CountryNames
from ingest.resolution.walls import Walls


@pytest.fixture
def matching(vocabulary, countries: CountryNames) -> Matching:
    index = NameIndex()
    for own, kinds, country in (
        ("peace-bi", ("Actor",), "BI"),
        ("peace-ug", ("Actor",), "UG"),
        ("peace-plan", ("Programme",), None),
    ):
        index.add_node(KnownNode(own, kinds, None, "Peace", country, in_vocabulary=True))
        index.add_name(KnownName(own, "Peace House", PREFERRED))
        index.add_name(KnownName(own, "PH", ACRONYM))
    shared = {"ph": frozenset({"peace-bi", "peace-ug", "country-phl"})}
    return Matching(index, Walls(vocabulary.actor_types), shared, countries)


def ids(matching: Matching, mention: Mention, country: str | None = None) -> list[str]:
    found = matching.find(mention, (mention.name,), country)
    return [name.node_id for name in found.names]


def test_all_bearers_of_a_name_are_returned(matching: Matching) -> None:
    assert ids(matching, Mention("Peace House")) == ["peace-bi", "peace-ug"]


def test_the_country_of_the_source_leaves_one(matching: Matching) -> None:
    assert ids(matching, Mention("Peace House"), "UG") == ["peace-ug"]


def test_the_kind_of_the_mention_decides(matching: Matching) -> None:
    assert ids(matching, Mention("Peace House", kind="Programme")) == ["peace-plan"]


def test_a_shared_acronym_links_only_within_its_country(matching: Matching) -> None:
    found = matching.find(Mention("PH"), ("PH",), None)
    assert found.names == ()
    assert found.doubt == "the acronym PH could be any of country-phl, peace-bi, peace-ug"
    assert ids(matching, Mention("PH"), "BI") == ["peace-bi"]


def test_an_acronym_in_small_letters_is_a_word(matching: Matching) -> None:
    assert ids(matching, Mention("ph"), "BI") == []


def test_acronyms_can_be_left_out(matching: Matching) -> None:
    assert matching.find(Mention("PH"), ("PH",), "BI", FULL_NAMES).names == ()
