"""A mark in the sheet Actors closes the actor under every name that other sheets give it."""

from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import PUBLIC
from ingest.loading.run import ingest
from tests.ingest.readers.reading import write_csv

ACTORS = """actor,name,acronym,aliases,country,id,sensitivity
a1,Lake Peace Centre,LPC,Peace House of the Lake; Lake Centre,CD,,restricted
a2,FIDA Uganda,,,UG,fida-u,restricted
a3,Open Network,,,,,
"""


@pytest.mark.parametrize(
    "name",
    ["a1", "Lake Peace Centre", "LPC", "Peace House of the Lake", "lake centre", "a2", "fida-u",
     "FIDA Uganda", "FIDA-U"],
)  # fmt: skip
def test_no_name_of_a_marked_actor_is_public(tmp_path: Path, name: str) -> None:
    write_csv(
        tmp_path / "sheets",
        Events="event,title,date,place,country\ne1,Workshop,2020-01-02,Goma,CD\n",
        Actors=ACTORS,
        Participations=f"event,actor,role\ne1,{name},organiser\ne1,Open Network,participant\n",
    )
    store = open_store("memory:")
    assert ingest([tmp_path / "sheets"], store).rejected == []
    with store.view() as everything, store.view(PUBLIC) as view:
        assert len(list(everything.statements(predicate="PARTICIPATED_IN"))) == 2
        seen = [view.node(s.subject) for s in view.statements(predicate="PARTICIPATED_IN")]
    assert [node.label for node in seen if node is not None] == ["Open Network"]


def test_a_name_that_two_actors_bear_is_as_closed_as_the_stricter(tmp_path: Path) -> None:
    actors = "actor,name,aliases,sensitivity\na1,Lake Centre,LC,restricted\na2,Land Club,LC,\n"
    write_csv(
        tmp_path / "sheets",
        Events="event,title,date\ne1,Workshop,2020-01-02\n",
        Actors=actors,
        Participations="event,actor,role\ne1,LC,organiser\n",
    )
    store = open_store("memory:")
    ingest([tmp_path / "sheets"], store)
    with store.view(PUBLIC) as view:
        assert list(view.statements(predicate="PARTICIPATED_IN")) == []


def test_what_a_record_does_not_name_does_not_close_it(tmp_path: Path) -> None:
    write_csv(
        tmp_path / "sheets",
        Events="event,title,date\ne1,Workshop,2020-01-02\n",
        Actors=ACTORS,
        Participations="event,actor,role\ne1,Open Network,organiser\n",
    )
    store = open_store("memory:")
    ingest([tmp_path / "sheets"], store)
    with store.view(PUBLIC) as view:
        assert len(list(view.statements(predicate="PARTICIPATED_IN"))) == 1
