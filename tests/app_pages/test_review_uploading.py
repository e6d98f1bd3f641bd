"""Uploaded files are not trusted: their names, their size, and where they end up."""

import os
import time

import pytest

from app_pages import _review_uploading as uploading
from app_pages._review_uploading import (
    clean_name,
    draft_of,
    drop_draft,
    keep_draft,
    rehearse_draft,
    sources_folder,
    take_draft,
)
from graph.errors import SourceError, StoreError
from graph.store import open_store
from tests.app_pages.review_ledgers import write_report

REPORT = b"The Lake Forum held a workshop on gender in Kigali, Rwanda on 3 May 2019 with UNDP."
SHEET = "event_id,title,start_date,country\nev-1,{title},2019-05-03,Rwanda\n"


@pytest.fixture
def url(tmp_path):
    """The address of a ledger of its own."""
    return f"sqlite:{write_report(tmp_path / 'review.db')}"


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("report.txt", "report.txt"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/abs/olute.csv", "olute.csv"),
        ("...", "file"),
        ("", "file"),
        (".hidden.txt", "hidden.txt"),
        ("a\nb\0c.txt", "a_b_c.txt"),
        ("rapport d’août.txt", "rapport_d_août.txt"),
        ("CON.txt", "CON_.txt"),
        ("x" * 300 + ".txt", "x" * 80 + ".txt"),
        ("a;rm -rf *.txt", "a_rm_-rf__.txt"),
    ],
)
def test_a_name_becomes_one_safe_name(name, cleaned):
    assert clean_name(name) == cleaned


def test_a_draft_writes_nothing_to_the_ledger_and_stays_in_the_folder_beside_it(url, tmp_path):
    before = _contents(url)
    draft = draft_of(url, keep_draft(url, "../../out.txt", REPORT))
    found = rehearse_draft(url, draft)
    assert (found.added, found.dry_run) == (1, True)
    assert _contents(url) == before
    assert all(path.name.startswith("review.db") for path in tmp_path.iterdir())
    assert draft.resolve().is_relative_to(sources_folder(url).resolve())


def test_a_file_that_is_taken_is_kept_at_the_address_of_its_source(url, tmp_path):
    draft = draft_of(url, keep_draft(url, "new.txt", REPORT))
    would = rehearse_draft(url, draft)
    summary, final = take_draft(url, draft, "Ada")
    assert final.read_bytes() == REPORT
    assert (summary.added, summary.asserted) == (would.added, would.asserted)
    with open_store(url, read_only=True) as store, store.view() as view:
        (found,) = [d for d in view.documents() if d.uri.endswith("new.txt")]
        authors = {entry.author for entry in view.audit() if entry.target == found.id}
    assert (tmp_path / found.uri).read_bytes() == REPORT
    assert found.uri == would.changes[0].uri
    assert authors == {"Ada"}
    assert draft_of(url, draft.parent.parent.name) is None


def test_a_sheet_of_the_same_name_is_compared_with_what_it_said_before(url):
    take_draft(url, draft_of(url, keep_draft(url, "s.csv", _sheet("A first title"))), "Ada")
    draft = draft_of(url, keep_draft(url, "s.csv", _sheet("Another title")))
    (change,) = rehearse_draft(url, draft).changes
    assert change.outcome == "changed"
    assert any("Another title" in line for line in change.asserted)
    assert any("A first title" in line for line in change.retracted)
    _, final = take_draft(url, draft, "Ada")
    assert final.name == "s.csv"
    assert final.read_bytes() == _sheet("Another title")


def test_another_text_of_the_same_name_gets_a_name_of_its_own(url):
    take_draft(url, draft_of(url, keep_draft(url, "r.txt", REPORT)), "Ada")
    other = draft_of(url, keep_draft(url, "r.txt", REPORT + b" It was a second one."))
    assert other.name == "r-2.txt"
    assert draft_of(url, keep_draft(url, "r.txt", REPORT)).name == "r.txt"


def test_a_draft_that_is_not_taken_leaves_nothing(url):
    draft = draft_of(url, keep_draft(url, "r.txt", REPORT))
    drop_draft(url, draft)
    assert [path for path in sources_folder(url).rglob("*") if path.is_file()] == []


def test_a_file_that_is_too_large_is_refused(url, monkeypatch):
    monkeypatch.setattr(uploading, "MOST_MEGABYTES", 0)
    with pytest.raises(SourceError, match=r"larger than 0 MB.*big\.txt"):
        keep_draft(url, "big.txt", REPORT)
    assert not sources_folder(url).exists()


def test_a_folder_that_is_taken_by_a_file_is_told(url):
    sources_folder(url).write_text("in the way")
    with pytest.raises(SourceError, match="The file cannot be kept"):
        keep_draft(url, "r.txt", REPORT)


def test_a_file_that_cannot_be_moved_is_told(url):
    draft = draft_of(url, keep_draft(url, "r.txt", REPORT))
    (sources_folder(url) / "r.txt").mkdir()
    with pytest.raises(SourceError, match="The file cannot be kept"):
        take_draft(url, draft, "Ada")


def test_the_file_of_before_is_back_when_the_ledger_cannot_be_written(url, monkeypatch):
    take_draft(url, draft_of(url, keep_draft(url, "s.csv", _sheet("A first title"))), "Ada")
    draft = draft_of(url, keep_draft(url, "s.csv", _sheet("Another title")))

    def full(*_, **__):
        raise StoreError("The disk is full.")

    monkeypatch.setattr(uploading, "ingest", full)
    with pytest.raises(StoreError, match="The disk is full"):
        take_draft(url, draft, "Ada")
    assert (sources_folder(url) / "s.csv").read_bytes() == _sheet("A first title")


@pytest.mark.parametrize("token", ["", "..", "../..", "0" * 15, "g" * 16, "0" * 16])
def test_a_token_that_stands_for_nothing_finds_nothing(url, token):
    assert draft_of(url, token) is None


def test_drafts_of_yesterday_are_thrown_away(url):
    old = draft_of(url, keep_draft(url, "r.txt", REPORT)).parent.parent
    yesterday = time.time() - 2 * 24 * 3600
    os.utime(old, (yesterday, yesterday))
    keep_draft(url, "other.txt", REPORT)
    assert not old.exists()


def test_a_file_that_is_nothing_we_read_is_told_row_by_row(url):
    draft = draft_of(url, keep_draft(url, "image.txt", b"\x89PNG\r\n\x1a\n" + bytes(100)))
    found = rehearse_draft(url, draft)
    assert "an image" in found.rejected[0].reason
    assert (found.added, found.changed) == (0, 0)


def _sheet(title: str) -> bytes:
    return SHEET.format(title=title).encode()


def _contents(url: str) -> list[object]:
    with open_store(url, read_only=True) as store, store.view() as view:
        return [list(view.statements()), list(view.documents()), view.version]
