"""What holds for every text: no error, and every quote is what the text has at its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from graph.model.record import Record, RecordEvidence
from ingest.extraction import Lexicon, extract
from ingest.readers.reports.prose import page_text
from tests.ingest.extraction.facts import roles, themes

PIECES = (
    "A workshop was held in Goma on 3 March 2019. ",
    "organised by ",
    "UNHCR",
    "International Alert",
    "the Ministry of Gender, Labour and Social Development",
    "(ABC) ",
    "in cooperation with ",
    "experts from ",
    " who discussed gender and SSR; ",
    "Le ministre de la Justice a ouvert l’atelier. ",
    "Un atelier s’est tenu à Gao le 11 décembre 2017, ",
    "division des droits de l’homme de la ",
    "“We need peace and more of it here,” said ",
    "22 delegates, 4 ",
    ", ",
    " and ",
    " et ",
    "\n1. An opening session on ",
    "\n\n",
    "’s ",
    "(",
    ")",
    "«",
    "31/02/2019 ",
    "© 2020",
)


class _Quiet(list[Lexicon]):
    """Holds the lexicon; hypothesis would otherwise print all of it with every example."""

    def __repr__(self) -> str:
        return "lexicons"


@pytest.fixture(scope="module")
def lexicons(lexicon: Lexicon) -> list[Lexicon]:
    return _Quiet([lexicon])


def evidence_of(part: object) -> Iterator[RecordEvidence]:
    if isinstance(part, RecordEvidence):
        yield part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from evidence_of(getattr(part, name))
    elif isinstance(part, list):
        for each in part:
            yield from evidence_of(each)


def check(text: str, lexicon: Lexicon) -> Record:
    record = extract(text, lexicon)
    assert record.document.text == text
    for evidence in evidence_of(record):
        assert evidence.quote == text[evidence.start : evidence.end] != ""
    return record


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_text_of_reports_is_too_odd(lexicons: list[Lexicon], text: str) -> None:
    check(text, lexicons[0])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=300))
def test_no_text_at_all_is_too_odd(lexicons: list[Lexicon], text: str) -> None:
    check(text, lexicons[0])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "12 34", "a" * 50_000])
def test_texts_that_say_nothing_give_no_event(text: str, lexicon: Lexicon) -> None:
    assert check(text, lexicon).events == []


def test_every_fact_of_a_report_carries_evidence_rule_and_confidence(
    read: Callable[[str], Record],
) -> None:
    found = read(
        "A workshop on transitional justice was held in Goma on 3 March 2019. It was organised by "
        "UNHCR and attended by 22 women."
    )
    main = found.events[0]
    parts = [*found.actors, *main.participations, *main.places, *main.counts]
    assert len(parts) >= 4
    for part in [*parts, *(t for t in main.themes if not isinstance(t, str))]:
        assert part.evidence is not None
        assert part.rule is not None
        assert 0 < part.confidence < 1
    assert main.date_evidence is not None
    assert main.type_evidence is not None


def test_reading_twice_gives_the_same(read: Callable[[str], Record]) -> None:
    text = "UNHCR and UNICEF organised a workshop in Goma on 3 March 2019."
    assert read(text) == read(text)


def test_a_page_and_its_text_give_the_same_facts(read: Callable[[str], Record]) -> None:
    lines = (
        "A workshop on transitional justice was held in Goma, in the east of the country, on 3 "
        "March 2019 and lasted the whole day.",
        "It was organised by UNHCR in partnership with International Alert, and thirty women from "
        "all parts of the town took part in it.",
    )
    page = "".join(f"<p>{line}</p>" for line in lines)
    html = f"<html><body><nav><a href='/'>Home</a></nav><article>{page}</article></body></html>"
    told = [read(text) for text in ("\n".join(lines), page_text(html).text)]
    facts = [(roles(r), themes(r.events[0]), r.events[0].date, r.events[0].type) for r in told]
    assert facts[0] == facts[1]


def test_the_annotated_reports_stay_as_good_as_they_were(
    shared_folder: Path, lexicon: Lexicon
) -> None:
    texts = sorted((shared_folder / "gold" / "reports").glob("*.txt"))
    assert len(texts) >= 17
    for path in texts:
        check(path.read_text(encoding="utf-8"), lexicon)


def test_a_text_too_short_to_tell_its_language_says_so(lexicon: Lexicon) -> None:
    record = extract("Peace Forum Goma 2019", lexicon)
    assert [(issue.code, issue.message) for issue in record.issues] == [
        (
            "unsupported-language",
            "The text is too short to tell its language; nothing is read from it.",
        )
    ]
    assert [issue.code for issue in extract("12 34", lexicon).issues] == ["no-text"]
