"""Decisions of the review page on who is who: written once, whoever takes them again."""

from dataclasses import replace
from pathlib import Path

import pytest

from app_pages._review_deciding import (
    Reviewer,
    Seen,
    edit_fact,
    new_here,
    new_node,
    not_sure,
    not_the_same,
    same_everywhere,
    same_here,
    undo_last,
)
from graph.errors import StoreError
from graph.model.statement import Review
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


def test_an_undo_tells_an_addition_and_a_correction_from_an_acceptance(tmp_path: Path) -> None:
    with open_store(str(write_report(tmp_path / "a.db"))) as store:
        with store.view() as view:
            (read,) = view.statements(subject="hills", predicate="PARTICIPATED_IN")
        with store.write("Ada") as writer:
            accepted = Review("accepted", "Ada", ADA.at)
            writer.add(replace(read, qualifiers={"role": "host"}), accepted)
        edit_fact(store, ADA, Seen(read.id, None), replace(read, note="A remark."))
        taken = [undo_last(store, ADA) for _ in range(3)]
        assert [None if one is None else one.decision for one in taken] == ["edited", "added", None]
        with store.write("Ada") as writer:
            writer.review(read.id, accepted)
        last = undo_last(store, ADA)
        assert last is not None
        assert last.decision == "accepted"
