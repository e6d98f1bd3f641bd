"""Which token is covered by what."""

from ingest.extraction.actors.marks import Marks
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.lexicon_entries import Entry
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.tokens import tokens_of

TEXT = "women of South Sudan met"


def _marks() -> Marks:
    tokens = tokens_of(TEXT, {})
    return Marks(len(tokens), TokenIndex(tokens))


def _mention(first: int, last: int) -> Mention:
    return Mention(0, 0, first, last, "actor", "name", "rule")


def test_a_mention_covers_its_tokens_and_no_others() -> None:
    marks, mention = _marks(), _mention(1, 3)
    marks.add(mention)
    assert [marks.mention(n) for n in range(5)] == [None, mention, mention, None, None]
    assert not marks.is_free(0, 2)
    assert marks.is_free(3, 5)


def test_a_later_mention_takes_the_tokens_over() -> None:
    marks, short, long = _marks(), _mention(1, 2), _mention(0, 3)
    marks.add(short)
    marks.add(long)
    assert marks.mention(1) is long


def test_a_place_covers_all_its_words() -> None:
    marks = _marks()
    start = TEXT.index("South")
    marks.add_places([Hit(start, start + len("South Sudan"), Entry("country", "SS"))])
    assert [marks.is_place(n) for n in range(5)] == [False, False, True, True, False]
    assert marks.mention(2) is None


def test_nothing_stands_outside_the_text() -> None:
    marks = _marks()
    marks.add(_mention(4, 5))
    assert (marks.mention(-1), marks.mention(5)) == (None, None)
    assert [marks.is_place(-1), marks.is_place(5)] == [False, False]


def test_an_empty_stretch_is_free() -> None:
    assert Marks(0, TokenIndex([])).is_free(0, 0)
