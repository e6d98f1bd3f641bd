"""A graph of work without events is shown as what it is, not as an empty one."""

from pathlib import Path

import pytest
import yaml

from graph.store import open_store
from ingest.loading.run import ingest
from tests.app_pages.seen import links_of, text_of

WORK = {
    "document": {"uri": "https://example.org/work", "part": "lake"},
    "actors": [
        {"key": "a", "name": "Lake Peace Centre", "type": "national-ngo"},
        {"key": "d", "name": "Fund of the Hills", "type": "foundation"},
    ],
    "programmes": [{"key": "p", "name": "Bridges of the Lake", "type": "project"}],
    "concepts": [{"key": "c", "name": "Cattle markets", "scheme": "own-list"}],
    "relations": [
        {"subject": "a", "predicate": "OPERATES_IN", "object": "place-bujumbura"},
        {"subject": "a", "predicate": "WORKS_ON", "object": "c"},
        {"subject": "d", "predicate": "SUPPORTED", "object": "p"}
        | {"qualifiers": {"kind": "disbursement", "amount": 1250, "currency": "EUR"}},
    ],
}


@pytest.fixture(scope="module")
def work_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    (folder / "work.yaml").write_text(yaml.safe_dump(WORK), encoding="utf-8")
    with open_store(str(folder / "work.db")) as store:
        ingest([folder / "work.yaml"], store)
    return folder / "work.db"


@pytest.mark.parametrize(("language", "said"), [("en", "tells of an event"), ("fr", "ne rapporte")])
def test_home_counts_what_is_there_and_says_that_no_event_is(
    open_page, work_path, language: str, said: str
) -> None:
    app = open_page(work_path, "home", language)
    assert not app.exception
    assert [metric.value for metric in app.metric] == ["0", "3", "1", "2", "1"]
    assert said in text_of(app)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("actor", {"Lake Peace Centre", "Fund of the Hills", "Bridges of the Lake"}),
        ("theme", {"Cattle markets"}),
        ("place", {"Burundi"}),
    ],
)
def test_lists_offer_who_works_where_and_on_what(open_page, work_path, page, names) -> None:
    assert names <= set(links_of(open_page(work_path, page)))


@pytest.mark.parametrize("place", ["place-bujumbura", "country-bdi"])
def test_a_place_tells_who_works_in_it(open_page, work_path, place: str) -> None:
    app = open_page(work_path, "place", node=place)
    assert "Lake Peace Centre" in links_of(app)
    assert "Who works there" in text_of(app)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "paid out 1,250 EUR"), ("fr", "versé 1 250 EUR")],
)
def test_a_page_says_how_much_was_given(open_page, work_path, language: str, said: str) -> None:
    with open_store(str(work_path)) as store, store.view() as view:
        node = next(n.id for n in view.nodes("Programme") if n.label == "Bridges of the Lake")
    told = text_of(open_page(work_path, "actor", language, node=node))
    assert said in " ".join(told.split())
