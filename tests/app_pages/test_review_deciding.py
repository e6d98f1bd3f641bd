"""Decisions of the review page on who is who: written once, whoever takes them again."""

from pathlib import Path

import pytest

from app_pages._review_deciding import (
    Reviewer,
    Seen,
    new_here,
    new_node,
    not_sure,
    not_the_same,
    same_everywhere,
    same_here,
)
from graph.errors import StoreError
from graph.store import open_store
from graph.store.base import Store
from tests.app_pages.review_ledgers import DOCUMENT, NODES, write_report

ADA = Reviewer("Ada", "2026-11-21T10:00:00+00:00")
BEN = Reviewer("Ben", "2026-11-22T10:00:00+00:00")


def _seen(store: Store) -> Seen:
    with store.view() as view:
        return Seen(next(iter(view.statements(subject="hills"))).id, None)


@pytest.mark.parametrize("act", [same_everywhere, not_the_same, not_sure])
def test_what_another_reviewer_decided_on_a_pair_is_written_once(tmp_path: Path, act) -> None:
    with open_store(str(write_report(tmp_path / "a.db"))) as store:
        act(store, ADA, "forum-peace", "forum")
        with pytest.raises(StoreError, match="It is so already: Ada decided it on 2026-11-21"):
            act(store, BEN, "forum-peace", "forum")
        with store.view() as view:
            assert [one.author for one in view.decisions()] == ["Ada"]


def test_what_a_source_means_is_written_once(tmp_path: Path) -> None:
    with open_store(str(write_report(tmp_path / "a.db"))) as store:
        seen = _seen(store)
        same_here(store, ADA, seen, "hills", "forum")
        with pytest.raises(StoreError, match="It is so already: Ada"):
            same_here(store, BEN, seen, "hills", "forum")


def test_somebody_new_is_made_once(tmp_path: Path) -> None:
    with open_store(str(write_report(tmp_path / "a.db"))) as store:
        seen, new = _seen(store), new_node("Hill Union", NODES[2], DOCUMENT)
        new_here(store, ADA, seen, "hills", new)
        with pytest.raises(StoreError, match="Nothing was written"):
            new_here(store, BEN, seen, "hills", new)
