"""Where a source says it: a span of its text or a cell of its table, with the words themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """One place in the document of a statement.

    Attributes:
        quote: the words as they stand there.
        start, end: code points in the text of the document; both or neither.
        sheet, row, column: the cell of a table; `row` counts as the source counts, from 1.
    """

    quote: str
    start: int | None = None
    end: int | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None

    @property
    def is_span(self) -> bool:
        """True when the evidence is a span of text, not a cell."""
        return self.start is not None and self.end is not None

    def stands_in(self, text: str) -> bool:
        """True when the quote is exactly what `text` has at the span."""
        return self.is_span and text[self.start : self.end] == self.quote
