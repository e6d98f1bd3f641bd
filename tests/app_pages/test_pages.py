"""Every page runs in both languages, and does the one thing it is there for."""

import re

import pytest

from app_pages._screen import SAMPLE_AUTHOR
from app_pages._wording import load_phrases
from ingest.loading.sample import AUTHOR
from tests.app_pages.conftest import EVIL, EVIL_LINK
from tests.app_pages.seen import links_of, text_of, texts_of

PHRASES = load_phrases()
WORKSHOP = "ev-2009-bujumbura-gender-ssr"
ADDRESSES = {
    "home": {},
    "network": {"node": "icglr"},
    "actor": {"node": "cenap"},
    "event": {"node": WORKSHOP},
    "theme": {"node": "theme:ssr"},
    "place": {"node": "country-bdi"},
    "source": {},
    "review": {"queue": "waiting"},
    "suggestions": {"node": "cenap"},
    "paths": {"node": "cenap", "to": "fida-uganda"},
    "ties": {"node": "cenap", "to": "interpeace"},
    "rank": {"by": "betweenness", "theme": "theme:wps"},
    "circles": {"node": "cenap", "from": "2009"},
    "brokers": {"node": "cenap", "group": "type"},
    "changes": {"from": "2024", "by": "entered"},
    "pairs": {"theme": "theme:ssr"},
    "whatif": {"node": "un-women", "also": "cenap"},
    "guests": {"guest": "cenap", "type": "police"},
    "gaps": {"cell": "theme:ssr country-bdi", "most": "25"},
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("page", ADDRESSES)
def test_page_runs_with_and_without_an_address(open_page, sample_path, page, language):
    for address in ({}, ADDRESSES[page]):
        app = open_page(sample_path, page, language, **address)
        assert not app.exception
        assert not app.error
        assert len(app.title) == 1


@pytest.mark.parametrize("page", ADDRESSES)
def test_french_page_says_nothing_of_ours_in_english(open_page, sample_path, page):
    english = {p["en"] for p in PHRASES.values() if p["en"] != p["fr"] and "{" not in p["en"]}
    french = {p["fr"] for p in PHRASES.values()}
    for address in ({}, ADDRESSES[page]):
        app = open_page(sample_path, page, "fr", **address)
        assert (english - french) & set(texts_of(app)) == set()


def test_home_says_what_the_graph_holds(open_page, sample_path, sample_size):
    app = open_page(sample_path)
    numbers = {metric.label: metric.value for metric in app.metric}
    assert numbers["Events"] == str(sample_size["event"])
    assert set(numbers) == {"Events", "Actors", "Themes", "Places", "Sources"}
    assert f"The 6 newest of {sample_size['event']} events" in text_of(app)


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "International Conference on the Great Lakes Region", "French acronym “CIRGL”"),
        ("fr", "Conférence internationale sur la région des Grands Lacs", "sigle en français"),
    ],
)
def test_search_says_which_name_matched(open_page, sample_path, language, name, said):
    app = open_page(sample_path, "home", language, q="CIRGL")
    assert name in links_of(app)
    assert said in text_of(app)


def test_search_without_a_hit_says_what_to_try(open_page, sample_path):
    assert "not even nearly" in text_of(open_page(sample_path, q="zzzzqqqq"))


def test_actor_page_tells_its_roles_with_their_sources(open_page, sample_path):
    app = open_page(sample_path, "actor", node="cenap")
    assert "What it did (4)" in text_of(app)
    assert "Workshop on gender and security sector reform" in links_of(app)
    assert any(popover.proto.popover.label.startswith("Source") for popover in app.get("popover"))


def test_actor_of_the_vocabulary_alone_is_no_data_not_no_activity(open_page, sample_path):
    assert "That is no data" in text_of(open_page(sample_path, "actor", node="afdb"))


def test_event_page_tells_date_place_and_open_list(open_page, sample_path):
    text = text_of(open_page(sample_path, "event", node=WORKSHOP))
    assert "2–6 March 2009" in text
    assert "examples only" in text


def test_event_without_a_date_says_whether_somebody_looked(open_page, sample_path):
    app = open_page(sample_path, "event", node="ev-wipc-regional-exchange")
    assert "The counts differ" in text_of(app)


def test_theme_page_lists_events_and_actors(open_page, sample_path):
    text = text_of(open_page(sample_path, "theme", node="theme:ssr"))
    assert re.search(r"Events \(\d+\)", text)
    assert re.search(r"1–10 of \d+", text)


def test_place_page_lists_events_in_the_country(open_page, sample_path):
    app = open_page(sample_path, "place", node="country-bdi")
    assert "Workshop on gender and security sector reform" in links_of(app) or re.search(
        r"1–10 of \d+", text_of(app)
    )
    assert "See its network" in " ".join(links_of(app))


def test_source_page_lights_the_words_of_the_claim(open_page, sample_path):
    document = _source_of(sample_path, "cenap", WORKSHOP)
    app = open_page(sample_path, "source", **document)
    html = " ".join(element.proto.body for element in app.get("html"))
    marked = re.findall(r"<mark[^>]*>(.*?)</mark>", html)
    assert [re.sub("<[^>]*>", "", text) for text in marked] == [
        "Experts from ICTJ and CENAP spoke about security sector reform in Burundi"
    ]


def _source_of(store, actor, event):
    from graph.query.actor import actor_page
    from graph.store import open_store

    with open_store(str(store), read_only=True) as opened, opened.view() as view:
        page = actor_page(view, actor)
        found = next(role for role in page.roles.items if role.event.id == event)
    return {"node": found.proof.document, "statement": found.proof.statement}


