"""No public export names who added, edited or refused anything, nor a word made of the name."""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.export import EXPORTERS, ExportSource
from graph.model.document import Account
from graph.model.ids import content_hash, document_id
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store.base import Store
from ingest.loading.adders import is_added
from tests.ingest.handed_books import edit, hand_back, place, row_of

ADA = "Adalgisa Quandoquidem"


def forms(name: str) -> list[str]:
    """The name, and what is easily made of it."""
    folded = name.casefold()
    hashed = [made(text.encode()).hexdigest()[:8] for made in
              (hashlib.sha256, hashlib.sha1, hashlib.md5, hashlib.blake2b)
              for text in (name, folded)]  # fmt: skip
    return [name, *name.split(), content_hash([name], 8), content_hash(name, 8), *hashed]


def everything(target: Path) -> str:
    """All bytes of an export, also those of packed parts, as text."""
    if target.is_dir():
        return "".join(everything(one) for one in sorted(target.iterdir()))
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(target) as archive:
            return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    return target.read_text(encoding="utf-8")


@pytest.fixture
def worked(store: Store, book: Path) -> Store:
    """A ledger in which a person added, edited and refused something by a workbook."""
    made = load_workbook(book)
    event = made["Events"].cell(2, 1).value
    last = made["Participations"].max_row + 1
    place(made, "Participations", last, event=event, actor="unicef", role="observer")
    made.save(book)
    edit(book, "Events", row_of(book, "Events", event=event), date="2012")
    edit(book, "Participations", 2, role=None)
    hand_back(store, book, author=ADA)
    return store


def as_before(store: Store) -> tuple[str, str]:
    """Name what was added by the hash of its author, as ledgers once did; return id and hash."""
    hashed = content_hash([ADA], 8)
    with store.view() as view:
        (now,) = [one for one in view.documents() if is_added(one)]
        whole = view.document(now.id)
        said = list(view.statements(document=now.id))
        nodes = {n: view.node(n) for s in said for n in (s.subject, str(s.object))}
    part = f"added:{hashed}:{now.part.split(':', 2)[2]}"
    was = replace(whole, id=document_id(now.uri, part), part=part)
    known = tuple(node for node in nodes.values() if node is not None)
    with store.write(ADA) as writer:
        writer.put(Account(was, known, tuple(replace(s, document=was.id) for s in said)))
    return was.id, hashed


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_public_export_tells_who_did_anything(exporter, worked, tmp_path) -> None:
    was, hashed = as_before(worked)
    target = tmp_path / f"out{exporter.suffix}"
    source = ExportSource(worked, "public", lambda view: plain(whole_network(view)))
    exporter.write(source, target)
    told = everything(target)
    assert len(told) > 1000
    assert [word for word in (*forms(ADA), was, hashed) if word in told] == []
