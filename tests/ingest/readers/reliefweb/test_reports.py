from tests.ingest.readers.reliefweb.api_bodies import SOURCES, answer, report, saved


def relations_of(read) -> dict[str, list]:
    found: dict[str, list] = {}
    for relation in read.record.relations:
        found.setdefault(relation.predicate, []).append(relation)
    return found


def test_a_report_is_its_metadata_and_its_prose_at_one_address(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, answer(report())))
    metadata, prose = (one.record for one in outcome.reads)
    assert metadata.document.uri == prose.document.uri
    assert metadata.document.part == "report-77"
    assert metadata.document.text is None
    assert prose.document.text.startswith("The Lake Region Peace Forum held")
    for document in (metadata.document, prose.document):
        assert document.title == "Workshop on access to justice in Bujumbura"
        assert document.publisher == "Lake Region Peace Forum"
        assert (document.language, document.published) == ("en", "2024-03-08")
    assert prose.relations == prose.actors == []


def test_the_metadata_tells_publisher_theme_and_countries(read, tmp_path) -> None:
    metadata = read(saved(tmp_path, answer(report()))).reads[0]
    told = relations_of(metadata)
    (source,) = metadata.record.actors
    assert (source.name, source.acronym, source.type) == (
        "Lake Region Peace Forum",
        "LRPF",
        "civil-society",
    )
    assert source.identifiers == {"reliefweb-source": "1503"}
    assert [r.object for r in told["PUBLISHED_BY"]] == [source.key]
    (theme,) = told["ADDRESSES"]
    assert theme.object == "peace-operations"
    assert theme.status == "inferred"
    assert theme.qualifiers == {
        "wording": "Peacekeeping and Peacebuilding",
        "place_focus": ["country-bdi"],
    }


def test_a_theme_that_nothing_of_ours_means_is_kept_as_a_concept(read, tmp_path) -> None:
    theme = [{"id": 4592, "name": "Food and Nutrition"}]
    metadata = read(saved(tmp_path, answer(report(theme=theme)))).reads[0].record
    (concept,) = metadata.concepts
    assert (concept.name, concept.code, concept.scheme) == (
        "Food and Nutrition",
        "4592",
        "reliefweb-theme",
    )
    assert [r.object for r in metadata.relations if r.predicate == "ADDRESSES"] == [concept.key]


def test_an_unknown_type_of_source_is_an_issue(read, tmp_path) -> None:
    source = [{**SOURCES[0], "type": {"name": "Guild"}}]
    metadata = read(saved(tmp_path, answer(report(source=source)))).reads[0].record
    assert metadata.actors[0].type is None
    assert [issue.code for issue in metadata.issues] == ["unknown-actor-type"]


def test_without_a_body_only_the_metadata_is_read_and_said(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, answer(report(body=None))))
    assert len(outcome.reads) == 1
    assert outcome.messages == ["1 report has no text, only metadata: read its file by itself."]


def test_without_metadata_only_the_prose_is_read(read, tmp_path) -> None:
    fields = {"title": "Title", "body": "The forum met.", "url": "https://reliefweb.int/node/1"}
    (prose,) = read(saved(tmp_path, answer({"id": 1, "fields": fields}))).reads
    assert prose.record.document.text == "The forum met."


def test_a_body_that_is_no_report_is_left_out_with_a_word(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, answer(report(body="word " * 500_000))))
    assert len(outcome.reads) == 1
    assert "at most 2 million. Its metadata alone was read." in outcome.messages[0]


def test_every_fact_of_the_metadata_stands_in_its_cell(read, tmp_path) -> None:
    metadata = read(saved(tmp_path, answer(report()))).reads[0]
    cells = {(row.sheet, row.row): row.cells for row in metadata.rows}
    said = [*metadata.record.actors, *metadata.record.relations]
    assert len(said) == 3
    for part in said:
        for cell in part.evidence:
            assert cells[(cell.sheet, cell.row)][cell.column] == cell.quote
