"""Statements that put actors at events: direct ones, those of sessions and of delegations."""

from graph.analysis.suggestions.suggest_proof import Teller
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


def test_the_statement_that_puts_an_actor_at_an_event(store):
    telling = Telling("Ada came. Bea spoke at the panel. Delegates of Delta came. Dora may come.")
    telling.say("ev-2", "SUB_EVENT_OF", "ev-1", "the panel")
    telling.say("ada", "PARTICIPATED_IN", "ev-1", "Ada came", role="participant")
    telling.say("bea", "PARTICIPATED_IN", "ev-2", "Bea spoke", role="presenter")
    telling.say("grp-delta", "REPRESENTS", "delta", "Delegates of Delta")
    telling.say(
        "grp-delta", "PARTICIPATED_IN", "ev-1", "Delegates of Delta came", role="participant"
    )
    telling.say("dora", "PARTICIPATED_IN", "ev-1", "Dora may come", role="participant",
                modality="planned")  # fmt: skip
    put(store, telling.account())
    with store.view() as view:
        teller = Teller(view, "fr")
        quotes = {
            actor: None if claim is None else claim.proof.evidence[0].quote
            for actor in ("ada", "bea", "delta", "dora")
            for claim in [teller.claim("ev-1", actor)]
        }
        assert teller.claim("ev-1", "ada") is teller.claim("ev-1", "ada")
        assert teller.labels(["ada", "bea"], "en") == "Ada, Bea"
    assert quotes == {
        "ada": "Ada came", "bea": "Bea spoke", "delta": "Delegates of Delta came", "dora": None,
    }  # fmt: skip
