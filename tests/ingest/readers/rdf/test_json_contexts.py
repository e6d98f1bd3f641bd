"""JSON-LD is read without a network: contexts stand in the file, or are the one we know."""

import json

import pytest

from graph.errors import SourceError
from ingest.readers.rdf.json_contexts import with_contexts


def closed(value, tmp_path):
    return json.loads(with_contexts(json.dumps(value).encode(), tmp_path / "x.jsonld"))


@pytest.mark.parametrize(
    "address", ["https://schema.org", "http://schema.org/", "http://www.schema.org/"]
)
def test_that_of_schema_org_is_put_in(address, tmp_path):
    found = closed({"@context": ["x:", address][1:], "@type": "Event"}, tmp_path)
    assert found["@context"] == [{"@vocab": "https://schema.org/"}]


@pytest.mark.parametrize(
    "value",
    [
        {"@context": "https://example.org/context"},
        {"@context": ["https://schema.org/", "file:///etc/passwd"]},
        {"@graph": [{"a": {"@context": "local.json"}}]},
        {"@context": {"a": {"@id": "b:", "@context": "https://example.org"}}},
        {"@context": {"@import": "https://example.org"}},
    ],
)
def test_any_other_that_lies_elsewhere_is_refused(value, tmp_path):
    with pytest.raises(SourceError, match=r"lies elsewhere, at .*nothing is fetched"):
        closed(value, tmp_path)


def test_what_is_no_json_or_lies_too_deep_is_refused(tmp_path):
    with pytest.raises(SourceError, match="The file is no JSON"):
        with_contexts(b"{", tmp_path / "x.jsonld")
    with pytest.raises(SourceError, match="more than 100 deep"):
        with_contexts(b"[" * 200 + b"]" * 200, tmp_path / "x.jsonld")
    with pytest.raises(SourceError, match="no JSON|deep"):
        with_contexts(b"[" * 100_000, tmp_path / "x.jsonld")
