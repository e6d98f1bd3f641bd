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


def test_a_date_is_told_no_sharper_than_the_source_has_it(store):
    telling = Telling("It was on 2019-03-01, in 2019, in 2019-05, 2018/2019, in spring.")
    for number, day in enumerate(("2019-03-01", "2019", "2019-05", "2018/2019")):
        telling.say(f"ev-{number}", "HAS_DATE", day, day)
        telling.say("ada", "PARTICIPATED_IN", f"ev-{number}", "It was", role="participant")
    telling.say("ada", "PARTICIPATED_IN", "ev-none", "It was", role="participant")
    put(store, telling.account())
    with store.view() as view:
        teller = Teller(view, "en")
        said = [teller.when(f"ev-{number}", "en") for number in range(4)]
        assert said == ["1 March 2019", "2019", "May 2019", "2018–2019"]
        assert teller.when("ev-2", "fr") == "mai 2019"
        assert teller.when("ev-none", "en") == "no date"
