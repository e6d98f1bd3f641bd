"""Hostile XML: nothing is fetched, expanded or kept without bound; what stood before stays."""

import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.iati import activities_xml
from ingest.readers.iati.activities_xml import activities
from tests.ingest.readers.iati.activity_files import PLAIN, activity, write_activities

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.fixture
def identifiers(tmp_path: Path):
    """Yields the identifiers of the activities of a text, as they come."""

    def read(text: str | bytes) -> Iterator[str]:
        path = tmp_path / "activities.xml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        for element in activities(path, lambda size: None):
            yield element.findtext("iati-identifier")

    return read


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE lolz [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
    ids=["billion laughs", "a file of the machine", "a document of the network"],
)
def test_entities_and_document_types_are_refused(identifiers, declared) -> None:
    text = '<?xml version="1.0"?>' + declared + activity("&l9;&e;")
    with pytest.raises(SourceError, match="declares a document type or entities"):
        list(identifiers(text))


def test_a_declaration_behind_a_long_comment_brings_nothing_in(tmp_path, identifiers) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    comment = f"<!-- {'x' * (1 << 17)} -->"
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">{LAUGHS}]>'
    inside = "<iati-identifier>&e;&l9;</iati-identifier>"
    text = f"{comment}{declared}<iati-activities><iati-activity>{inside}"
    found: list[str] = []
    with suppress(BrokenOffError):
        collect(found, identifiers(f"{text}</iati-activity></iati-activities>"))
    assert "secret" not in str(found)
    assert len(str(found)) < 1000


@pytest.mark.parametrize(
    "damage",
    [
        "<a>" * 5_000,
        f'<a b="{"x" * 11_000_000}"/>',
        "<a>\x00</a>",
        "<a b='1' b='2'/>",
        "<a></b>",
        "&undeclared;",
        "",
    ],
    ids=["deep", "a long attribute", "NUL", "twice", "crossed", "an entity", "cut off"],
)
def test_what_stood_before_the_damage_is_read(identifiers, damage) -> None:
    found: list[str] = []
    text = PLAIN.partition("</iati-activities>")[0] + damage
    with pytest.raises(BrokenOffError, match="no XML from here on: .+ What stood before was read"):
        collect(found, identifiers(text))
    assert found == ["XX-EXA-1234-P1", "XX-EXA-1234-P1-A"]


def test_what_a_programmer_could_do_is_not_told(identifiers) -> None:
    with pytest.raises(BrokenOffError) as error:
        list(identifiers("<a>" * 5_000))
    assert error.value.reason == (
        "The file is no XML from here on: Excessive depth in document: 256. "
        "What stood before was read."
    )


def collect(found: list[str], source: Iterator[str]) -> None:
    """Keeps what came before an error."""
    for one in source:
        found.append(one)


def test_bytes_that_are_no_text_break_off(identifiers) -> None:
    whole = PLAIN.encode()
    found: list[str] = []
    with pytest.raises(BrokenOffError, match="line 66"):
        collect(found, identifiers(whole.replace(b"Mobile courts", b"Mobile \xff\xfe")))
    assert found == ["XX-EXA-1234-P1"]


def test_utf_16_is_read(identifiers) -> None:
    assert len(list(identifiers(PLAIN.replace("UTF-8", "UTF-16").encode("utf-16")))) == 2


@pytest.mark.parametrize("filler", ["<x/>", '<x y="1"/>', "<x>words</x>"])
def test_a_file_of_other_things_ends_early(identifiers, monkeypatch, filler) -> None:
    monkeypatch.setattr(activities_xml, "MOST_BYTES", 1 << 20)
    text = "<iati-activities>" + filler * 1_000_000
    with pytest.raises(BrokenOffError, match="One activity is larger than 1 MB"):
        list(identifiers(text))


def test_many_small_elements_end_early(identifiers, monkeypatch) -> None:
    monkeypatch.setattr(activities_xml, "MOST_MARKS", 100_000)
    with pytest.raises(BrokenOffError, match="or nothing here is one"):
        list(identifiers("<iati-activities>" + "<x/>" * 1_000_000))


def test_memory_does_not_grow_with_the_file(identifiers) -> None:
    """Python's own memory; that of the parser is freed with its elements."""
    one = activity("<description><narrative>words</narrative></description>" * 20)
    inner = one.removeprefix('<iati-activities version="2.03">').removesuffix("</iati-activities>")
    text = "<iati-activities>" + inner * 3_000 + "</iati-activities>"
    source = identifiers(text)
    next(source)
    tracemalloc.start()
    assert sum(1 for _ in source) == 2_999
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


def test_the_bytes_that_are_told_are_those_of_the_file(tmp_path) -> None:
    path = write_activities(tmp_path / "activities.xml", PLAIN + "<")
    told: list[int] = []
    with pytest.raises(BrokenOffError):
        list(activities(path, told.append))
    assert sum(told) == path.stat().st_size


def test_a_file_that_cannot_be_opened_says_so(tmp_path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        list(activities(tmp_path / "none.xml", lambda size: None))
