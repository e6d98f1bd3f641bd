"""Whether there is more above a level is asked of all that sources say."""

from pathlib import Path

from graph.store import open_store
from graph.store.base import ViewFilter
from ingest.cli.withheld import tells_more
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


def test_a_relation_above_the_level_is_more(tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path / 'some.db'}"
    telling = Telling("Alpha met. Alpha works with Beta.", uri="one")
    telling.say("alpha", "PARTICIPATED_IN", "ev-1", "Alpha met", role="participant")
    telling.say("alpha", "COOPERATES_WITH", "beta", "Alpha works with Beta",
                sensitivity="restricted")  # fmt: skip
    with open_store(url) as store:
        put(store, telling.account())
    public = ViewFilter(sensitivities=("public",))
    assert tells_more(url, public)
    assert not tells_more(url, ViewFilter())
