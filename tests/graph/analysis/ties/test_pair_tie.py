"""All that ties two actors: layers apart, factors visible, silence told from absence."""

import pytest

from graph.analysis.ties import pair_tie as room
from graph.analysis.ties.backbone import backbone_of
from graph.analysis.ties.pair_tie import pair_tie
from graph.query.unknown import Unknown
from tests.graph.analysis.ties.pair_world import weighing_of
from tests.graph.query.conftest import Telling, exchange, vocabulary, workshop
from tests.graph.store.accounts import put


@pytest.fixture
def view(store):
    known = Telling("Kappa and gamma are known.", form="vocabulary", uri="vocabulary:known")
    known.say("kappa", "COOPERATES_WITH", "gamma", "known")
    known.say("kappa", "MEMBER_OF", "alliance", "known")
    known.say("beta", "MEMBER_OF", "alliance", "known")
    put(store, workshop(), exchange(), vocabulary(), known.account())
    with store.view() as moment:
        yield moment


@pytest.fixture
def tie(view):
    return lambda one, other, **more: pair_tie(view, weighing_of(view), (one, other), **more)


def layers(found):
    return {layer.layer: layer for layer in found.layers}


def test_layers_are_kept_apart(tie):
    found = layers(tie("gamma", "delta"))
    assert set(found) == {"co-presence", "joint-role", "programme"}
    assert found["co-presence"].weight == pytest.approx(0.2)
    assert (found["joint-role"].weight, found["joint-role"].events) == (1.0, 1)
    assert "presented together" in found["joint-role"].explanation["en"]
    assert "sont intervenus ensemble" in found["joint-role"].explanation["fr"]
    # Both were there within one programme: that ties them through it, not to each other.
    assert (found["programme"].direct.total, len(found["programme"].through)) == (0, 1)


def test_shared_events_with_factors_and_quotes(tie):
    found = tie("alpha", "beta")
    (event,) = found.events.items
    assert (found.raw, found.weighted) == (1, pytest.approx(event.weight))
    assert event.roles == (("organiser",), ("co-organiser",))
    assert event.factors[0].words["en"] == "6 named actors met, so each pair counts 1/5"
    assert event.factors[2].value == pytest.approx(0.25, abs=1e-3)
    assert {c.proof.evidence[0].quote for c in event.claims} == {"organised by Alpha", "with Beta"}
    assert (found.searched, found.events.total) == (1, 1)
    assert (found.oldest, found.newest) == ("2009-03-02", "2009-03-06")


def test_it_is_the_same_from_both_ends(tie):
    one, other = tie("alpha", "theta"), tie("theta", "alpha")
    assert (one.state, one.raw) == (other.state, other.raw) == ("tied", 0)
    (layer,) = one.layers
    assert (layer.layer, layer.weight, layer.direct.total) == ("cooperation", 1.0, 1)
    assert layers(other)["cooperation"].weight == 1.0


def test_what_only_the_vocabulary_knows_is_no_word_of_a_source(tie):
    found = tie("kappa", "gamma")
    assert (found.state, layers(found)["cooperation"].known) == ("known", True)
    assert found.words["en"].startswith("The vocabulary knows")


def test_a_third_that_both_belong_to(tie):
    found = tie("kappa", "beta")
    assert [one.id for one in layers(found)["membership"].through] == ["alliance"]
    assert found.state == "no data"


def test_no_tie_and_no_data_do_not_look_alike(tie):
    assert tie("beta", "theta").state == "no tie"
    silent = tie("beta", "iota")
    assert (silent.state, silent.raw, silent.newest) == ("no data", 0, None)


@pytest.mark.parametrize(
    ("says", "state"),
    [
        ({"role": "unspecified", "certainty": "ambiguous"}, "open"),
        ({"role": "participant", "modality": "planned"}, "open"),
        ({"role": "participant", "status": "absent"}, "no data"),
        # Who is spoken of was not there for that.
        ({"role": "mentioned"}, "no data"),
    ],
)
def test_of_two_named_at_one_event_it_is_not_said_that_nothing_is_known(store, says, state):
    telling = Telling("Rho met, and Sigma.", uri="open")
    telling.say("rho", "PARTICIPATED_IN", "ev-7", "Rho met", role="participant")
    telling.say("sigma", "PARTICIPATED_IN", "ev-7", "Sigma", **says)
    put(store, telling.account())
    with store.view() as view:
        both = [pair_tie(view, weighing_of(view), ends)
                for ends in (("rho", "sigma"), ("sigma", "rho"))]  # fmt: skip
    assert {(found.state, found.raw) for found in both} == {(state, 0)}
    if state == "open":
        assert "they may have met, and that ties nobody" in both[0].words["en"]


def test_an_unknown_name_gives_the_nearest(tie):
    found = tie("alpha", "bet")
    assert isinstance(found, Unknown)
    assert "beta" in [one.id for one in found.nearest]


def test_chance_is_asked_for_and_told(view, tie):
    backbone = backbone_of(weighing_of(view).attendance)
    found = tie("alpha", "beta", backbone=backbone)
    assert found.test.state == "too little data"
    assert tie("alpha", "iota", backbone=backbone).test is None
    assert tie("alpha", "beta").test is None


def test_it_is_plain_json(tie):
    said = tie("alpha", "beta").as_json()
    assert said["events"]["total"] == 1
    assert said["events"]["items"][0]["factors"][0]["name"] == "size"


def test_of_very_many_shared_events_it_is_said_how_many_were_looked_into(tie, monkeypatch):
    monkeypatch.setattr(room, "_SEARCHED", 0)
    found = tie("alpha", "beta")
    assert (found.raw, found.searched, found.events.total) == (1, 0, 1)
    assert "joint-role" not in layers(found)
