import pytest

from graph.model.document import Document
from graph.model.record import Record
from ingest.loading.keys import Keys
from ingest.loading.sensitivity import StartingSensitivity
from ingest.loading.telling import Telling
from ingest.loading.vocabulary_nodes import vocabulary_nodes


@pytest.fixture
def keys(vocabulary, relations) -> Keys:
    document = Document("doc-1", "a.txt", text="text")
    levels = StartingSensitivity(vocabulary)
    telling = Telling(document, Record(), relations, levels, ("a.txt", None))
    return Keys({"a1": "lake"}, vocabulary_nodes(vocabulary), telling, {})


def test_a_key_of_the_record_comes_before_the_vocabulary(keys: Keys) -> None:
    assert keys.find("a1") == "lake"
    assert keys.find("cenap") == "cenap"
    assert keys.find("ssr") == "theme:ssr"
    assert keys.find("nobody") is None


def test_what_is_found_in_the_vocabulary_joins_the_account(keys: Keys) -> None:
    keys.find("cenap")
    assert keys.telling.node("cenap") is not None


def test_each_unknown_key_is_rejected_alone(keys: Keys) -> None:
    assert keys.find_all(["nobody", "cenap", "a1"], "where") == ["cenap", "lake"]
    (rejection,) = keys.telling.rejections
    assert rejection.reason == "'nobody' names nothing in the record or the vocabulary."
    assert rejection.field == "where"


def test_a_theme_may_be_written_with_or_without_its_prefix(keys: Keys) -> None:
    assert keys.theme("ssr", "where") == keys.theme("theme:ssr", "where") == "theme:ssr"
    assert keys.theme("nothing", "where") is None
    assert "is no theme of the vocabulary" in keys.telling.rejections[0].reason
