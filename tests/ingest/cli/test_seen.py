"""A level shows itself and those below it; what is proposed never comes from above."""

import pytest

from graph.errors import ModelError
from graph.store import open_store
from graph.store.base import PUBLIC, ViewFilter
from ingest.cli.seen import one_moment, seen_at, unrestricted
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        ("public", ("public",)),
        ("internal", ("public", "internal")),
        ("restricted", ("public", "internal", "restricted")),
    ],
)
def test_a_level_shows_itself_and_those_below(level, shown):
    assert tuple(seen_at(level).sensitivities) == shown


def test_an_unknown_level_is_told_with_those_that_exist():
    with pytest.raises(ModelError, match="no level 'secret'") as error:
        seen_at("secret")
    assert "public, internal, restricted" in str(error.value.next_step)


def test_what_is_restricted_is_refused_where_somebody_is_proposed():
    assert tuple(unrestricted("internal").sensitivities) == ("public", "internal")
    with pytest.raises(ModelError, match="restricted"):
        unrestricted("restricted")


def test_what_is_shown_and_the_whole_ledger_are_of_one_moment(tmp_path, monkeypatch):
    """A report that comes between the two views is in both or in none: it is not withheld."""
    with open_store(f"sqlite:{tmp_path / 'some.db'}") as store:
        put(store, Telling("Alpha met.", uri="one").account())
        look, late = store.view, [Telling(f"Beta met {n}.", uri=f"late-{n}") for n in range(2)]

        def view(view_filter=None):
            found = look(view_filter)
            monkeypatch.setattr(store, "view", look)
            if late:
                put(store, late.pop().account())
            monkeypatch.setattr(store, "view", view)
            return found

        monkeypatch.setattr(store, "view", view)
        with one_moment(store, PUBLIC) as (shown, whole):
            assert shown.version == whole.version
            assert len(list(shown.documents())) == len(list(whole.documents()))


def test_where_all_levels_are_shown_nothing_else_is_opened(tmp_path):
    with (
        open_store(f"sqlite:{tmp_path / 'some.db'}") as store,
        one_moment(store, ViewFilter()) as (shown, whole),
    ):
        assert whole is None
        assert not list(shown.documents())
