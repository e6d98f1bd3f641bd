from ingest.findings import Notice, Rejection


def test_findings_are_plain_data() -> None:
    rejection = Rejection("a.csv", 3, "date", "why")
    assert rejection.as_json() == {"file": "a.csv", "row": 3, "field": "date", "reason": "why"}
    notice = Notice("a.csv", None, None, "look")
    assert notice.as_json() == {"file": "a.csv", "row": None, "field": None, "message": "look"}
