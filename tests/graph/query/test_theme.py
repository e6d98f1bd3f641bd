"""The theme page rolls up what is under a theme and keeps open roles apart."""

from graph.query.theme import ThemePage, theme_page
from graph.query.unknown import Unknown


def test_a_theme_page_rolls_up_what_is_under_it(view):
    page = theme_page(view, "theme:ssr", "fr")
    assert isinstance(page, ThemePage)
    # A session of the first event is about the theme itself.
    assert (page.events.total, page.own_events) == (2, 2)
    assert page.theme.label == "réforme du secteur de la sécurité"
    spoke = {line.actor.id: line.spoke for line in page.actors.items}
    assert (spoke["gamma"], spoke["alpha"]) == (1, 0)


def test_an_open_role_is_not_counted_as_taking_part(view):
    page = theme_page(view, "theme:ssr")
    (epsilon,) = [line for line in page.actors.items if line.actor.id == "epsilon"]
    assert (epsilon.events, epsilon.open) == (0, 1)


def test_a_theme_page_can_be_narrowed_to_a_country(view):
    page = theme_page(view, "theme:ssr", country="Xanadu")
    assert isinstance(page, ThemePage)
    assert [line.id for line in page.events.items] == ["ev-1"]
    assert "theta" not in {line.actor.id for line in page.actors.items}


def test_an_actor_is_no_theme(view):
    assert isinstance(theme_page(view, "alpha"), Unknown)
