"""What the extraction learns from annotated reports, each part fitted and put to use alike."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from benchmarks.extraction_reports import Report
from ingest.extraction import Lexicon

Data = TypeVar("Data")


class Learned(Protocol[Data]):
    """A part of the extraction whose numbers come from annotated reports.

    A new part (a gate with weights, say) is one class with these two functions and one line where
    the list of parts is made; cross-validation and `make fit` then include it.
    """

    @property
    def name(self) -> str:
        """What it is called in the tables."""

    def fit(self, reports: Sequence[Report], lexicon: Lexicon) -> Data:
        """Return the numbers that these reports teach; `lexicon` holds what came before."""

    def use(self, data: Data, lexicon: Lexicon) -> Lexicon:
        """Return the lexicon with those numbers in it."""


def learn(parts: Sequence[Learned[Any]], reports: Sequence[Report], lexicon: Lexicon) -> Lexicon:
    """Fit one part after the other; each sees what those before it learned."""
    for part in parts:
        lexicon = part.use(part.fit(reports, lexicon), lexicon)
    return lexicon
