"""A mapping is written and read without loss, and what is wrong with one is said plainly."""

import os
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
    own_mapping,
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


def test_a_broken_mapping_of_another_sheet_harms_nobody(tmp_path: Path, terms: Terms) -> None:
    (tmp_path / "other.csv.mapping.yaml").write_text("a: [", encoding="utf-8")
    assert list(mappings_near(tmp_path / "b.csv", terms)) == []


def test_of_neighbours_only_ordinary_files_are_read(tmp_path: Path, terms: Terms) -> None:
    os.mkfifo(tmp_path / "a.mapping.yaml")
    save_mappings(tmp_path / "b.csv", [Mapping("actors", {"Name": "organisation"})])
    (near,) = mappings_near(tmp_path / "c.csv", terms)
    assert near.path.name == "b.csv.mapping.yaml"


def test_a_mapping_that_is_a_link_out_of_the_folder_is_not_followed(
    tmp_path: Path, terms: Terms
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    kept = save_mappings(tmp_path / "out.csv", [Mapping("actors", {"Name": "organisation"})])
    mapping_path(home / "a.csv").symlink_to(kept)
    assert own_mapping(home / "a.csv") is None
    assert list(mappings_near(home / "a.csv", terms)) == []
    (home / "kept.yaml").write_bytes(kept.read_bytes())
    mapping_path(home / "b.csv").symlink_to(home / "kept.yaml")
    assert own_mapping(home / "b.csv") == mapping_path(home / "b.csv")


def test_of_very_many_neighbours_a_megabyte_is_read(tmp_path: Path, terms: Terms) -> None:
    text = "shape: actors\ncolumns: {Name: organisation}\n"
    for number in range(6):
        filled = text + "#" * ((200 << 10) - len(text))
        (tmp_path / f"{number}.csv.mapping.yaml").write_text(filled, encoding="utf-8")
    assert len(list(mappings_near(tmp_path / "z.csv", terms))) == 5


def test_a_mapping_is_never_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("kept", encoding="utf-8")
    (tmp_path / ".a.csv.mapping.yaml.new").symlink_to(tmp_path / "precious")
    save_mappings(tmp_path / "a.csv", [Mapping("actors", {"Name": "organisation"})])
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "kept"
