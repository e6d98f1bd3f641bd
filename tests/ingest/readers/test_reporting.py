from graph.model.record import RecordEvidence
from ingest.readers.reporting import Place, Reporter, first_evidence

CELL = RecordEvidence(quote="x", sheet="Events", row=4, column="title")


def test_findings_get_their_place() -> None:
    reporter = Reporter(lambda path, cell: Place("f", first_evidence(cell).row, str(path[-1])))
    reporter.notice(("events", 0, "title"), "look", CELL)
    reporter.reject(("events", 0, "date"), "wrong", [CELL])
    assert [finding.as_json() for finding in reporter.found] == [
        {"file": "f", "row": 4, "field": "title", "message": "look"},
        {"file": "f", "row": 4, "field": "date", "reason": "wrong"},
    ]


def test_the_first_of_several_is_the_one() -> None:
    assert first_evidence([CELL, CELL]) is CELL
    assert first_evidence([]) is None
    assert first_evidence(None) is None
