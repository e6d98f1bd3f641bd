from ingest.loading.publisher import publisher_country
from ingest.resolution.resolver import Resolver
from tests.ingest.loading.records_of import told_of, workshop


def published_by(tell, publisher: str) -> list[object]:
    record = workshop()
    record["document"]["publisher"] = publisher
    return [s.object for s in told_of(tell(**record), "PUBLISHED_BY")]


def test_a_known_publisher_is_linked_with_its_cell(tell) -> None:
    assert published_by(tell, "CENAP") == ["cenap"]


def test_an_unknown_publisher_stays_a_name(tell) -> None:
    assert published_by(tell, "The Lake Herald") == []


def test_a_publisher_that_the_document_does_not_name_is_not_told(tell) -> None:
    told = tell(document={"uri": "a.txt", "text": "A text.", "publisher": "CENAP"})
    assert told_of(told, "PUBLISHED_BY") == []


def test_the_country_of_a_known_publisher_is_known(vocabulary) -> None:
    resolver = Resolver(vocabulary)
    assert publisher_country("CENAP", resolver) == "BI"
    assert publisher_country("The Lake Herald", resolver) is None
    assert publisher_country(None, resolver) is None
