"""Files of GDELT are known by their cells, since they have no headings."""

import pytest

from ingest.readers.gdelt.layouts import EVENTS, GKG, events_columns, gkg_columns, has_headings
from tests.ingest.readers.gdelt.gdelt_rows import GKG_1, GKG_2, event, headings, page


def test_the_layouts_are_those_of_the_codebooks() -> None:
    assert sorted(EVENTS) == [57, 58, 61]
    assert EVENTS[58][26] == "EventCode"
    assert EVENTS[58][49:51] == ("ActionGeo_Type", "ActionGeo_FullName")
    assert EVENTS[61][51:53] == ("ActionGeo_Type", "ActionGeo_FullName")
    assert {columns[-1] for columns in EVENTS.values()} == {"DATEADDED", "SOURCEURL"}
    assert sorted(GKG) == [11, 27]


@pytest.mark.parametrize("width", [57, 58, 61])
def test_a_row_of_events_tells_its_columns(width: int) -> None:
    assert events_columns(event(width)) == EVENTS[width]
    assert events_columns(event(width) + "\tmore\tand more") is None
    assert events_columns("\t" * (width - 1)) is None
    assert gkg_columns(event(width)) is None


def test_a_knowledge_graph_is_known_with_headings_and_without() -> None:
    assert gkg_columns(page()) == gkg_columns(headings().lower()) == GKG[GKG_2]
    assert gkg_columns(headings(GKG_1) + "\r\n") == GKG[GKG_1]
    assert gkg_columns(page(GKG_1)) is None  # 1.0 always has headings
    assert gkg_columns("\t" * 26) is None
    assert not has_headings(page(), GKG[GKG_2])
    assert events_columns(headings()) is None
