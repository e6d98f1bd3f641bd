"""What blocks could not hold is told, once."""

from ingest.readers.counting import Counting
from ingest.readers.files.blocks import Lost
from ingest.readers.lost_rows import LostRows


def test_each_loss_is_told_and_rows_are_counted() -> None:
    counting = Counting("a.csv", "rows")
    lost = LostRows("a.csv", counting)
    for what in Lost:
        lost.tell(what)
    said = [getattr(one, "reason", None) or one.message for one in lost.findings()]
    assert said == [
        "A row has more than four million bytes; it was left out.",
        "A quotation mark is not closed, so that the rows behind it are one cell. Close it, and"
        " read the file again.",
        "The last row does not end with its line; the file may be cut off.",
    ]
    assert list(lost.findings()) == []
    assert (counting.done().total, counting.done().read) == (1, 0)
