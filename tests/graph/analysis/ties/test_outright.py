"""Of one actor: with whom sources say that it works, organised or presented."""

import pytest

from graph.analysis.ties import outright as room
from graph.analysis.ties.outright import outright_of
from graph.query.names import Names
from tests.graph.analysis.ties.pair_world import weighing_of
from tests.graph.query.conftest import exchange, vocabulary, workshop
from tests.graph.store.accounts import put


@pytest.fixture
def asked(store):
    put(store, workshop(), exchange(), vocabulary())
    with store.view() as moment:
        weighing = weighing_of(moment)
        yield lambda actor: outright_of(Names(moment, "en"), weighing, actor)


@pytest.mark.parametrize(
    ("actor", "said"),
    [
        ("alpha", {"theta": "cooperation", "beta": "organised together"}),
        ("beta", {"alpha": "organised together"}),
        ("gamma", {"delta": "presented together"}),
        ("delta", {"gamma": "presented together"}),
        ("theta", {"alpha": "cooperation"}),
        ("nobody", {}),
    ],
)
def test_each_is_told_from_both_ends(asked, actor, said):
    assert asked(actor) == said


def test_in_a_ledger_too_large_joint_presentations_are_not_looked_for(asked, monkeypatch):
    monkeypatch.setattr(room, "MOST_READ", 0)
    assert asked("gamma") == {}
    assert asked("beta") == {"alpha": "organised together"}
