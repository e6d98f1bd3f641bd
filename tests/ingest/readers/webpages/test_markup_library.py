import socket
import sys

import pytest

from graph.errors import MissingExtraError
from ingest.readers.webpages import markup_library
from ingest.readers.webpages.markup_library import MICRODATA, RDFA, items_of, items_of_script
from tests.ingest.readers.webpages.pages import MICRODATA as MICRODATA_PAGE
from tests.ingest.readers.webpages.pages import RDFA as RDFA_PAGE
from tests.ingest.readers.webpages.pages import page

FETCHING = """<?xml version="1.0"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "https://vocab.invalid/dtd.dtd"
 [<!ENTITY x SYSTEM "https://vocab.invalid/entity">]>
<html xmlns="http://www.w3.org/1999/xhtml" version="XHTML+RDFa 1.0" xmlns:v="https://vocab.invalid/v#"
 prefix="w: https://vocab.invalid/w#">
<head profile="https://vocab.invalid/profile"><base href="https://vocab.invalid/">
<link rel="stylesheet" href="https://vocab.invalid/s.css">
<link rel="rdfa:vocabulary" href="https://vocab.invalid/r">
<script type="application/ld+json">{"@context": "https://vocab.invalid/context.jsonld",
"@import": "https://vocab.invalid/import.jsonld", "@type": "Event", "name": "A",
"url": {"@id": "https://vocab.invalid/x"}}</script></head>
<body vocab="https://vocab.invalid/vocabulary#" profile="https://vocab.invalid/profile">
<div typeof="Event v:Event w:Event" resource="https://vocab.invalid/e">
<span property="name">A &x;</span><img property="image" src="https://vocab.invalid/i.png">
<object data="https://vocab.invalid/o"></object></div>
<div itemscope itemtype="https://vocab.invalid/Event" itemid="https://vocab.invalid/i"
 itemref="r"><link itemprop="url" href="https://vocab.invalid/u"></div></body></html>"""


def test_nothing_is_fetched(monkeypatch) -> None:
    asked: list[object] = []

    def refuse(*given: object, **_: object) -> None:
        asked.append(given)
        raise OSError("offline")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    for syntax in (MICRODATA, RDFA, "json-ld"):
        assert items_of(FETCHING, syntax)
    assert asked == []


def test_each_syntax_gives_its_things() -> None:
    (thing,) = items_of(page(body=MICRODATA_PAGE), MICRODATA) or []
    assert thing["type"] == "https://schema.org/EducationEvent"
    types = [one.get("@type") for one in items_of(page(body=RDFA_PAGE), RDFA) or []]
    assert ["http://schema.org/Event"] in types
    assert items_of_script('{"@type": "Event"}') == [{"@type": "Event"}]
    assert items_of_script('[{"@type": "Event"}, 3]') == [{"@type": "Event"}]


@pytest.mark.parametrize("script", ['{"@type": ', "x", "[" * 100_000, '{"a": "\n'])
def test_what_is_no_json_is_none(script) -> None:
    assert items_of_script(script) is None


def test_a_missing_library_is_told(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "extruct", None)
    markup_library._extruct.cache_clear()
    with pytest.raises(MissingExtraError, match="needs the library extruct"):
        items_of("<p>", RDFA)
    markup_library._extruct.cache_clear()
