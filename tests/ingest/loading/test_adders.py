"""Who added what is known by an alias that tells nothing of the person."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.model.document import Document
from graph.model.ids import content_hash, document_id
from graph.store.base import Store
from ingest.loading.adders import Adder, Adders, drawn_by_lot, is_added
from tests.ingest.handed_books import hand_back, place, said

OLD_ADA = content_hash(["ada"], 8)


def test_an_alias_is_drawn_by_lot_and_is_no_hash_of_a_name() -> None:
    drawn = {drawn_by_lot() for _ in range(20)}
    assert len(drawn) == 20
    assert all(re.fullmatch("p[0-9a-f]{12}", one) for one in drawn)


def test_the_ledger_keeps_one_alias_for_each_author(store: Store) -> None:
    ada = Adders(store, "ada", lambda: "p1").kept
    ben = Adders(store, "ben", lambda: "p2").kept
    assert (ada.alias, ben.alias) == ("p1", "p2")
    assert Adders(store, "ada", lambda: "p3").kept == ada
    assert Adders(store, "ada").known() == ada


def test_who_was_never_met_has_added_nothing_and_a_look_keeps_nothing(store: Store) -> None:
    with store.view() as view:
        before = view.version
    nobody = Adders(store, "ada").known()
    with store.view() as view:
        assert view.version == before
    assert nobody.added(Document("d", "book.xlsx", f"added:{OLD_ADA}:a.yaml#1"))
    assert not nobody.added(Document("d", "book.xlsx", "added:p1:a.yaml#1"))


def test_parts_tell_whose_they_are() -> None:
    ada = Adder("p1", ("p2",))
    own = Document("d", "book.xlsx", ada.part("a.yaml#1"))
    assert own.part == "added:p1:a.yaml#1"
    assert (is_added(own), ada.added(own), Adder("p3").added(own)) == (True, True, False)
    assert ada.added(Document("d", "book.xlsx", *ada.earlier_parts("a.yaml#1")))
    other = Document("d", "a.yaml", "p1")
    assert (is_added(other), ada.added(other)) == (False, False)


def _parts(store: Store) -> list[str]:
    with store.view() as view:
        return sorted(one.part for one in view.documents() if is_added(one))


def _add(book: Path, actor: str) -> None:
    made = load_workbook(book)
    event = made["Events"].cell(2, 1).value
    last = made["Participations"].max_row + 1
    place(made, "Participations", last, event=event, actor=actor, role="observer")
    made.save(book)


@pytest.fixture
def earlier(store: Store, book: Path) -> Path:
    """A ledger to which ada added something when parts were named by a hash of her name."""
    handed_out = book.read_bytes()
    _add(book, "unicef")
    hand_back(store, book)
    (part,) = _parts(store)
    with store.view() as view:
        (now,) = [one for one in view.documents() if one.part == part]
        whole = view.document(now.id)
        said_there = list(view.statements(document=now.id))
        nodes = [view.node(name) for s in said_there for name in (s.subject, str(s.object))]
    _, _, rest = part.split(":", 2)
    old = f"added:{OLD_ADA}:{rest}"
    was = document_id(now.uri, old)
    _write_as(store, replace(whole, id=was, part=old), nodes, said_there)
    with store.write("ada") as writer:
        writer.retract(now.id)
    book.write_bytes(handed_out)
    return book


def _write_as(store, document, nodes, told):
    from graph.model.document import Account

    moved = [replace(one, document=document.id) for one in told]
    known = {node.id: node for node in nodes if node is not None}
    with store.write("ada") as writer:
        writer.put(Account(document, tuple(known.values()), tuple(moved)))


def test_what_was_added_under_a_hash_is_replaced_by_its_author_alone(
    store: Store, earlier: Path
) -> None:
    handed_out = earlier.read_bytes()
    _add(earlier, "unhcr")
    hand_back(store, earlier, author="ben")
    told = " ".join(str(one) for one in said(store).values())
    assert ("unicef" in told, "unhcr" in told) == (True, True)
    earlier.write_bytes(handed_out)
    _add(earlier, "iom")
    hand_back(store, earlier, author="ada")
    observers = {one[1] for one in said(store).values() if "observer" in one[3]}
    assert observers >= {"unhcr", "iom"}
    assert "unicef" not in observers
