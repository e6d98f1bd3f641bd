from ingest.findings import Notice, ReadCount, Rejection


def test_findings_are_plain_data() -> None:
    rejection = Rejection("a.csv", 3, "date", "why")
    assert rejection.as_json() == {"file": "a.csv", "row": 3, "field": "date", "reason": "why"}
    notice = Notice("a.csv", None, None, "look")
    assert notice.as_json() == {"file": "a.csv", "row": None, "field": None, "message": "look"}


def test_a_count_is_plain_data() -> None:
    count = ReadCount("a.csv", "rows", 3, {"without a name": 1}, {"sectors": {"Abris": 2}}, ("x",))
    assert count.read == 2
    assert count.as_json() == {
        "file": "a.csv",
        "unit": "rows",
        "total": 3,
        "read": 2,
        "rejected": {"without a name": 1},
        "unknown": {"sectors": {"Abris": 2}},
        "unused": ["x"],
        "mapping": "",
        "things": None,
    }


def test_rows_with_one_id_are_told_where_they_are_fewer_things_than_rows() -> None:
    told = ReadCount("a.csv", "rows", 5, {"without a name": 1}, things=3).told()
    assert told.startswith(
        "5 rows: 4 read, for 3 entries (several rows may tell of one), 1 rejected"
    )
    assert "entries" not in ReadCount("a.csv", "rows", 3, things=3).told()
