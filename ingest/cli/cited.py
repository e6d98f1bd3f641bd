"""The sources of the words that a command printed, told below its answer: to be cited."""

from collections.abc import Iterable

from graph.query.proof import Proof
from graph.query.sources import SourceLine, source_line
from graph.store.base import View
from ingest.cli.printing import Printer
from ingest.cli.telling import quoted, told_quote
from ingest.cli.words import Words


class Cited:
    """Notes of which documents words are told, each once, in the order in which they come."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._documents: dict[str, None] = {}

    def quote(self, proofs: Iterable[Proof]) -> str:
        """Return what a source says with the id of its document, as `told_quote`; note it."""
        found = quoted(proofs)
        if found is None:
            return ""
        self._documents[found.document] = None
        return told_quote(self._words, [found])

    def tell(self, out: Printer, view: View) -> None:
        """Print what these documents are, with their addresses; nothing when none was told."""
        if not self._documents:
            return
        documents = (view.document(one) for one in self._documents)
        lines = [source_line(one) for one in documents if one is not None]
        out.line()
        out.how_many(len(lines), len(self._documents), "sources")
        columns = [self._words.say(key) for key in ("id", "source", "address")]
        out.table(columns, [(line.document, _told(line), line.uri) for line in lines])


def _told(line: SourceLine) -> str:
    """Title, publisher and date of a document, as far as they are known."""
    parts = (line.title, line.publisher, line.published)
    return ", ".join(part for part in parts if part)
