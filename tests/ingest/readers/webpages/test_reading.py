import json
import random
import sys
import time
from contextlib import suppress

import pytest
import yaml

from graph.errors import SourceError
from ingest.findings import ReadCount
from ingest.readers import READERS, sniff
from ingest.readers.webpages import markup_library
from ingest.readers.webpages.reading import WebPageReader
from tests.ingest.readers.reading import read_with
from tests.ingest.readers.webpages.pages import (
    EVENT,
    MICRODATA,
    ORGANISATION,
    PROSE,
    RDFA,
    page,
)
from tests.yardstick import slowness

READER = WebPageReader()


@pytest.fixture
def saved(tmp_path):
    def save(text: str):
        path = tmp_path / "page.html"
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
        return path

    return save


@pytest.mark.parametrize(
    "text", [page(EVENT), page(body=MICRODATA), page(body=RDFA), page(ORGANISATION)]
)
def test_pages_with_markup_are_known(text, saved) -> None:
    assert sniff(saved(text), READERS).name == "webpage"


@pytest.mark.parametrize(
    "text",
    [page(body=PROSE), page({"@context": "https://schema.org", "@type": "WebSite"}, body=PROSE)],
)
def test_pages_without_are_read_as_prose(text, saved) -> None:
    assert sniff(saved(text), READERS).name == "html"


def test_the_markup_comes_first_then_the_prose(read, saved) -> None:
    outcome = read(saved(page(EVENT, body=PROSE)))
    markup, prose = (one.record for one in outcome.reads)
    assert markup.events[0].title == "Workshop on access to justice"
    assert prose.document.text is not None
    assert prose.document.text.startswith("The Lake Region Peace Forum held")
    assert markup.document.uri == prose.document.uri


@pytest.mark.parametrize("text", [page(EVENT), page(body=MICRODATA), page(body=RDFA)])
def test_every_fact_stands_in_its_cell_and_reading_twice_gives_the_same(text, read, saved) -> None:
    path = saved(text)
    first, second = read(path), read(path)
    assert first == second
    markup = first.reads[0]
    cells = {(row.sheet, row.row): row.cells for row in markup.rows}
    said = [*markup.record.actors, *markup.record.events, *markup.record.relations]
    for part in said:
        for cell in part.evidence:
            assert cells[(cell.sheet, cell.row)][cell.column] == cell.quote


def test_what_a_page_tells_in_two_syntaxes_is_told_once(read, saved) -> None:
    body = """<div itemscope itemtype="https://schema.org/Event" itemid="https://example.org/workshop">
    <b itemprop="name">Workshop on access to justice</b></div>"""
    outcome = read(saved(page(EVENT, EVENT, body=body)))
    assert sum(bool(one.record.events) for one in outcome.reads) == 1
    assert outcome.reasons == []


def test_broken_markup_is_told_with_its_line_and_the_rest_is_read(read, saved) -> None:
    text = page(EVENT).replace(
        "<head>", '<head><script type="application/ld+json">{"a": </script>\n'
    )
    outcome = read(saved(text))
    assert outcome.reasons == ["This JSON-LD cannot be read; it was left out."]
    assert outcome.places == [(2, "JSON-LD")]
    assert len(outcome.reads) == 1


def test_a_page_that_breaks_off_says_so(read, saved) -> None:
    outcome = read(saved(page(ORGANISATION, EVENT)[:-200]))
    assert outcome.reasons == ["The page breaks off within this JSON-LD; it was left out."]
    assert len(outcome.reads) == 1


def test_markup_without_measure_is_left_out(read, saved, terms) -> None:
    long = {**EVENT, "description": "x" * 1_100_000}
    outcome = read(saved(page(ORGANISATION, long)))
    assert outcome.reasons == ["This JSON-LD is longer than a page is; it was left out."]
    outcome = read_with(READER, saved(page(body=MICRODATA * 1_000)), terms)
    assert "The markup of this page (microdata) cannot be read; it was left out." in outcome.reasons
    words = '<div vocab="http://schema.org/" typeof="' + "> " * 6_000 + 'Event">x</div>'
    outcome = read_with(READER, saved(page(body=words)), terms)
    assert "The markup of this page (rdfa) cannot be read; it was left out." in outcome.reasons
    many = [{"@type": "Event", "name": str(n)} for n in range(4_000)]
    outcome = read_with(READER, saved(page(many)), terms)
    assert outcome.messages == ["The page tells of more things than are read; 1000 were left out."]


