import pytest

from graph.model.vocabulary import Vocabulary
from ingest.resolution.mention import Mention
from ingest.resolution.place_names import CountryNames
from ingest.resolution.resolver import Resolver
from ingest.resolution.state_bodies import StateBodies, StateBody
from ingest.resolution.walls import Walls

GOVERNMENTS = [
    ("Government of Luxembourg", "Luxembourg, Government of", "Gouvernement du Luxembourg"),
    ("Government of the Netherlands", "Netherlands, Government of", "Gouvernement des Pays-Bas"),
    ("Government of South Korea", "Korea, Republic of, Government of"),
    ("Government of Saudi Arabia", "Saudi Arabia (Kingdom of), Government of"),
    ("Government of Iran", "Iran (Islamic Republic of), Government of"),
]


@pytest.fixture
def bodies(vocabulary: Vocabulary, countries: CountryNames) -> StateBodies:
    return StateBodies(countries, Walls(vocabulary.actor_types))


@pytest.mark.parametrize("names", GOVERNMENTS, ids=lambda names: names[0])
@pytest.mark.parametrize("subtype", ["government", None])
def test_a_government_is_one_however_and_wherever_it_is_written(
    resolver: Resolver, names: tuple[str, ...], subtype: str | None
) -> None:
    found = {
        resolver.resolve(Mention(name, subtype=subtype, document=document)).node_id
        for name in names
        for document in ("row-1", "row-2")
    }
    assert len(found) == 1


def test_a_government_of_the_vocabulary_is_known_in_either_order(resolver: Resolver) -> None:
    names = ("Burundi, Government of", "Government of Burundi", "Gouvernement du Burundi")
    found = {resolver.resolve(Mention(name, subtype="government")).node_id for name in names}
    assert found == {"bdi-gov"}


def test_a_ministry_whose_name_tells_its_country_is_one_with_that_of_the_country_column(
    resolver: Resolver,
) -> None:
    told = resolver.resolve(Mention("Ministry of Health of Kenya", document="row-1"))
    turned = resolver.resolve(Mention("Kenya, Ministry of Health", document="row-2"))
    beside = resolver.resolve(Mention("Ministry of Health", country="KE", document="row-3"))
    assert told.node_id == turned.node_id == beside.node_id
    assert told.country == "KE"
    assert told.named_otherwise  # each way of writing it stays a name of its own


def test_the_country_of_the_event_is_not_that_of_a_government_that_names_another(
    resolver: Resolver,
) -> None:
    found = resolver.resolve(
        Mention("Government of Canada", subtype="government", context_country="BI")
    )
    assert (found.country, found.inferred_country) == ("CA", False)


def test_what_the_source_says_of_the_country_stands_against_the_name(resolver: Resolver) -> None:
    plain = resolver.resolve(Mention("Government of Canada", subtype="government"))
    other = resolver.resolve(Mention("Government of Canada", subtype="government", country="UA"))
    assert (plain.country, other.country) == ("CA", "UA")
    assert plain.node_id != other.node_id


@pytest.mark.parametrize(
    ("name", "subtype", "body"),
    [
        ("Police nationale du Kenya", "police", StateBody("police nationale", "KE")),
        ("Kenyan National Police", "police", StateBody("national police", "KE")),
        ("Kenya", "government", StateBody("kenya", "KE")),
        ("Government of Kenya", None, StateBody("government", "KE")),
        ("Ministry of Health", "ministry", None),
        ("Government of Northern Ireland", "government", None),
        ("Niger State Ministry of Health", "ministry", None),
        ("Congolese National Police", "police", None),
        ("Joint Commission of Kenya and Uganda", "independent-commission", None),
        ("Red Cross of Kenya", "national-ngo", None),
        ("Embassy of Kenya", "embassy", None),
        ("Women of Kenya", None, None),
    ],
)
def test_only_a_body_of_a_state_that_tells_one_country_is_told_by_its_name(
    bodies: StateBodies, name: str, subtype: str | None, body: StateBody | None
) -> None:
    assert bodies.of(name, subtype) == body
