from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.model.vocabulary import Vocabulary
from graph.store import open_store
from ingest.resolution.duplicates import (
    Duplicate,
    candidates_of,
    names_of_view,
    possible_duplicates,
)
from ingest.resolution.mention import Mention
from ingest.resolution.scored_names import ScoredNames

NODES = [
    Node("actor-1", ("Actor",), "network", "Peace and Development Network of Goma"),
    Node("actor-2", ("Actor",), "network", "Réseau de Goma pour la paix et le développement"),
    Node("actor-3", ("Actor",), "ministry", "Ministry of Roads (Kenya)", {"country": "KE"}),
    Node("actor-4", ("Actor",), "ministry", "Ministry of Roads (Uganda)", {"country": "UG"}),
    Node("actor-5", ("Actor",), None, "World Food Program"),
    Node("actor-6", ("Actor",), "group", "Peace and Development Network of Goma members"),
    Node("actor-7", ("Actor",), None, "Lake Shore Women Network"),
    Node("wfp", ("Actor",), "un-agency", "World Food Programme", {"country": "IT"}),
]


PROOF = (Evidence("x", sheet="s", row=1, column="c"),)


def say(predicate: str, subject: str, value: str, **qualifiers: str) -> Statement:
    return Statement(predicate, subject, value, "doc-1", PROOF, dict(qualifiers))


@pytest.fixture
def names(tmp_path: Path, vocabulary: Vocabulary) -> Iterator[ScoredNames]:
    statements = (
        *(say("HAS_LABEL", node.id, node.label, kind="preferred") for node in NODES),
        say("HAS_LABEL", "actor-7", "Lake Women", kind="former"),
        say("HAS_LABEL", "actor-7", "LKW", kind="acronym"),
        say("HAS_IDENTIFIER", "actor-7", "77", scheme="XI"),
    )
    account = Account(Document("doc-1", "a.yaml", form="table"), tuple(NODES), statements)
    with open_store(str(tmp_path / "ledger.db")) as store:
        list(store.put_all([account], "test"))
        with store.view() as view:
            yield names_of_view(view, vocabulary)


def pairs(found: list[Duplicate]) -> list[tuple[str, str]]:
    return [(one.node, one.other) for one in found]


def test_pairs_that_may_be_one_come_best_first(names: ScoredNames) -> None:
    found = possible_duplicates(names, 10)
    assert set(pairs(found)) == {("actor-5", "wfp"), ("actor-1", "actor-2")}
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert found[0].reasons[0].startswith("Compared: ")


def test_walls_and_groups_without_a_name_make_no_pair(names: ScoredNames) -> None:
    asked = {node for pair in pairs(possible_duplicates(names, 10)) for node in pair}
    assert asked.isdisjoint({"actor-3", "actor-4", "actor-6"})


def test_decided_pairs_are_left_out_and_the_limit_holds(names: ScoredNames) -> None:
    decided = [frozenset(("wfp", "actor-5"))]
    assert pairs(possible_duplicates(names, 10, decided)) == [("actor-1", "actor-2")]
    assert len(possible_duplicates(names, 1)) == 1
    assert decided == [frozenset(("wfp", "actor-5"))]


def test_progress_counts_and_can_stop(names: ScoredNames) -> None:
    seen: list[tuple[int, int]] = []

    def stop_at_once(done: int, of: int) -> bool:
        seen.append((done, of))
        return False

    possible_duplicates(names, 10, progress=stop_at_once)
    assert seen == [(1, len(names))]


def test_reasons_are_told_in_french(names: ScoredNames) -> None:
    assert possible_duplicates(names, 1, language="fr")[0].reasons[0].startswith("Comparés : ")


def test_what_a_name_could_mean(names: ScoredNames) -> None:
    first, second, *_ = candidates_of(names, Mention("Programme alimentaire mondial"))
    assert {first.node, second.node} == {"wfp", "actor-5"}
    assert (first.is_sure, first.is_walled) == (True, False)
    assert candidates_of(names, Mention("World Food"), limit=0) == []


def test_what_a_wall_keeps_apart_is_shown_last_with_the_reason(names: ScoredNames) -> None:
    found = candidates_of(names, Mention("Ministry of Roads", "Actor", "ministry", "KE"))
    by_node = {one.node: one for one in found}
    assert by_node["actor-3"].is_sure
    assert by_node["actor-4"].is_walled
    assert "not the same country" in by_node["actor-4"].reasons[-1]


def test_former_names_acronyms_and_codes_are_known(names: ScoredNames) -> None:
    side = names.side("actor-7")
    assert (side.acronyms, side.identifiers) == ({"lkw"}, {"XI:77"})
    assert [name.is_former for name in side.names] == [False, True]
    other_code = Mention("Lake Shore Women Network", identifiers={"XI": "78"})
    assert all(one.is_walled for one in candidates_of(names, other_code) if one.node == "actor-7")


def test_the_letters_of_a_merged_actor_are_no_name_of_their_own(vocabulary: Vocabulary) -> None:
    nodes = (
        Node("actor-1", ("Actor",), None, "Fonds pour les femmes congolaises"),
        Node("actor-2", ("Actor",), None, "Forum des femmes des Collines"),
    )
    # An actor called by its letters only, merged into another, leaves them as one of its names.
    labels = tuple(say("HAS_LABEL", node.id, "FFC", kind="alternative") for node in nodes)
    store = open_store("memory:")
    account = Account(Document("doc-1", "a.yaml", form="table"), nodes, labels)
    list(store.put_all([account], "test"))
    with store.view() as view:
        found = possible_duplicates(names_of_view(view, vocabulary), 10)
    assert [one.score <= 0.5 for one in found] == [True]