def test_things_without_a_name_are_counted(saved, terms) -> None:
    path = saved(page({"@type": "Event"}, {"@type": "NGO", "url": "https://x"}, EVENT))
    items = list(READER.read(path, terms, lambda _: None))
    count = items[-1]
    assert isinstance(count, ReadCount)
    assert (count.total, count.rejected) == (3, {"without a name": 2})
    assert [i.reason for i in items[:2]] == ["It has no name; it was left out."] * 2


def test_a_page_with_nothing_at_all_is_an_error(saved, terms) -> None:
    path = saved("<html><body><script>var schema = 1</script></body></html>")
    with pytest.raises(SourceError, match="There is no text on this page"):
        read_with(READER, path, terms)


def test_a_page_whose_text_is_too_long_says_that_its_markup_was_read(read, saved) -> None:
    outcome = read(saved(page(EVENT, body=f"<p>{'word ' * 500_000}</p>")))
    assert [one.record.document.text for one in outcome.reads] == [None]
    assert outcome.messages == [
        "The text has 2.5 million characters; a report has at most 2 million."
        " Its markup alone was read."
    ]


def test_without_the_library_the_prose_is_read_and_that_is_said(saved, terms, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "extruct", None)
    markup_library._extruct.cache_clear()
    outcome = read_with(READER, saved(page(EVENT, body=PROSE)), terms)
    markup_library._extruct.cache_clear()
    assert [one.record.document.text is not None for one in outcome.reads] == [True]
    assert "The markup of web pages needs the library extruct." in outcome.messages[0]


def nested(depth: int) -> str:
    opened = '<div itemscope itemprop="subEvent" itemtype="https://schema.org/Event">'
    return opened * depth + "</div>" * depth


HOSTILE = {
    "deep json": f'<html>schema.org<script type="application/ld+json">{"[" * 99_999}</script>words',
    "deep objects": page(json.loads('{"@type": "Event", "subEvent": ' * 300 + "1" + "}" * 300)),
    "deep microdata": f"<html>schema.org{nested(250)}words</html>",
    "deeper microdata": f"<html>schema.org{nested(2_000)}words</html>",
    "deep rdfa": f"<html>{'<div typeof=Event property=subEvent>' * 250}words</html>",
    "wide microdata": f"<html>schema.org{'<p itemscope itemprop=name>' * 2_400}words</html>",
    "wide rdfa": f"<html>{'<p typeof=Event property=name>words' * 2_400}</html>",
    "half characters": page({**EVENT, "name": "\ud800 A", "keywords": "\u0000"}),
    "odd values": page(
        {"@type": [{}, None, 5, "Event"], "name": [[["A"]]], "startDate": {"@value": {}}}
    ),
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html>&b; words" + RDFA,
    "open tags": "<html>schema.org words" + "<script type=application/ld+json " * 20_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_pages_are_told_or_read(name, saved, terms) -> None:
    path = saved(HOSTILE[name])
    began = time.perf_counter()
    with suppress(SourceError):
        outcome = read_with(READER, path, terms)
        assert outcome.reads or outcome.reasons or outcome.messages
    assert time.perf_counter() - began < 10 * slowness()


def test_random_damage_never_stops_the_reader(saved, terms, tmp_path) -> None:
    chance = random.Random(6)
    whole = page(EVENT, ORGANISATION, body=MICRODATA + RDFA + PROSE).encode()
    path = tmp_path / "page.html"
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data))
        with suppress(SourceError):
            outcome = read_with(READER, path, terms)
            assert outcome.reads or outcome.reasons or outcome.messages


def test_a_page_becomes_these_records(read, saved, golden) -> None:
    told = []
    for one in read(saved(page(EVENT, body=RDFA))).reads[:2]:
        plain = one.record.model_dump(mode="json", exclude_defaults=True)
        plain["document"].pop("uri")
        told.append(plain)
    golden("readers/webpage.yaml", yaml.safe_dump(told, allow_unicode=True, sort_keys=False))
