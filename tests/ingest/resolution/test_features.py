from ingest.resolution.features import FEATURES, values_of
from tests.ingest.resolution.name_sides_of import pair


def test_every_feature_gives_a_number_from_nothing_to_one() -> None:
    values = values_of(pair("World Food Programme (WFP)", "Programme alimentaire mondial"))
    assert len(values) == len(FEATURES)
    assert all(0.0 <= value <= 1.0 for value in values)
    assert values[list(FEATURES).index("same_meaning")] == 1.0