def test_unknown_id_offers_the_nearest_names(open_page, sample_path):
    app = open_page(sample_path, "actor", node="cenapp")
    assert "knows nothing by the id" in text_of(app)
    assert "Conflict Alert and Prevention Centre" in links_of(app)


@pytest.mark.parametrize("page", ["actor", "event", "theme", "place", "network"])
def test_names_with_markup_are_shown_as_they_stand(open_page, small_path, page):
    ids = {"event": "e-one", "theme": "theme:evil", "place": "p-evil"}
    app = open_page(small_path, page, node=ids.get(page, "a-evil"))
    assert not app.exception
    raw = [*texts_of(app), *(link.proto.label for link in app.get("page_link"))]
    assert all(EVIL not in text and EVIL_LINK not in text for text in raw)
    pages = " ".join(element.proto.srcdoc for element in app.get("iframe"))
    assert "<img src=x" not in pages
    assert ":material/home:" in pages or page != "network"


def test_source_with_markup_is_escaped(open_page, small_path):
    app = open_page(small_path, "source", node="doc-small")
    html = " ".join(element.proto.body for element in app.get("html"))
    assert "&lt;img" not in html  # the rows hold ids here; the title holds the markup
    assert all(EVIL not in text for text in texts_of(app))


def test_sample_is_marked_on_every_page(open_page, sample_path, small_path):
    assert SAMPLE_AUTHOR == AUTHOR
    for store, marked in ((sample_path, True), (small_path, False)):
        app = open_page(store, "theme")
        html = " ".join(element.proto.body for element in app.get("html"))
        assert ("Sample data" in html) is marked


def test_empty_ledger_says_what_to_do(open_page, tmp_path):
    from graph.store import open_store

    path = tmp_path / "empty.db"
    open_store(str(path)).close()
    app = open_page(path)
    assert "No data yet" in text_of(app)
    assert "mtandao ingest" in text_of(app)
    for page in ADDRESSES:
        assert not open_page(path, page).exception


@pytest.mark.parametrize(
    ("page", "node", "name"),
    [
        ("actor", "theme:ssr", "Security sector reform"),
        ("event", "cenap", "Conflict Alert and Prevention Centre"),
        ("source", WORKSHOP, "Workshop on gender and security sector reform"),
    ],
)
def test_page_of_another_kind_is_offered_not_an_error(open_page, sample_path, page, node, name):
    app = open_page(sample_path, page, node=node)
    assert "has a page of its own" in text_of(app)
    assert "knows nothing" not in text_of(app)
    assert name in links_of(app)


@pytest.mark.parametrize("page", ["event", "source"])
def test_long_list_can_be_turned_to_its_end(open_page, sample_path, sample_size, page):
    total = sample_size[page]
    app = open_page(sample_path, page)
    assert f"1–20 of {total}" in text_of(app)
    pages = -(-total // 20)
    (pager,) = app.get("pagination")
    assert pager.proto.num_pages == pages


def test_search_with_many_hits_offers_all_of_them(open_page, sample_path):
    app = open_page(sample_path, q="ministry")
    total = int(re.search(r"1–20 of (\d+)", text_of(app))[1])
    (pager,) = app.get("pagination")
    assert pager.proto.num_pages == -(-total // 20)


def test_a_place_that_was_found_says_its_kind_and_what_it_lies_in(open_page, sample_path):
    told = text_of(open_page(sample_path, q="Bujumbura"))
    assert "Place · town · in: Bujumbura Mairie, Burundi" in told


def test_relation_says_who_did_what_to_whom_on_both_pages(open_page, sample_path):
    from graph.store import open_store

    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        said = next(iter(view.statements(predicate="SUPPORTED")))
        first, last = view.node(said.subject), view.node(str(said.object))
    sentence = f"{first.label} supported {last.label}"
    for end in (first, last):
        assert sentence in text_of(open_page(sample_path, "actor", node=end.id))


def test_evidence_of_a_table_is_no_quotation(open_page, small_path):
    text = text_of(open_page(small_path, "actor", node="a-evil"))
    assert "In our table Events, row 2: said = e-one" in text
    assert "“e-one”" not in text


def test_claims_stand_in_the_order_of_the_rows(open_page, small_path):
    text = text_of(open_page(small_path, "source", node="doc-small"))
    order = [text.index(f"*{verb}*") for verb in ("is about", "was held in", "has the date")]
    assert order == sorted(order)


def test_french_page_says_that_a_name_is_english(open_page, sample_path):
    assert "nom en anglais" not in text_of(open_page(sample_path, "actor", "fr", node="cenap"))
    from graph.store import open_store

    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        spoken = {one.id: {label.language for label in view.labels(one.id)} for one in view.nodes()}
        actors = [one.id for one in view.nodes("Actor") if "fr" not in spoken[one.id]]
        english = next(one for one in actors if "en" in spoken[one])
    assert "nom en anglais" in text_of(open_page(sample_path, "actor", "fr", node=english))


def test_event_of_two_sources_says_how_each_tells_it(open_page, sample_path):
    app = open_page(sample_path, "event", node="ev-wipc-regional-exchange")
    captions = [re.sub(r"\\(.)", r"\1", caption.value) for caption in app.caption]
    assert any(said.startswith("8–11 August 2022 · Kampala") for said in captions)
    assert any(said.startswith("gives no date · gives no place") for said in captions)
    assert "How its 2 sources tell it" in text_of(app)


def test_event_lists_what_its_sources_leave_open(open_page, sample_path):
    from graph.query.event import event_page
    from graph.store import open_store

    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        pages = (event_page(view, node.id) for node in view.nodes("Event"))
        page = next(page for page in pages if page.issues.total)
    text = text_of(open_page(sample_path, "event", node=page.event.id))
    assert f"Left open by its sources ({page.issues.total})" in text
    assert page.issues.items[0].object.label in text
