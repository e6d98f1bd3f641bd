"""The actor page tells what was done where, with whom, on what, and how sure that is."""

from graph.query.actor import ActorPage, actor_page
from graph.query.unknown import Unknown
from graph.store.base import View


def page(view: View, actor: str, language: str = "en") -> ActorPage:
    found = actor_page(view, actor, language)
    assert isinstance(found, ActorPage)
    return found


def test_groups_that_stand_for_an_actor_bring_it_to_their_session(view):
    roles = page(view, "gamma").roles.items
    at_sessions = {(line.session.id, line.through.id) for line in roles if line.session}
    assert at_sessions == {("ev-1-a", "grp-gamma-1"), ("ev-1-b", "grp-gamma-2")}


def test_two_groups_of_one_actor_stay_two(view):
    joint = page(view, "gamma").joint.items
    told = [(one.through.id, [p.id for p in one.partners], one.themes[0].id) for one in joint]
    assert told == [
        ("grp-gamma-1", ["grp-civil"], "theme:transitional-justice"),
        ("grp-gamma-2", ["grp-delta"], "theme:ssr"),
    ]


def test_events_come_newest_first_and_undated_last(view):
    events = [line.event.id for line in page(view, "gamma").roles.items]
    assert events == ["ev-1", "ev-1", "ev-2"]


def test_an_open_role_is_told_as_open_and_meets_nobody(view):
    epsilon = page(view, "epsilon")
    (role,) = epsilon.roles.items
    assert role.certainty == "ambiguous"
    assert role.readings == {"participant": 0.5, "subject": 0.4}
    assert epsilon.with_whom.total == 0
    assert epsilon.places.total == 0


def test_companions_are_named_and_counted_once_an_event(view):
    companions = {one.actor.id: one.count for one in page(view, "gamma").with_whom.items}
    assert companions == dict.fromkeys(["alpha", "beta", "delta", "ministry", "zeta", "theta"], 1)


def test_companions_say_which_statements_they_rest_on(view):
    (theta,) = [c for c in page(view, "gamma").with_whom.items if c.actor.id == "theta"]
    assert [event.id for event in theta.events] == ["ev-2"]
    assert all(view.statement(one).subject == "theta" for one in theta.statements.items)


def test_themes_spoken_about_are_kept_apart_from_themes_of_the_event(view):
    themes = {
        line.theme.id: (line.spoken, line.present) for line in page(view, "gamma").themes.items
    }
    assert themes["theme:transitional-justice"] == (1, 1)
    assert themes["theme:gender-ssr"] == (0, 1)
    assert themes["theme:ssr"] == (1, 2)


def test_the_theme_of_a_whole_event_is_not_what_each_participant_spoke_about(view):
    (role,) = page(view, "beta").roles.items
    assert role.themes == ()


def test_a_position_reaches_the_body_through_its_post(view):
    (position,) = page(view, "ministry").positions.items
    assert (position.thing.id, position.through.id) == ("theme:gender-ssr", "post-minister")
    assert position.proofs[0].modality == "stated position"


def test_a_wish_stands_under_wishes_not_under_cooperation(view):
    beta = page(view, "beta")
    assert [wish.thing.id for wish in beta.wishes.items] == ["eta"]
    assert beta.cooperation.total == 0


def test_an_actor_no_source_names_says_so(view):
    assert page(view, "iota").vocabulary_only
    assert not page(view, "alpha").vocabulary_only


def test_names_come_in_the_language_asked_for(view):
    assert page(view, "alpha", "fr").actor.label == "Alphe"
    assert page(view, "alpha", "en").actor.label == "Alpha"


def test_every_role_carries_its_quote(view):
    for line in page(view, "gamma").roles.items:
        assert line.proof.evidence[0].quote
        assert view.statement(line.proof.statement).document == line.proof.document


def test_an_unknown_id_offers_the_nearest_names(view):
    answer = actor_page(view, "alhpa")
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].id == "alpha"


def test_an_event_is_no_actor(view):
    assert isinstance(actor_page(view, "ev-1"), Unknown)


def test_every_list_says_how_many_there_are(view):
    roles = page(view, "gamma").as_json()["roles"]
    assert (roles["shown"], roles["total"], len(roles["items"])) == (3, 3, 3)
