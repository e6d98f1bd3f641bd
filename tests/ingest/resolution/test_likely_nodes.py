import pytest

from graph.model.vocabulary import Vocabulary
from ingest.resolution.likely_nodes import Likely, LikelyNodes
from ingest.resolution.matching import Match
from ingest.resolution.mention import Mention
from ingest.resolution.place_names import CountryNames
from tests.ingest.resolution.name_sides_of import walls


@pytest.fixture(scope="module")
def likely(vocabulary: Vocabulary) -> LikelyNodes:
    return LikelyNodes(vocabulary, CountryNames(vocabulary), walls())


def test_a_sure_name_is_linked(likely: LikelyNodes) -> None:
    found = likely.of(Mention("Norwegian People Aid"), None, Match())
    assert found.linked is not None
    assert found.linked.node.id == "npa"


def test_what_labels_or_ids_have_said_is_left_alone(likely: LikelyNodes) -> None:
    asked = Mention("Norwegian People Aid")
    assert likely.of(asked, None, Match(candidates=("npa",))) == Likely()
    assert likely.of(Mention("Norwegian People Aid", id="own"), None, Match()) == Likely()


def test_a_doubt_joins_the_match_unless_it_has_one() -> None:
    likely = Likely(None, "it may be a", ("a",))
    noted = likely.noted(Match(candidates=("b",)))
    assert (noted.candidates, noted.doubt) == (("a", "b"), "it may be a")
    assert likely.noted(Match(doubt="two own it")).doubt == "two own it"
