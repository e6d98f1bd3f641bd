"""Areas lie in areas, a region is not the town of its name, and a source's own themes are kept."""

import pytest

from tests.ingest.loading.records_of import reasons_of, told_of

ACTOR = {"key": "a", "name": "Lake Peace Centre", "type": "national-ngo"}
REGION = {"key": "r", "name": "Gao", "country": "ML", "kind": "admin1"}
DISTRICT = {"key": "d", "name": "Gao", "country": "ML", "kind": "admin2", "within": "r"}


def presence(place: str = "d", **fields: object) -> dict[str, object]:
    works = {"subject": "a", "predicate": "OPERATES_IN", "object": place}
    return {"actors": [ACTOR], "relations": [works], **fields}


def test_a_district_lies_in_its_region_and_that_in_its_country(tell) -> None:
    told = tell(**presence(places=[DISTRICT, REGION]))
    (works,) = told_of(told, "OPERATES_IN")
    within = {s.subject: s.object for s in told_of(told, "WITHIN")}
    assert within[within[works.object]] == "country-mli"
    assert len({works.object, within[works.object], "place-gao"}) == 3


def test_a_place_that_the_vocabulary_knows_is_that_place(tell) -> None:
    told = tell(**presence("g", places=[{"key": "g", "name": "Goma", "country": "CD"}]))
    assert [s.object for s in told_of(told, "OPERATES_IN")] == ["place-goma"]
    assert told_of(told, "WITHIN") == []


def test_an_area_that_another_document_describes_is_only_named(tell) -> None:
    parts = [DISTRICT | {"described": False}, REGION | {"described": False}]
    bare = tell(**presence(places=parts))
    whole = tell(**presence(places=[DISTRICT, REGION]))
    assert told_of(bare, "WITHIN") == []
    places = [told_of(told, "OPERATES_IN")[0].object for told in (bare, whole)]
    assert places[0] == places[1]


def test_the_code_of_an_area_is_kept(tell) -> None:
    told = tell(**presence("r", places=[REGION | {"identifiers": {"pcode": "ML07"}}]))
    codes = [s for s in told_of(told, "HAS_IDENTIFIER") if s.qualifiers["scheme"] == "pcode"]
    assert [s.object for s in codes] == ["ML07"]


def test_a_concept_of_the_source_is_kept_with_its_list(tell) -> None:
    concept = {"key": "c", "name": "Sécurité alimentaire", "scheme": "hxl-sector", "code": "FSC"}
    works = {"subject": "a", "predicate": "WORKS_ON", "object": "c"}
    told = tell(actors=[ACTOR], concepts=[concept], relations=[works])
    (said,) = told_of(told, "WORKS_ON")
    node = next(node for node in told.account.nodes if node.id == said.object)
    assert (node.kinds, node.label) == (("Theme",), "Sécurité alimentaire")
    assert node.attributes == {"scheme": "hxl-sector"}


def test_the_same_code_is_one_concept_whatever_its_name(tell) -> None:
    def node_of(**concept: str) -> object:
        works = {"subject": "a", "predicate": "WORKS_ON", "object": "c"}
        told = tell(actors=[ACTOR], concepts=[{"key": "c", **concept}], relations=[works])
        return told_of(told, "WORKS_ON")[0].object

    food = node_of(name="Food security", scheme="list", code="FSC")
    assert food == node_of(name="Sécurité alimentaire", scheme="list", code="FSC")
    assert food != node_of(name="Food security", scheme="other", code="FSC")
    assert node_of(name="Shelter", scheme="list") == node_of(name="shelter", scheme="list")


@pytest.mark.parametrize(
    ("places", "reason"),
    [
        ([DISTRICT], "'r' names no place of the record."),
        ([REGION | {"within": "d"}, DISTRICT], "'Gao' would lie in itself."),
        ([REGION | {"key": "d", "country": "ZZ"}], "'ZZ' is no ISO 3166 code of a country."),
    ],
)
def test_what_cannot_be_is_told_and_the_place_kept(tell, places, reason: str) -> None:
    told = tell(**presence(places=places))
    assert reasons_of(told) == [reason]
    assert len(told_of(told, "OPERATES_IN")) == 1
