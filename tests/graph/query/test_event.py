"""The event page groups participants by role and keeps apart what must stay apart."""

from graph.query.event import EventPage, event_page
from graph.query.unknown import Unknown
from graph.store.base import View


def page(view: View, event: str = "ev-1", language: str = "en") -> EventPage:
    found = event_page(view, event, language)
    assert isinstance(found, EventPage)
    return found


def by_role(event: EventPage) -> dict[str, list[str]]:
    return {group.role: [line.actor.id for line in group.lines.items] for group in event.roles}


def test_participants_stand_under_their_role_most_responsible_first(view):
    assert list(by_role(page(view)).items()) == [
        ("organiser", ["alpha"]),
        ("co-organiser", ["beta"]),
        ("funder", ["zeta"]),
        ("opener", ["post-minister"]),
        ("presenter", ["grp-civil", "grp-delta", "grp-gamma-1", "grp-gamma-2"]),
        ("unspecified", ["epsilon"]),
    ]


def test_sessions_are_rolled_up_and_each_line_names_its_session(view):
    presenters = next(group for group in page(view).roles if group.role == "presenter")
    assert {line.session.id for line in presenters.lines.items} == {"ev-1-a", "ev-1-b"}


def test_a_group_names_the_actor_it_stands_for(view):
    presenters = next(group for group in page(view).roles if group.role == "presenter")
    stands_for = {
        line.actor.id: [ref.id for ref in line.stands_for] for line in presenters.lines.items
    }
    assert stands_for["grp-delta"] == ["delta"]
    assert stands_for["grp-civil"] == []


def test_counts_keep_their_basis_and_are_never_added_up(view):
    event = page(view)
    assert [(c.n, c.basis, c.part_of) for c in event.counts.items] == [
        (22, "stated", None),
        (20, "targeted", None),
        (4, "targeted", "20"),
    ]
    assert event.conflict


def test_an_event_without_counts_has_no_conflict(view):
    event = page(view, "ev-2")
    assert event.counts.total == 0
    assert not event.conflict


def test_a_date_that_the_source_does_not_give_is_said_to_be_absent(view):
    event = page(view, "ev-2")
    assert event.when.state == "absent"
    assert [(fact.predicate, fact.proof.evidence[0].quote) for fact in event.absent.items] == [
        ("HAS_DATE", "hosted")
    ]


def test_a_date_has_its_bounds(view):
    when = page(view).when
    assert (when.state, when.earliest, when.latest) == ("given", "2009-03-02", "2009-03-06")


def test_an_open_list_is_marked(view):
    assert page(view).list_open
    assert not page(view, "ev-2").list_open


def test_sessions_stand_in_their_order_with_their_themes(view):
    sessions = page(view).sessions.items
    assert [(s.session.id, [t.id for t in s.themes]) for s in sessions] == [
        ("ev-1-a", ["theme:transitional-justice"]),
        ("ev-1-b", ["theme:ssr"]),
    ]


def test_a_session_page_names_its_event_and_takes_its_date(view):
    session = page(view, "ev-1-a")
    assert session.whole.id == "ev-1"
    assert session.when.edtf == "2009-03-02/2009-03-06"
    assert [country.id for country in session.countries] == ["country-xx"]


def test_a_stated_position_names_who_said_it(view):
    (position,) = page(view).positions.items
    assert (position.through.id, position.thing.id) == ("post-minister", "theme:gender-ssr")


def test_the_title_is_in_the_language_of_the_reader(view):
    assert page(view, language="fr").event.label == "Atelier sur le genre"


def test_its_sources_are_listed(view):
    (source,) = page(view).sources.items
    assert source.uri == "workshop.txt"


def test_an_unknown_event_offers_the_nearest_titles(view):
    answer = event_page(view, "workshop-on-gender")
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].id == "ev-1"
