"""A mapping is written and read without loss, and what is wrong with one is said plainly."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SourceError
from ingest.readers import Terms, load_terms
from ingest.readers.mapped.fields import column_words
from ingest.readers.mapped.mapping import Mapping, fields_of, mapping_of
from ingest.readers.mapped.mapping_file import (
    load_mappings,
    mapping_path,
    mappings_near,
    save_mappings,
)

ROOT = Path(__file__).resolve().parents[4]
TERMS = load_terms(ROOT / "data" / "vocabulary")
HEADINGS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20
).map(str.strip).filter(bool)  # fmt: skip


@st.composite
def mappings(draw: st.DrawFn) -> Mapping:
    """Any mapping that says enough to be read by."""
    shape = draw(st.sampled_from(sorted(column_words().shapes)))
    known = fields_of(shape, TERMS)
    needs = list(column_words().shapes[shape].needs)
    more = draw(st.lists(st.sampled_from(sorted(known)), unique=True, max_size=6))
    fields = [*needs, *(one for one in more if one not in needs), None]
    names = draw(st.lists(HEADINGS, min_size=len(fields), max_size=len(fields), unique=True))
    free = [one for one in ("currency", "country") if one in known and one not in fields]
    return Mapping(
        shape=shape,
        columns=dict(zip(names, fields, strict=True)),
        sheet=draw(st.sampled_from(["", "Data", "Feuille 1"])),
        headings=draw(st.sampled_from([(), (1,), (2, 3)])),
        constants=dict.fromkeys(free, "NO"),
        separators={one: ";" for one in fields if one and known[one]},
        dates=draw(st.sampled_from([None, "day first", "month first"])),
        scheme=draw(st.sampled_from(["", "fts"])),
    )


@given(mappings())
def test_a_mapping_survives_its_file(mapping: Mapping) -> None:
    text = yaml.safe_dump(mapping.as_plain(), allow_unicode=True, sort_keys=False)
    assert mapping_of(yaml.safe_load(text), "here", TERMS) == mapping


def test_saved_mappings_are_found_beside_their_sheet(tmp_path: Path, terms: Terms) -> None:
    sheet = tmp_path / "a.xlsx"
    one = Mapping("actors", {"Name": "organisation", "Notes": None}, sheet="One")
    other = Mapping("actors", {"Nom": "organisation"}, sheet="Other")
    assert save_mappings(sheet, [one, other]) == mapping_path(sheet)
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx.mapping.yaml"]
    (found,) = mappings_near(sheet, terms)
    assert found.mappings == (one, other)
    assert found.is_own
    (near,) = mappings_near(tmp_path / "b.xlsx", terms)
    assert not near.is_own


WRONG = [
    ("[]", "A mapping has lines such as"),
    ("shape: actors\nnonsense: 1", "There is no key 'nonsense'"),
    ("shape: actor\ncolumns: {}", "There is no shape 'actor'; did you mean 'actors'"),
    ("shape: actors\ncolumns: {Name: organization}", "did you mean 'organisation'"),
    ("shape: actors\ncolumns: {A: organisation, B: organisation}", "'A' and 'B' are both read"),
    ("shape: actors\ncolumns: {A: theme}", "No column is read as organisation"),
    ("shape: actors\ncolumns: [a]", "`columns:` is a list of lines"),
    ("shape: actors\ncolumns: {A: {b: c}}", "`columns:` is a list of lines"),
    ("shape: actors\nheadings: top\ncolumns: {}", "`headings:` is the number of one row"),
    ("shape: actors\ndates: never\ncolumns: {}", "There is no order of dates 'never'"),
    (
        "shape: actors\ncolumns: {A: organisation}\nconstants: {sensitivity: secret}",
        "There is no sensitivity 'secret'",
    ),
    (
        "shape: presence\ncolumns: {A: organisation}\nconstants: {id: x}",
        "cannot be the same for all rows",
    ),
    (
        'shape: presence\ncolumns: {A: organisation}\nseparators: {theme: "|"}',
        "a semicolon stands between",
    ),
    ("a: [", "The mapping is no YAML here"),
    ("a: &a [1]\nb: *a", "may not refer to itself"),
    ("sheets: []", "`sheets:` is a list of mappings"),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_is_wrong_with_a_mapping_is_said(
    tmp_path: Path, terms: Terms, text: str, said: str
) -> None:
    path = tmp_path / "a.mapping.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=said.replace("[", r"\[").replace("`", "`")):
        load_mappings(path, terms)


def test_a_mapping_that_is_no_text_or_too_long_is_refused(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "a.mapping.yaml"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SourceError, match="cannot be read"):
        load_mappings(path, terms)
    path.write_bytes(b"#" * ((1 << 20) + 1))
    with pytest.raises(SourceError, match="larger than 1 MB"):
        load_mappings(path, terms)


def test_a_broken_mapping_of_another_sheet_harms_nobody(tmp_path: Path, terms: Terms) -> None:
    (tmp_path / "other.csv.mapping.yaml").write_text("a: [", encoding="utf-8")
    assert list(mappings_near(tmp_path / "b.csv", terms)) == []
