"""Parts of an event with their evidence; what is not there has none."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.actors import cast_of
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.counts import FoundCount, counts_in
from ingest.extraction.events.event_parts import located_evidence, record_counts, record_places
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.participations import Scene
from ingest.extraction.text.spans import Located

TEXT = "The 9 delegates, 4 Kenya, 5 Uganda, were in Goma."


@pytest.fixture
def scene(find: Callable[[str], Found]) -> Scene:
    found = find(TEXT)
    return Scene(found, cast_of(found.mentions), [])


def test_counts_name_their_sum_and_quote_their_words(scene: Scene) -> None:
    counts = record_counts(scene, counts_in(scene.found), conflicting=False)
    assert [(c.n, c.part_of, c.certainty) for c in counts][:2] == [
        (9, None, "certain"),
        (4, "9", "certain"),
    ]
    assert [c.evidence.quote for c in counts if not isinstance(c.evidence, list) and c.evidence][
        0
    ] == "9 delegates"


def test_only_totals_conflict(scene: Scene) -> None:
    total, part = FoundCount(0, 3, 9, "a", "stated"), FoundCount(0, 3, 4, "b", "stated", 9)
    found = record_counts(scene, [total, part], conflicting=True)
    assert [c.certainty for c in found] == ["conflicting", "certain"]


def test_a_place_keeps_its_id_and_words(scene: Scene) -> None:
    start = TEXT.index("Goma")
    found = FoundPlace(start, start + 4, "Goma", "city", "CD", "place-goma", 3.0)
    (place,) = record_places(scene, [found])
    assert (place.id, place.country, place.rule) == ("place-goma", "CD", "place")


def test_no_value_has_no_evidence(scene: Scene) -> None:
    assert located_evidence(scene, None) is None
    evidence = located_evidence(scene, Located(0, 5, "x", "rule"))
    assert evidence is not None
    assert (evidence.quote, evidence.start, evidence.end) == ("The 9", 0, 5)


def test_nothing_found_gives_nothing(scene: Scene) -> None:
    assert record_places(scene, []) == []
    assert record_counts(scene, [], conflicting=True) == []
