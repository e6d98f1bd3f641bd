"""A report of an event, or another paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.gate import is_event_report, weight_of
from ingest.extraction.events.kinds import event_hits

CASES = Path(__file__).parents[3] / "cases"
FITTED, UNFITTED = CASES / "reports.yaml", CASES / "reports_unfitted.yaml"
MOST_WRONG = 1  # "Notre façon de travailler", what a body does year in, year out


def _invented(cases_file: Path) -> list[Any]:
    content = yaml.safe_load(cases_file.read_text(encoding="utf-8"))
    return [
        pytest.param(case["text"], case["report"], id=f"{language}-{number}")
        for language, cases in content.items()
        for number, case in enumerate(cases, start=1)
    ]


HELD = "A conference was held in Goma on 3 March 2019. It was opened by UNHCR."


@pytest.mark.parametrize(
    ("text", "is_report"),
    [
        (HELD, True),
        ("Un atelier s’est tenu à Goma le 3 mars 2019. Il a été ouvert par le HCR.", True),
        ("Vacancy: the post. Qualifications required. " + HELD, False),
        ("The women of the town were in the hall.", False),
        ("The plan of the town is about workshops for the women.", False),
        ("The hill was green. " * 6 + HELD + " The hill was green." * 40, False),
        ("The women.", False),
    ],
)
def test_an_event_must_have_taken_place_and_run_through_the_text(
    find: Callable[[str], Found], text: str, is_report: bool
) -> None:
    found = find(text)
    assert is_event_report(found, event_hits(found)) is is_report


def test_words_of_another_paper_count_at_the_head_only(find: Callable[[str], Found]) -> None:
    found = find(HELD + " The conference was long. " * 12 + "How to apply is told in the hall.")
    assert is_event_report(found, event_hits(found))


@pytest.mark.parametrize(
    ("lead", "is_report"),
    [
        ("Geneva – UNHCR and the WHO today signed a cooperation agreement.", True),
        ("GOMA – On Monday UNHCR held a conference.", True),
        ("Geneva – UNHCR and the WHO signed a cooperation agreement.", True),
        ("Geneva – UNHCR and the WHO will sign an agreement.", False),
    ],
)
def test_what_a_report_says_beside_its_dateline_leads_it(
    find: Callable[[str], Found], lead: str, is_report: bool
) -> None:
    found = find(lead + " The hill was green." * 20)
    assert is_event_report(found, event_hits(found)) is is_report


def test_a_list_without_end_is_one_sentence_of_the_text(find: Callable[[str], Found]) -> None:
    listed = ", ".join(f"the women of street {number}" for number in range(4000))
    found = find(f"{HELD} It was attended by {listed}.")
    assert is_event_report(found, event_hits(found))


def test_words_of_another_paper_count_in_the_title_only(find: Callable[[str], Found]) -> None:
    title = "A conference was held in Goma on 3 March 2019, and opened by UNHCR, as all know. "
    found = find(title + "The women and the men of the town read the vacancy announcement. " + HELD)
    assert is_event_report(found, event_hits(found))
    found = find("Vacancy announcement. " + title + HELD)
    assert not is_event_report(found, event_hits(found))


def test_a_bulletin_that_tells_an_event_is_a_report(find: Callable[[str], Found]) -> None:
    found = find(f"Bulletin no. 4 of the network\n\n{HELD} " + "UNICEF and UNDP took part. " * 3)
    assert is_event_report(found, event_hits(found))
    found = find("Bulletin no. 4 of the network\n\n" + "- The hill was green.\n" * 9)
    assert not is_event_report(found, event_hits(found))


def test_invented_texts_that_nothing_was_fitted_on_are_told_apart(
    find: Callable[[str], Found],
) -> None:
    wrong = []
    for case in _invented(UNFITTED):
        text, is_report = case.values
        found = find(text)
        if is_event_report(found, event_hits(found)) is not is_report:
            wrong.append(case.id)
    assert len(_invented(UNFITTED)) == 12
    assert len(wrong) <= MOST_WRONG, wrong


def test_no_text_is_both_fitted_on_and_tested_on() -> None:
    fitted = {case.values[0] for case in _invented(FITTED)}
    assert fitted.isdisjoint(case.values[0] for case in _invented(UNFITTED))


@pytest.mark.parametrize(("text", "is_report"), _invented(FITTED))
def test_invented_texts_of_the_fitting_are_told_apart_by_what_was_fitted(
    find: Callable[[str], Found], text: str, is_report: bool
) -> None:
    found = find(text)
    assert is_event_report(found, event_hits(found)) is is_report


def test_weights_are_added_to_the_base() -> None:
    weights = {"base": -1.0, "told": 2.0, "incident": -4.0}
    assert weight_of({"told": 1.0, "incident": 0.5}, weights) == -1.0
