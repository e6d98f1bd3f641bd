"""One activity: its document, who reports it, and who has which role in it."""

from tests.ingest.readers.iati.activity_files import PLAIN, activity
from tests.ingest.readers.iati.relations_of import relations, said


def test_the_document_is_the_activity(read_text) -> None:
    document = read_text(PLAIN).reads[0].record.document
    assert document.part == "XX-EXA-1234-P1"
    assert document.title == "Courts that people can reach"
    assert (document.language, document.published) == ("en", "2024-05-06")
    assert document.publisher is None  # its country would be taken for that of the partners


def test_who_reports_is_who_published(read_text) -> None:
    record = read_text(PLAIN).reads[0].record
    assert said(record, "PUBLISHED_BY") == [("document", "org:XX-EXA-1234", {})]


def test_roles_are_those_of_the_programme(read_text) -> None:
    record = read_text(PLAIN).reads[0].record
    assert [(s, q["role"]) for s, _, q in said(record, "ROLE_IN")] == [
        ("org:GB-GOV-99", "programme-funder"),
        ("org:XX-EXA-1234", "programme-accountable"),
        ("org::lakeside legal aid", "programme-implementing"),
    ]
    funds = relations(record, "ROLE_IN")[0]
    assert [(cell.column, cell.quote) for cell in funds.evidence] == [
        ("narrative", "Office for Example Aid"),
        ("@role", "1"),
    ]
    assert (funds.valid_from, funds.valid_to, funds.modality) == (
        "2023-02-01",
        "2026-12-31",
        "factual",
    )


def test_an_unknown_role_is_left_open_and_counted(read_one) -> None:
    outcome = read_one(
        '<participating-org role="9"><narrative>Lakeside</narrative></participating-org>'
    )
    (role,) = relations(outcome.reads[0].record, "ROLE_IN")
    assert (role.qualifiers["role"], role.certainty) == ("programme-partner", "ambiguous")
    assert outcome.counts[0].unknown == {"roles of organisations": {"9": 1}}


def test_an_organisation_without_name_and_identifier_is_told(read_one) -> None:
    outcome = read_one('<participating-org role="1"/>')
    assert outcome.reasons == ["Participating organisation 1 has neither a name nor an identifier."]


def test_a_pipeline_is_planned(read_text) -> None:
    record = read_text(PLAIN).reads[1].record
    assert {r.modality for r in relations(record, "OPERATES_IN")} == {"planned"}


def test_without_an_identifier_content_makes_the_key(read_text) -> None:
    text = activity().replace("<iati-identifier>XX-EXA-1</iati-identifier>", "")
    first, again = read_text(text).reads[0], read_text("\n" + text).reads[0]
    assert first.record.document.part.startswith("untold-")
    assert first.record.document == again.record.document
    assert first.record.programmes[0].id is None
