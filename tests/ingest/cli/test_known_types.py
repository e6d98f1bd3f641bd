"""Types are found by id or name; of one that is none it is told what there is."""

from types import SimpleNamespace

import pytest

from graph.errors import ModelError
from ingest.cli.known_types import EVENTS, known_type

TYPES = {
    "network": SimpleNamespace(labels={"en": "Network", "fr": "Réseau"}),
    "wro": SimpleNamespace(labels={"en": "Women’s organisation"}),
}


@pytest.mark.parametrize("text", ["network", "NETWORK", "réseau"])
def test_an_id_or_a_name_in_any_language_is_found(text):
    assert known_type(TYPES, text, "--type") == "network"


def test_what_is_nearly_one_is_offered():
    with pytest.raises(ModelError, match=r"no actor type 'netwrk'. \(--row\) Did you mean network"):
        known_type(TYPES, "netwrk", "--row")


def test_else_all_are_told():
    with pytest.raises(ModelError, match=r"no event type 'xyz'. \(--type\) Use network, wro\."):
        known_type(TYPES, "xyz", "--type", EVENTS)


def test_events_of_no_type_there_is_are_an_error_not_none(filled):
    done = filled("events", "--type", "elves")
    assert done.code == 2
    assert "There is no event type 'elves'. (--type) Use " in done.err
