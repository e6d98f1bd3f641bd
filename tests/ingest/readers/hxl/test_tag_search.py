"""Hashtags in workbooks, seen without opening them."""

import zipfile
from pathlib import Path

import pytest

from ingest.readers.hxl.tag_search import has_tags, has_tags_within
from ingest.readers.hxl.tag_sheets import sheets_with_tags


def packed(path: Path, part: str, text: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, text)
    return path


@pytest.mark.parametrize(
    ("part", "text", "is_tagged"),
    [
        ("xl/sharedStrings.xml", b"<si><t>#org +name</t></si><si><t>#adm1</t></si>", True),
        ("xl/worksheets/sheet1.xml", b"<is><t>#org</t></is><is><t> #adm1+code </t></is>", True),
        ("content.xml", b"<text:p>#org</text:p><text:p>#sector</text:p>", True),
        ("xl/sharedStrings.xml", b"<si><t>#org</t></si><si><t>#org</t></si>", False),
        ("xl/sharedStrings.xml", b"<si><t># of people</t></si><si><t>#1</t></si>", False),
        ("docProps/app.xml", b"<t>#org</t><t>#adm1</t>", False),
    ],
)
def test_two_different_hashtags_are_no_accident(tmp_path, part, text, is_tagged) -> None:
    assert has_tags(packed(tmp_path / "w.xlsx", part, text)) is is_tagged


def test_hashtags_far_into_the_texts_are_found(tmp_path) -> None:
    text = b"<si><t>word</t></si>" * 200_000 + b"<si><t>#org</t></si><si><t>#adm1</t></si>"
    assert has_tags(packed(tmp_path / "w.xlsx", "xl/sharedStrings.xml", text))


def test_a_file_that_is_no_archive_has_none(tmp_path) -> None:
    broken = tmp_path / "w.xlsx"
    broken.write_bytes(b"PK\x03\x04 cut off")
    assert not has_tags(broken)


def test_a_damaged_part_is_no_reason_to_stop(tmp_path) -> None:
    path = tmp_path / "w.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", bytes(range(256)) * 40)
    whole = path.read_bytes()
    start = whole.index(b"sharedStrings.xml") + len("sharedStrings.xml")
    path.write_bytes(whole[:start] + b"\xff" * 40 + whole[start + 40 :])
    assert not has_tags(path)
    assert sheets_with_tags(path) is None


def test_a_name_that_is_not_what_it_says_is_no_reason_to_stop(tmp_path) -> None:
    path = packed(tmp_path / "w.xlsx", "xl/worksheets/sheet-é.xml", b"<t>#org</t>")
    packed_bytes, name = path.read_bytes(), "é".encode()
    begin = packed_bytes.index(name)
    # The first of both names: the one beside the part, not the one in the list.
    path.write_bytes(packed_bytes[:begin] + b"\xb5\xb5" + packed_bytes[begin + 2 :])
    assert not has_tags(path)


def test_an_old_workbook_is_searched_as_it_is(tmp_path) -> None:
    old = tmp_path / "w.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 1_048_570 + b"#org+name\0\0#adm1+code")
    assert has_tags_within(old)
    old.write_bytes(b"\xd0\xcf\x11\xe0 #org of a person #1")
    assert not has_tags_within(old)
