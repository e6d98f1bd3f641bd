"""A question in French (Q12) and the query layer without the command line."""

import pytest

from graph.query.actor import actor_page
from graph.query.network import NetworkOptions, ego_network
from graph.query.theme import theme_page
from graph.store import open_store
from tests.acceptance.answers import people_in, shown


class TestQ12InFrench:
    """Quelles organisations ont travaillé sur le genre et la RSS au Burundi ?"""

    @pytest.mark.parametrize(
        ("typed", "theme"), [("RSS", "theme:ssr"), ("genre et RSS", "theme:gender-ssr")]
    )
    def test_the_french_label_finds_the_theme(self, ask, material, typed, theme):
        found = ask(material, "search", typed, "--lang", "fr", "--kind", "Theme")
        assert found["hits"][0]["id"] == theme

    def test_the_answer_is_that_of_the_first_question(self, ask, material):
        network = ask(
            material, "network", "theme:gender-ssr", "--country", "Burundi", "--lang", "fr"
        )
        found = {node["id"] for node in network["nodes"]}
        assert {"international-alert", "dushirehamwe", "binub", "gutwara-neza"} <= found
        events = ask(
            material, "events", "--theme", "genre et RSS", "--country", "BDI", "--lang", "fr"
        )
        assert material.workshop in {line["id"] for line in events["items"]}
        page = shown(ask, material, material.workshop, "--lang", "fr")
        assert {"ictj", "cenap"} <= people_in(page, "presenter")

    def test_the_theme_page_lists_them_with_their_part(self, material):
        with open_store(material.store, read_only=True) as store, store.view() as view:
            page = theme_page(view, "theme:gender-ssr", "fr", country="Burundi")
            lines = {line.actor.id: line for line in page.actors.items}
        assert page.theme.label == "Genre et réforme du secteur de la sécurité"
        named = {"international-alert", "dushirehamwe", "binub", "ictj", "cenap", "gutwara-neza"}
        assert named <= set(lines)
        assert lines["gutwara-neza"].spoke >= 1
        assert lines["international-alert"].roles["organiser"] >= 1

    def test_must_not_find_nothing_because_the_text_is_english(self, ask, material):
        found = ask(material, "search", "réforme du secteur de la sécurité", "--lang", "fr")
        assert found["total"] > 0
        listed = ask(material, "events", "--theme", "RSS", "--country", "Burundi", "--lang", "fr")
        assert listed["total"] > 0


class TestTheQueryLayerAlone:
    """The same answers without the command line, for the pages of the front end."""

    def test_a_network_has_no_tie_to_a_group_without_a_name(self, material):
        with open_store(material.store, read_only=True) as store, store.view() as view:
            network = ego_network(view, "cenap", NetworkOptions(depth=2, limit=1000))
            nodes = [view.node(node.id) for node in network.nodes]
        assert [node.id for node in nodes if node.is_unnamed] == []

    def test_an_actor_of_the_vocabulary_that_no_report_names_says_so(self, reports):
        with open_store(reports.store, read_only=True) as store, store.view() as view:
            assert actor_page(view, "undp").vocabulary_only
            assert not actor_page(view, "cenap").vocabulary_only
