"""Themes of a country that lost their last local actor."""

from datetime import date

from graph.analysis.change import change_words as words
from graph.analysis.change.local_cells import home_countries, lost_cells
from graph.analysis.change.window import Window
from graph.analysis.gaps.coverage_axes import Ladder
from graph.analysis.gaps.coverage_parts import parts_of
from tests.graph.analysis.change.changed_world import (
    WORDS,
    YEAR,
    about,
    brief,
    country,
    fill,
    meeting,
    section,
    sight_of,
)
from tests.graph.query.conftest import Telling

HOME = ["alpha", "beta", "binub"]


def lost(store, window=YEAR, **asked):
    """Themes that were lost, with the last actor and why."""
    found = section(brief(store, window, **asked), words.LOST)
    return {
        (change.about[1].id, change.about[0].id): change.state for change in found.changes.items
    }


def test_a_theme_on_which_another_local_actor_goes_on_is_not_lost(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha"]),
        meeting("ev-two", "2025-02-01", ["beta"]),
        country(HOME),
    )
    assert lost(store) == {}


def test_it_is_told_whether_others_go_on(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha"]),
        meeting("ev-two", "2024-02-02", ["alpha"], "theme:gbv"),
        meeting("ev-three", "2025-02-01", ["gamma"]),
        country(HOME, ["gamma"]),
    )
    assert lost(store) == {
        ("theme:ssr", "alpha"): words.GOES_ON, ("theme:gbv", "alpha"): words.SILENT,
    }  # fmt: skip
    told = section(brief(store), words.LOST).changes.items
    by_theme = {one.about[1].id: one.sentence for one in told}
    assert by_theme["theme:ssr"]["en"] == (
        "Ssr in Country xx: the last local actor was Alpha, at Ev one (1 February 2024). "
        "Others go on: 1 event or presence since, without a local actor by name."
    )
    assert by_theme["theme:gbv"]["fr"].endswith("on ne sait rien dans un sens ni dans l’autre.")


def test_an_actor_from_elsewhere_was_none_to_lose(store):
    fill(store, meeting("ev-one", "2024-02-01", ["gamma"]), country(HOME, ["gamma"]))
    assert lost(store) == {}


def test_the_last_one_may_have_closed(store):
    fill(store, meeting("ev-one", "2010-03-01", ["nimd-bdi"]), country(["nimd-bdi"]))
    assert lost(store, Window(date(2010, 1, 1), date(2011, 3, 1))) == {}
    closed = {"nimd-bdi": date(2010, 12, 31)}
    with sight_of(store) as sight:
        parts = parts_of(sight.view, sight.index)
        window = Window(date(2010, 1, 1), date(2011, 3, 1))
        (found,) = lost_cells(parts, window, Ladder(WORDS), closed, None).cells
    assert (found.day, found.closed) == (date(2010, 12, 31), True)


def test_an_event_without_a_date_leaves_it_open(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha"]),
        meeting("ev-two", None, ["beta"]),
        country(HOME),
    )
    found = section(brief(store), words.LOST)
    assert (found.changes.total, found.unsure) == (0, 1)


def test_presence_without_an_event_counts_until_its_end(store):
    telling = Telling("Alpha works in Lakeside on reform until 2024-03.", uri="presence")
    telling.say("alpha", "OPERATES_IN", "place-lakeside", "Alpha works in Lakeside",
                themes=["theme:ssr"], to="2024-03")  # fmt: skip
    fill(store, telling, country(HOME))
    (told,) = section(brief(store), words.LOST).changes.items
    assert "present there by what sources say up to 31 March 2024" in told.sentence["en"]
    assert told.event is None
    assert told.claims[0].predicate == "OPERATES_IN"


def test_one_country_alone_can_be_asked_about(store):
    fill(store, meeting("ev-one", "2024-02-01", ["alpha"]), country(HOME, ["gamma"]))
    assert about(brief(store, country="country-xx"), words.LOST)
    assert not about(brief(store, country="country-yy"), words.LOST)


def test_an_international_body_is_of_no_country(store):
    told = country(["alpha", "icglr"])
    nodes = tuple(
        type(one)(one.id, one.kinds, "regional-mechanism", one.label) if one.id == "icglr" else one
        for one in told.nodes
    )
    fill(store, type(told)(told.document, nodes, told.statements))
    with sight_of(store) as sight:
        assert home_countries(sight.view, WORDS) == {"alpha": ("country-xx",)}
