"""Words that no list knows are counted where they are met."""

from ingest.readers import Terms
from ingest.readers.counting import Counting
from ingest.readers.mapped.sheet_words import SheetWords


def test_known_words_have_ids_and_unknown_ones_are_counted(terms: Terms) -> None:
    counting = Counting("a.csv", "rows")
    words = SheetWords(terms, counting)
    assert words.country("Kenya") == "KE"
    assert words.theme("access to justice") == "access-to-justice"
    assert words.actor_type("network") == "network"
    assert words.theme("Weaving") is words.theme("Weaving") is None
    assert words.country("Atlantis") is words.actor_type("guild") is None
    assert counting.done().unknown == {
        "country names": {"Atlantis": 1},
        "organisation types": {"guild": 1},
        "sector names": {"Weaving": 2},
    }
