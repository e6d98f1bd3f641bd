"""What a tie rests on is told as what it is."""

from datetime import UTC, datetime

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.network import NetworkOptions, ego_network
from graph.query.network_words import REASONS, reason_of
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling, exchange, workshop
from tests.graph.store.accounts import put


def told_of(*statuses):
    accounts = []
    for number, status in enumerate(statuses):
        telling = Telling(f"{number}: experts of Beta and Gamma spoke.", uri=f"spoke-{number}")
        telling.say("beta", "COOPERATES_WITH", "gamma", "experts of Beta and Gamma", status=status)
        accounts.append(telling.account())
    relations = load_relations(data_folder() / "vocabulary")
    with MemoryStore(lambda: datetime(2026, 1, 1, tzinfo=UTC), relations) as store:
        put(store, workshop(), exchange(), *accounts)
        return told_in(store)


def told_in(store):
    with store.view() as view:
        edges = ego_network(view, "beta", NetworkOptions()).edges
        said = [statement for statement in view.statements(predicate="COOPERATES_WITH")]
        mine = [one for one in said if {one.subject, one.object} == {"beta", "gamma"}]
        return edges, reason_of("COOPERATES_WITH", mine)


def test_what_a_source_does_not_say_is_told_as_what_follows():
    edges, reason = told_of("implied")
    assert reason == "COOPERATES_WITH, not said"
    (edge,) = [one for one in edges if one.layer == "cooperation" and one.target == "gamma"]
    assert "seems to work with" in edge.explanation["en"]
    assert "aucune source ne le dit" in edge.explanation["fr"]


def test_one_that_says_it_is_enough():
    edges, reason = told_of("implied", "asserted")
    assert reason == "COOPERATES_WITH"
    (edge,) = [one for one in edges if one.layer == "cooperation" and one.target == "gamma"]
    assert edge.explanation["en"] == "A source says that Beta works with Gamma."


def test_each_reason_is_told_in_both_languages():
    assert all(one["en"] and one["fr"] for one in REASONS.values())
