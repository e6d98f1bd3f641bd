"""Several entries in one cell are parted where they surely are several, and told where perhaps."""

import pytest

from ingest.readers import Terms
from ingest.readers.listed import Listed, always_parted, parted


@pytest.fixture
def listed(terms: Terms) -> Listed:
    found = Listed(terms)
    found.note(["Lake Forum", "Hill Trust", None, "Sea Aid, Sun Aid"])
    return found


def test_semicolons_and_lines_always_part() -> None:
    assert always_parted("CENAP; Lake\nHill |  ") == ["CENAP", "Lake", "Hill"]
    assert always_parted("A, B; C", ",") == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pole Institute, Interpeace", ["Pole Institute", "Interpeace"]),
        ("CENAP, Lake Forum et Interpeace", ["CENAP", "Lake Forum", "Interpeace"]),
        ("Lake Forum & Hill Trust", ["Lake Forum", "Hill Trust"]),
        ("UNICEF/PNUD", ["UNICEF", "PNUD"]),
        ("Women, Peace and Security Group", ["Women, Peace and Security Group"]),
        ("Interpeace, Unheard Body", ["Interpeace, Unheard Body"]),
        ("Sea Aid, Sun Aid", ["Sea Aid, Sun Aid"]),
    ],
)
def test_other_signs_part_what_is_known(listed: Listed, text: str, names: list[str]) -> None:
    assert parted(text, listed.knows_body) == names


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("Interpeace, Unheard Body", True), ("UNICEF et Suisse", True), ("Lake Forum", False),
     ("Women, Peace and Security Group", False), ("x, " * 2_000, False),
     ("Germany, Government of", False), ("Burundi, République du", False),
     ("Germany, Norway", True),
     ("Lake Committee/Germany", False)],
)  # fmt: skip
def test_what_may_be_several_is_told(listed: Listed, text: str, is_told: bool) -> None:
    assert listed.may_be_several(text) is is_told
