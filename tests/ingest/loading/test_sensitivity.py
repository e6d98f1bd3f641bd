import pytest

from ingest.loading.sensitivity import StartingSensitivity
from tests.ingest.loading.records_of import told_of, workshop


@pytest.mark.parametrize(
    ("predicate", "subtypes", "stated", "document", "level"),
    [
        ("PARTICIPATED_IN", ["wro"], None, "public", "public"),
        ("PARTICIPATED_IN", ["hr-org", None], None, "public", "internal"),
        ("PARTICIPATED_IN", ["hr-org"], "public", "public", "public"),
        ("PARTICIPATED_IN", ["wro"], "public", "restricted", "restricted"),
        ("PARTICIPATED_IN", ["non-state-armed"], None, "public", "restricted"),
        ("HAS_ADDRESS", ["wro"], None, "public", "internal"),
    ],
)
def test_a_statement_starts_protected(
    vocabulary, relations, predicate: str, subtypes, stated, document: str, level: str
) -> None:
    levels = StartingSensitivity(vocabulary)
    assert levels.level(relations.get(predicate), subtypes, stated, document) == level


def test_a_level_that_the_source_gives_is_kept(tell) -> None:
    parts = [{"actor": "a1", "sensitivity": "restricted"}, {"actor": "a2"}]
    told = tell(**workshop(participations=parts))
    levels = {s.subject: s.sensitivity for s in told_of(told, "PARTICIPATED_IN")}
    assert levels["international-alert"] == "restricted"
    assert sorted(levels.values()) == ["public", "restricted"]
