"""Hostile XML is refused before a library sees it; broken XML is left to who reads it."""

import time

import pytest

from graph.errors import SourceError
from ingest.readers.files.hardened_xml import DEEPEST, refuse_hostile_xml
from tests.yardstick import slowness

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
FILES = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.org/x"> %a;]><x/>'


@pytest.mark.parametrize("text", [LAUGHS, FILES, PARAMETER])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(tmp_path, text, encoding):
    path = tmp_path / "x.xml"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(SourceError, match=r"declares entities of its own.*without a DOCTYPE"):
        refuse_hostile_xml(path)


def test_elements_too_deep_in_each_other_are_refused(tmp_path):
    path = tmp_path / "x.xml"
    path.write_text("<a>" * (DEEPEST + 1))
    with pytest.raises(SourceError, match="lie more than 200 deep in each other"):
        refuse_hostile_xml(path)


@pytest.mark.parametrize("text", ["", "<a", "<a></b>", "<a>" * DEEPEST, "no XML", "\x00"])
def test_broken_xml_is_left_to_who_reads_it(tmp_path, text):
    path = tmp_path / "x.xml"
    path.write_text(text)
    assert refuse_hostile_xml(path) is None


@pytest.mark.parametrize("text", ["<a {}", "<a b='{}'/>", "<{}", "<a>{}</a>", "<!--{}"])
def test_what_is_long_is_looked_through_once(tmp_path, text):
    path = tmp_path / "x.xml"
    path.write_text(text.format("9" * 10_000_000))
    began = time.perf_counter()
    assert refuse_hostile_xml(path) is None
    assert time.perf_counter() - began < 3 * slowness()
