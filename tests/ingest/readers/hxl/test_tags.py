"""Hashtags: which row holds them, and what libhxl finds in them."""

import builtins

import pytest

from graph.errors import MissingExtraError
from ingest.readers.hxl.tags import is_tag_row, read_tags


@pytest.mark.parametrize(
    ("texts", "is_tags"),
    [
        (["#org+name", "#adm1 +code", ""], True),
        (["#org +type +code +v_hrinfo", "#ORG+Name", "no tag"], True),
        (["#org", "", ""], False),
        (["#org", "#adm1", "a", "b", "c"], False),
        (["#1 in the list", "# of people"], False),
        ([], False),
    ],
)
def test_a_row_of_hashtags_is_told_from_data(texts, is_tags) -> None:
    assert is_tag_row(texts) is is_tags


def test_tags_are_taken_apart() -> None:
    tags = read_tags(["", "#Org +Name+fr", "Remarks", "#adm1+code"])
    assert [(tag.position, tag.tag, sorted(tag.attributes)) for tag in tags] == [
        (1, "org", ["fr", "name"]),
        (3, "adm1", ["code"]),
    ]


def test_a_missing_library_is_told_with_what_to_do(monkeypatch) -> None:
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.startswith("hxl"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match="library that is not installed.*pip install"):
        read_tags(["#org+name"])
