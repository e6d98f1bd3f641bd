import pytest

from graph.errors import MissingExtraError, ModelError
from graph.model.record import Issue, Record, RecordDocument, RecordEvent
from ingest.extraction import Extra
from ingest.findings import Notice, Rejection
from ingest.loading import prose as prose_module
from ingest.loading.prose import ProseReading, is_bare_text
from ingest.readers.base import ReadRecord

TEXT = "International Alert organised a workshop on security sector reform in Goma in March 2019."


def text(words: str = TEXT, **told: str | None) -> ReadRecord:
    return ReadRecord(Record(document=RecordDocument(text=words, **told)))


def test_a_text_that_somebody_annotated_is_left_alone() -> None:
    assert is_bare_text(text())
    annotated = Record(document=RecordDocument(text=TEXT), events=[RecordEvent(key="e")])
    assert not is_bare_text(ReadRecord(annotated))
    assert not is_bare_text(ReadRecord(Record()))


def test_a_text_becomes_what_it_says_and_keeps_its_source() -> None:
    with ProseReading() as reading:
        ((_, item),) = reading.read([("a.txt", text(publisher="CENAP", licence="CC0"))])
    assert isinstance(item, ReadRecord)
    record = item.record
    assert [event.type for event in record.events] == ["workshop"]
    assert (record.document.publisher, record.document.licence) == ("CENAP", "CC0")
    assert record.document.text == TEXT


def test_what_the_record_says_of_its_source_counts_and_a_difference_is_told() -> None:
    told = {"title": "Our title", "language": "fr", "published": "2019-04"}
    with ProseReading() as reading:
        ((_, item),) = reading.read([("a.txt", text(**told))])
    assert isinstance(item, ReadRecord)
    document = item.record.document
    assert (document.title, document.language, document.published) == tuple(told.values())
    (issue,) = [issue for issue in item.record.issues if issue.code == "differs-from-text"]
    assert issue.message == (
        "The record gives 'fr' as language, the text looks like 'en'; the record counts."
    )


def test_a_record_that_calls_its_text_no_report_is_believed() -> None:
    source = text()
    document = source.record.document.model_copy(update={"is_event_report": False})
    open_question = Issue(code="open", message="Who paid?")
    update = {"document": document, "issues": [open_question]}
    with ProseReading() as reading:
        given = ReadRecord(source.record.model_copy(update=update))
        ((_, item),) = reading.read([("a.txt", given)])
    assert isinstance(item, ReadRecord)
    assert item.record.document.is_event_report is False
    codes = [issue.code for issue in item.record.issues]
    assert (codes[0], codes[-1]) == ("open", "differs-from-text")


def test_where_the_record_is_silent_the_text_is_believed() -> None:
    with ProseReading() as reading:
        ((_, item),) = reading.read([("a.txt", text())])
    assert isinstance(item, ReadRecord)
    document = item.record.document
    assert (document.uri, document.language, document.is_event_report) == ("a.txt", "en", True)
    assert [one for one in item.record.issues if one.code == "differs-from-text"] == []


def test_a_text_stays_as_protected_as_it_was_given() -> None:
    with ProseReading() as reading:
        ((_, item),) = reading.read([("a.txt", text(sensitivity="restricted"))])
    assert isinstance(item, ReadRecord)
    assert item.record.document.sensitivity == "restricted"


def test_everything_else_passes_in_its_order() -> None:
    items = [
        ("a", Notice("a", None, None, "x")),
        ("b", text()),
        ("c", Notice("c", None, None, "y")),
    ]
    with ProseReading() as reading:
        assert [file for file, _ in reading.read(items)] == ["a", "b", "c"]


def test_several_processes_keep_the_order() -> None:
    items = [(str(number), text(f"{TEXT} Day {number}.")) for number in range(5)]
    with ProseReading(jobs=2) as reading:
        found = list(reading.read(items))
    assert [file for file, _ in found] == ["0", "1", "2", "3", "4"]
    assert all(isinstance(item, ReadRecord) and item.record.events for _, item in found)


def test_a_text_that_cannot_be_understood_is_rejected_alone(monkeypatch) -> None:
    def fail(_: str, **__: object) -> Record:
        raise ModelError("The text is odd.")

    monkeypatch.setattr(prose_module, "_extractor", lambda _: fail)
    with ProseReading() as reading:
        ((_, item),) = reading.read([("a.txt", text())])
    assert isinstance(item, Rejection)
    assert item.reason.startswith("The text could not be understood: The text is odd.")


def test_an_extra_that_is_missing_is_told_before_anything_is_read(monkeypatch) -> None:
    monkeypatch.delenv("MTANDAO_LLM_MODEL", raising=False)
    with pytest.raises(MissingExtraError, match="No language model is named"):
        ProseReading(extra=Extra.llm)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_extra_that_goes_missing_stops_everything(monkeypatch, tmp_path, jobs: int) -> None:
    """Otherwise each of a thousand texts would be rejected for the same reason."""
    monkeypatch.setenv("MTANDAO_LLM_MODEL", "made-up")
    monkeypatch.setenv("MTANDAO_LLM_CACHE", str(tmp_path))
    monkeypatch.delenv("MTANDAO_LLM_URL", raising=False)
    prose_module._extractor.cache_clear()
    with ProseReading(jobs, Extra.llm) as reading:
        items = reading.read([("a.txt", text()), ("b.txt", text())])
        with pytest.raises(MissingExtraError, match="no answer for this text is kept"):
            list(items)
    prose_module._extractor.cache_clear()


@pytest.mark.parametrize(
    ("published", "date"),
    [("2019-04-10", "2019-04-08"), ("2019-04", None), (None, None)],
)
def test_days_are_told_from_the_day_of_publication(published: str | None, date: str | None) -> None:
    source = text(published=published)
    told = source.record.document.model_copy(update={"text": "UNHCR held a workshop on Monday."})
    record = source.record.model_copy(update={"document": told})
    with ProseReading() as reading:
        ((_, item),) = reading.read([("a.txt", ReadRecord(record))])
    assert isinstance(item, ReadRecord)
    assert item.record.events[0].date == date
