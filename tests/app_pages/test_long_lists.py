"""A list of hundreds of lines is read in steps, and its last line can be reached."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.store import open_store
from tests.app_pages.seen import links_of, text_of
from tests.graph.store.accounts import account, put

EVENTS = 230


@pytest.fixture
def long_path(tmp_path: Path) -> Path:
    """A ledger whose first actor was at many events, each with another one."""
    path = tmp_path / "long.db"
    with open_store(str(path), clock=lambda: datetime(2026, 11, 22, tzinfo=UTC)) as store:
        put(store, *(account(n, ("alpha", f"other-{n:03d}")) for n in range(1, EVENTS + 1)))
    return path


@pytest.mark.parametrize("in_index", [False, True])
def test_the_last_companion_and_the_last_role_can_be_reached(
    open_page, long_path, monkeypatch, in_index
):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1 if in_index else 10_000)
    app = open_page(long_path, "actor", node="alpha")
    assert not app.exception
    assert text_of(app).count("1–10 of 230") == 2
    assert (long_path.with_name("long.db.index")).exists() == in_index
    for name, last in (("companions", "Other-230"), ("actor.roles", "Meeting 99")):
        app.session_state[f"page_{name}_alpha"] = EVENTS // 10
        app.run()
        assert not app.exception
        assert "221–230 of 230" in text_of(app)
        assert last in links_of(app)
