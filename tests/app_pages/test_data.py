"""What the pages remember is never of another ledger, or of an earlier moment of this one."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app_pages._data import (
    found_pairs,
    labels_of,
    ledger,
    listed_of,
    remembered,
    resolver_of,
    scored_names_of,
    stats_of,
)
from graph.model.decision import Decision
from graph.store import open_store
from tests.graph.store.accounts import account, put

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the ledger that the app shows."""
    monkeypatch.setenv("MTANDAO_STORE", str(tmp_path / "shown.db"))
    return str(tmp_path / "shown.db")


def write(url: str, *actors: str) -> None:
    with open_store(url, clock=lambda: NOON) as store:
        put(store, account(1, actors))


def seen(url: str) -> dict[str, object]:
    """What the app shows now, all of it through what it remembers."""
    opened = ledger()
    with opened.store.view() as view:
        return {
            "names": [hit.node for hit in labels_of(url, view).search("alpha").hits],
            "actors": list(listed_of(url, view, "en").actors),
            "things": stats_of(url, view).nodes["Actor"],
            "answer": remembered(url, view, "all", None, lambda: [n.id for n in view.nodes()]),
        }


def test_a_ledger_that_took_the_place_of_another_is_seen_at_once(url):
    write(url, "alpha", "beta")
    before = seen(url)
    assert before["names"] == ["alpha"]
    for file in Path(url).parent.iterdir():
        file.unlink()
    write(url, "gamma", "delta", "omega")
    after = seen(url)
    assert (after["names"], after["things"]) == ([], 3)
    assert after["actors"] == ["delta", "gamma", "omega"]
    assert "alpha" not in after["answer"]


def test_what_is_written_is_seen_at_once(url):
    write(url, "alpha", "beta")
    assert seen(url)["things"] == 2
    with open_store(url, clock=lambda: NOON) as store:
        put(store, account(2, ("alpha", "gamma")))
    assert seen(url)["things"] == 3


def test_a_large_ledger_is_searched_through_one_index_in_all_threads(url, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    write(url, "alpha", "beta")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: seen(url)["names"], range(8)))
    assert found == [["alpha"]] * 8
    assert Path(f"{url}.index", "CURRENT").exists()
    with open_store(url, clock=lambda: NOON) as store:
        put(store, account(2, ("alphabet", "gamma")))
    assert seen(url)["names"] == ["alpha", "alphabet"]


def test_a_question_is_answered_once_for_each_moment(url):
    write(url, "alpha", "beta")
    asked: list[int] = []

    def ask() -> None:
        opened = ledger()
        with opened.store.view() as view:
            remembered(url, view, "once", ("en", 7), lambda: asked.append(1))

    ask()
    ask()
    assert len(asked) == 1
    with open_store(url, clock=lambda: NOON) as store:
        put(store, account(2, ("alpha", "gamma")))
    ask()
    assert len(asked) == 2


def test_names_and_pairs_know_a_source_that_came_and_stay_through_a_decision(url):
    def known() -> tuple[object, object, int]:
        opened = ledger()
        with opened.store.view() as view:
            pairs = found_pairs(url, view, "actors", "en", lambda: len(list(view.nodes())))
            return resolver_of(url, view), scored_names_of(url, view), pairs

    write(url, "alpha", "beta")
    before = known()
    with open_store(url, clock=lambda: NOON) as store, store.write("test") as writer:
        writer.decide(Decision("not same", "alpha", "beta", author="test", at=NOON.isoformat()))
    assert known() == before
    with open_store(url, clock=lambda: NOON) as store:
        put(store, account(2, ("alpha", "gamma")))
    after = known()
    assert [one is other for one, other in zip(before, after, strict=True)] == [False] * 3
    assert len(after[1]) > len(before[1])
