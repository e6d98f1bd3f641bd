"""Titles of sources that name persons are not kept; all persons here are invented."""

from pathlib import Path
from time import process_time

import pytest

from graph.model.vocabulary import load_vocabulary
from graph.store.base import AS_TOLD, Store
from ingest.loading.person_judging import NameJudge, name_judge
from ingest.loading.run import ingest
from ingest.loading.source_titles import names_person
from tests.yardstick import slowness

PAGE = (
    "<html><head><title>{title}</title></head><body><article><p>UNHCR held a workshop on peace"
    " in Goma on 3 March 2019 with many people of the town and of the lake.</p></article></body>"
)


@pytest.fixture(scope="module")
def judge(project_root: Path) -> NameJudge:
    folder = project_root / "data" / "vocabulary"
    return name_judge(load_vocabulary(folder), folder)


@pytest.mark.parametrize(
    "title",
    [
        "Workshop by Grace Wanjiku",
        "Grace Wanjiku speaks in Goma",
        "Interview: Grace Wanjiku",
        "Report by Jane Exampleton",
        "Atelier animé par Mme Exampleton",
        "Atelier présenté par KABONGO",
        "Workshop by Njoroge",
        "Workshop by Tolman Otieno",
        "Workshop with UNHCR and Njoroge",
        "Report by J. Exampleton",
    ],
)
def test_a_title_with_a_person_is_known(judge: NameJudge, title: str) -> None:
    assert names_person(title, judge)


@pytest.mark.parametrize(
    "title",
    [
        "Workshop on peace in Goma",
        "Peace Talks In Goma, Kampala And Nairobi",
        "Faith Leaders meet in Goma",
        "Training by UNESCO and ADISCO",
        "Workshop by the Lake Forum",
        "Atelier organisé par le réseau Femmes et Paix",
        "Report by Kenya",
        "Meeting with Women Leaders",
        "Workshop of the Centre Jean Dupontelle",
        "",
    ],
)
def test_a_title_without_a_person_is_kept(judge: NameJudge, title: str) -> None:
    assert not names_person(title, judge)


@pytest.mark.parametrize(
    ("title", "kept"), [("Workshop by Grace Wanjiku", None), ("Workshop in Goma", True)]
)
def test_the_title_of_a_page_is_kept_only_without_a_person(
    store: Store, tmp_path: Path, title: str, kept: bool | None
) -> None:
    (tmp_path / "page.html").write_text(PAGE.format(title=title), encoding="utf-8")
    warnings = [one.field for one in ingest([tmp_path], store).warnings]
    with store.view(AS_TOLD) as view:
        titles = [one.title for one in view.documents() if one.form == "prose"]
    assert titles == [title if kept else None]
    assert ("document.title" in warnings) is (kept is None)


def test_the_cell_of_a_title_that_names_a_person_goes_too(store: Store, tmp_path: Path) -> None:
    rows = "event,title,source_title\ne1,Workshop,Workshop by Grace Wanjiku; a report\n"
    (tmp_path / "events.csv").write_text(rows, encoding="utf-8")
    ingest([tmp_path], store)
    with store.view(AS_TOLD) as view:
        told = [one for one in view.documents() if one.form == "table"]
    assert told
    assert "Wanjiku" not in str(told)


def test_a_title_of_very_many_words_is_judged_soon(judge: NameJudge) -> None:
    began = process_time()
    for words in ("x ", "A ", "Grace and "):
        assert not names_person(words * 100_000, judge)
    assert names_person("x " * 100_000 + "by Grace Wanjiku", judge)
    assert process_time() - began < 5 * slowness(process_time)
