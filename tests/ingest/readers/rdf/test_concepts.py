"""Lists of themes in SKOS: concepts of others, with their names, never merged with ours."""

import pytest

from ingest.loading.run import IngestOptions, ingest
from ingest.readers.rdf.reading import RdfReader
from ingest.readers.rdf.triple_table import MOST_SAID
from tests.ingest.readers.rdf.files import THEMES, write_turtle
from tests.ingest.readers.reading import Outcome, read_with

OURS = 'ex:j a skos:Concept ; skos:prefLabel "{name}"@en ; {more} skos:inScheme ex:list .\n'


@pytest.fixture
def read(tmp_path, terms):
    def from_text(*parts: str) -> Outcome:
        return read_with(RdfReader(), write_turtle(tmp_path / "list.ttl", *parts), terms)

    return from_text


def test_a_concept_keeps_its_names_code_and_list(read):
    land = read(THEMES).reads[0].record
    assert [(c.name, c.scheme, c.code) for c in land.concepts] == [
        ("Land and water", "https://example.org/lake/list", "L1")
    ]
    assert [(r.object, r.qualifiers) for r in land.relations] == [
        ("Land and water", {"kind": "preferred", "language": "en"}),
        ("Terre et eau", {"kind": "preferred", "language": "fr"}),
    ]
    assert land.document.part == "https://example.org/lake/land"


def test_what_it_lies_in_is_a_relation_between_concepts(read):
    wells = read(THEMES).reads[1].record
    broader = next(r for r in wells.relations if r.predicate == "BROADER")
    assert {c.key: c.name for c in wells.concepts}[str(broader.object)] == "Land and water"


def test_a_list_may_tell_it_from_above(read):
    outcome = read(THEMES.replace("skos:broader ex:land", "skos:notation 'W'"),
                   "ex:land skos:narrower ex:wells .\n")  # fmt: skip
    wells = outcome.reads[1].record
    (broader,) = [r for r in wells.relations if r.predicate == "BROADER"]
    assert broader.evidence[0].column == "skos:narrower"
    assert outcome.counts[0].read == outcome.counts[0].total


def test_what_stands_above_and_is_named_from_below_as_well_is_told_once(read):
    outcome = read(THEMES, "ex:land skos:narrower ex:wells .\n")
    wells = outcome.reads[1]
    (broader,) = [r for r in wells.record.relations if r.predicate == "BROADER"]
    cells = {(row.sheet, row.row): row.cells for row in wells.rows}
    assert [cells[one.sheet, one.row][one.column] for one in broader.evidence] == [
        "https://example.org/lake/wells",
        "https://example.org/lake/land",
    ]


def test_a_concept_that_names_very_many_is_not_read_whole_for_each(read):
    below = [f"ex:n{number}" for number in range(300)]
    concepts = "".join(f'{one} a skos:Concept ; skos:prefLabel "{one}" .\n' for one in below)
    outcome = read(THEMES, concepts, f"ex:land skos:narrower {' , '.join(below)} .\n")
    last = outcome.reads[-1]
    assert [len(row.cells) for row in last.rows] == [1, 5]
    assert outcome.counts[0].read == outcome.counts[0].total


def test_links_to_concepts_that_are_not_described_are_counted(read):
    outcome = read(THEMES, "ex:land skos:broader ex:elsewhere .\n")
    assert outcome.messages == [
        "1 link of a concept leads to a concept that the file does not describe; nothing was made "
        "of it."
    ]


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        ("Access to justice", "", "theme access-to-justice: Access to justice has the same name"),
        ("Reeds of the lake", "skos:exactMatch <https://w3id.org/mtandao/id/theme:ssr> ;",
         "theme ssr: its list says that it is the same (an exact match)"),
    ],
)  # fmt: skip
def test_a_concept_that_may_be_ours_is_told_and_kept_apart(read, name, more, why):
    outcome = read(OURS.format(name=name, more=more))
    assert [why in message for message in outcome.messages] == [True]
    assert [c.name for c in outcome.reads[0].record.concepts] == [name]


def test_a_match_with_a_list_of_others_suggests_nothing(read):
    outcome = read(OURS.format(name="Wells", more="skos:closeMatch <https://example.org/w> ;"))
    assert outcome.messages == []


def test_a_concept_without_a_name_is_left_out(read):
    outcome = read(THEMES, "ex:none a skos:Concept ; skos:notation 'N' .\n")
    assert "was left out: it has no name (skos:prefLabel)" in outcome.reasons[0]
    assert outcome.counts[0].rejected == {"of things that were left out": 2}


def test_what_nobody_reads_is_counted_by_its_property(read):
    outcome = read(THEMES, 'ex:land skos:definition "Soil" ; skos:scopeNote "All" , "Any" .\n')
    assert outcome.counts[0].unknown == {
        "properties of things": {"skos:definition": 1, "skos:scopeNote": 2}
    }


def test_the_ledger_knows_the_concepts_as_themes_apart_from_ours(tmp_path, store):
    ours = OURS.format(name="Access to justice", more="")
    path = write_turtle(tmp_path / "list.ttl", THEMES, ours)
    summary = ingest([path], store, IngestOptions(base=tmp_path))
    assert summary.rejected == []
    with store.view() as view:
        nodes = {n.label: n for n in view.nodes("Theme") if n.subtype == "source-concept"}
        assert sorted(nodes) == ["Access to justice", "Land and water", "Wells"]
        (broader,) = view.statements(subject=nodes["Wells"].id, predicate="BROADER")
        assert broader.object == nodes["Land and water"].id
        texts = {label.text for label in view.labels(nodes["Wells"].id)}
        assert texts == {"Wells", "Boreholes"}


def test_a_concept_of_which_thousands_of_things_are_said_is_left_out_and_told(read):
    labels = ", ".join(f'"water {number}"@en' for number in range(MOST_SAID))
    outcome = read(THEMES, f"ex:land skos:altLabel {labels} .\n")
    assert [one.record.document.part for one in outcome.reads] == ["https://example.org/lake/wells"]
    assert [str(one.reason) for one in outcome.rejections] == [
        "https://example.org/lake/land was left out: more than 5,000 things are said of it. Split"
        " it, or take out what is not needed."
    ]
    assert sum(outcome.counts[0].rejected.values()) > MOST_SAID
