import pytest

from ingest.readers.reliefweb.api_cells import cells_of
from ingest.readers.reliefweb.api_items import ApiItem
from ingest.readers.reliefweb.metadata import day_of, document_of, language_of


def item(**fields) -> ApiItem:
    return ApiItem("report", "5", 5, fields)


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2024-03-08T00:00:00+00:00", "2024-03-08"), ("2024-13-08", None), ("", None), (None, None)],
)
def test_a_moment_has_a_day(moment, day) -> None:
    assert day_of(moment) == day


def test_a_language_is_its_code_of_two_letters() -> None:
    assert language_of(cells_of(item(language=[{"code": "FR"}]))) == "fr"
    assert language_of(cells_of(item(language=[{"code": "ot1"}]))) is None
    assert language_of(cells_of(item())) is None


def test_an_entry_without_an_address_has_that_of_its_file() -> None:
    told = document_of(item(title="A"), cells_of(item(title="A")), "answers/a.json", "report-5")
    assert (told.uri, told.part, told.title) == ("answers/a.json", "report-5", "A")
