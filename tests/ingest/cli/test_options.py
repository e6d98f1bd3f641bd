"""An error about what was given to an option names the option, and what is near."""

import pytest

from graph.errors import ModelError
from ingest.cli.options import about


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (("suggest", "undp", "--theme", "gendr ssr"), "--theme"),
        (("rank", "--theme", "gendr ssr"), "--theme"),
        (("changes", "--since", "2019", "--theme", "gendr ssr"), "--theme"),
        (("events", "--theme", "gendr ssr"), "--theme"),
        (("network", "undp", "--theme", "gendr ssr"), "--theme"),
        (("whatif", "--with-event", "undp,unicef:gendr ssr"), "--with-event"),
    ],
)
def test_an_unknown_theme_names_the_option_and_what_is_near(filled, command, option):
    done = filled(*command)
    assert done.code == 2
    assert f"No theme is called 'gendr ssr'. ({option}) Did you mean " in done.err
    assert "theme:gender-ssr" in done.err


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (("suggest", "undp", "--country", "Burundy"), "--country"),
        (("rank", "--country", "Burundy"), "--country"),
        (("changes", "--since", "2019", "--country", "Burundy"), "--country"),
        (("events", "--country", "Burundy"), "--country"),
        (("network", "undp", "--country", "Burundy"), "--country"),
        (("whatif", "--with-event", "undp,unicef:ssr:Burundy"), "--with-event"),
    ],
)
def test_an_unknown_country_names_the_option_and_what_is_near(filled, command, option):
    done = filled(*command)
    assert done.code == 2
    assert f"No place is called 'Burundy'. ({option}) Did you mean Burundi (country-" in done.err


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (("ties", "--actor", "nosuch"), "--actor"),
        (("events", "--actor", "nosuch"), "--actor"),
        (("whatif", "--without", "nosuch"), "--without"),
        (("whatif", "--without-tie", "undp,nosuch"), "--without-tie"),
        (("whatif", "--with-event", "undp,nosuch"), "--with-event"),
    ],
)
def test_an_unknown_actor_names_the_option(filled, command, option):
    assert f"Nothing here has the id 'nosuch'. ({option}) " in filled(*command).err


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (("rank", "--from", "soon"), "--from"),
        (("rank", "--to", "soon"), "--to"),
        (("events", "--to", "soon"), "--to"),
        (("network", "undp", "--from", "soon"), "--from"),
        (("network", "undp", "--to", "soon"), "--to"),
    ],
)
def test_a_day_that_is_none_names_the_option(filled, command, option):
    assert f"'soon' is not a date. ({option}) " in filled(*command).err


def test_a_network_of_a_time_that_ends_before_it_begins_is_no_network(filled):
    done = filled("network", "undp", "--from", "2020", "--to", "2019")
    assert "2019-12-31 lies before 2020-01-01. (--to) " in done.err


def test_an_error_that_says_where_it_is_keeps_that():
    with pytest.raises(ModelError, match=r"Wrong. \(--role\)"), about("--theme"):
        raise ModelError("Wrong.", "--role")
