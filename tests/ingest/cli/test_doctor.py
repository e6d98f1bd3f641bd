"""`mtandao doctor` says whether the ledger is whole, and what to do when not."""

import pytest

from graph.index.state import STATES
from ingest.cli.words import Words


def test_a_whole_ledger_is_told_to_be_whole(filled):
    done = filled("doctor")
    assert done.code == 0
    assert "The ledger mtandao.db is whole." in done.out
    found = filled("doctor", "--json").json
    assert found["findings"] == []
    assert found["ledger"]["schema"] >= 1


def test_a_damaged_ledger_ends_with_1_and_says_what_to_do(filled, tmp_path):
    path = tmp_path / "mtandao.db"
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(bytes(content))
    done = filled("doctor")
    assert done.code == 1
    assert "restore" in done.out
    assert filled("doctor", "--json").json["ledger"] == {}


def test_repairing_a_whole_ledger_changes_nothing(filled):
    assert filled("doctor", "--repair", "--json").json["repaired"] == []


def test_a_ledger_in_memory_cannot_be_kept(run):
    done = run("doctor", "--store", "memory:")
    assert done.code == 2
    assert "A ledger in memory has no file." in done.err


def test_a_damaged_ledger_is_told_in_french(run, tmp_path):
    (tmp_path / "mtandao.db").write_bytes(b"This is a text and no database." * 40)
    done = run("doctor", "--lang", "fr")
    assert done.code == 1
    assert "Le fichier n’est pas une base SQLite." in done.out
    assert "Donnez un autre chemin ; ce fichier est resté tel quel." in done.out


def test_the_state_of_the_index_is_told(filled, records, tmp_path, monkeypatch):
    assert "a ledger of this size needs none" in filled("doctor").out
    assert filled("doctor", "--json").json["index"] == {
        "state": "not needed",
        "behind": 0,
        "bytes": 0,
    }
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    assert "no index yet; the next search or ingest builds it" in filled("doctor").out
    filled("search", "RIVAL")
    assert "stands for the ledger as it is now" in filled("doctor").out
    (tmp_path / "mtandao.db.index" / "CURRENT").write_bytes(b"\xff")
    assert "index is damaged; it is not used" in filled("doctor").out


def test_the_index_of_a_ledger_that_is_gone_is_told(filled, records, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    filled("search", "RIVAL")
    (tmp_path / "mtandao.db").unlink()
    assert filled("ingest", str(records), "--dry-run").code == 0
    monkeypatch.setattr("ingest.cli.ingest_files.refresh_index", lambda *_: "")
    assert filled("ingest", str(records)).code == 0
    assert "index is of another ledger" in filled("doctor").out
    assert filled("doctor", "--json").json["index"]["state"] == "of another"


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_an_index_has_its_sentence(state):
    said = Words("fr").say(f"index_{state.replace(' ', '_')}", behind=3)
    assert said.endswith(".")
