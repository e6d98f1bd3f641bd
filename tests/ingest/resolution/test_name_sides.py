from ingest.resolution.name_sides import Called
from tests.ingest.resolution.name_sides_of import side


def test_equal_readings_are_kept_once() -> None:
    assert len(side(Called(("Peace Forum", "PEACE FORUM"))).names) == 1


def test_an_acronym_is_the_name_of_who_has_no_other() -> None:
    assert [name.acronym for name in side(Called((), ("WFP",))).names] == ["wfp"]
    named = side(Called(("World Food Programme",), ("WFP",)))
    assert (len(named.names), named.acronyms) == (1, {"wfp"})
