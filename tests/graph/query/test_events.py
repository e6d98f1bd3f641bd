"""Lists of events are filtered by theme, place, actor, time, type and words."""

import pytest

from graph.query.events import EventFilter, event_list
from graph.store.base import View


def listed(view: View, **wanted: str) -> list[str]:
    return [line.id for line in event_list(view, EventFilter(**wanted)).items]


def test_all_events_without_their_sessions_newest_first_undated_last(view):
    assert listed(view) == ["ev-1", "ev-2"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"theme": "theme:ssr"}, ["ev-1", "ev-2"]),
        ({"theme": "RSS"}, ["ev-1", "ev-2"]),
        ({"theme": "Réforme du secteur de la sécurité"}, ["ev-1", "ev-2"]),
        ({"theme": "gender-ssr"}, ["ev-1"]),
        ({"country": "Xanadu"}, ["ev-1"]),
        ({"country": "place-lakeside"}, ["ev-1"]),
        ({"actor": "gamma"}, ["ev-1", "ev-2"]),
        ({"actor": "theta"}, ["ev-2"]),
        ({"date_from": "2009-03-06"}, ["ev-1"]),
        ({"date_to": "2009-03-01"}, []),
        ({"type": "exchange-visit"}, ["ev-2"]),
        ({"text": "ATELIER genre"}, ["ev-1"]),
        ({"theme": "ssr", "country": "Xanadu", "actor": "theta"}, []),
    ],
)
def test_events_are_filtered(view, wanted, found):
    assert listed(view, **wanted) == found


def test_a_cut_list_says_how_many_there_are(view):
    cut = event_list(view, limit=1)
    assert (cut.shown, cut.total) == (1, 2)
