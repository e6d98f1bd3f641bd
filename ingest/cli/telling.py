"""How facts are told in a line: dates, certainty, quotes, references."""

from collections.abc import Iterable

from graph.model.evidence import Evidence
from graph.query.event_line import EventLine, When
from graph.query.names import Ref
from graph.query.proof import Proof
from graph.query.related import Related
from ingest.cli.printing import Printer
from ingest.cli.words import Words

_QUOTE_LENGTH = 90
_NO_DATE = {"absent": "no_date", "unreadable": "date_unreadable", "unknown": "date_unknown"}


def told_date(words: Words, when: When) -> str:
    """Return the date as EDTF, or in words that there is none."""
    if when.edtf is not None:
        return when.edtf
    return words.say(_NO_DATE[when.state])


def told_certainty(words: Words, certainty: str, readings: dict[str, float]) -> str:
    """Return how sure a fact is, with the possible readings when it is ambiguous."""
    told = ", ".join(f"{words.role(role)} {weight:g}" for role, weight in readings.items())
    return words.say(certainty, readings=told or "?")


def told_quote(proofs: Iterable[Proof]) -> str:
    """Return the first quote, cut to a line, with the id of its document."""
    for proof in proofs:
        for evidence in proof.evidence:
            return f"“{shortened(evidence.quote)}” {proof.document}{told_cell(evidence)}"
    return ""


def told_cell(evidence: Evidence) -> str:
    """Return the cell of a table, empty for a span of text."""
    if evidence.sheet is None:
        return ""
    return f" {evidence.sheet}!{evidence.row}.{evidence.column}"


def shortened(text: str) -> str:
    """Return the text on one line, cut when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE_LENGTH else f"{line[: _QUOTE_LENGTH - 1]}…"


def told_refs(refs: Iterable[Ref]) -> str:
    """Return names, separated by commas."""
    return ", ".join(ref.label for ref in refs)


def print_events(out: Printer, lines: Iterable[EventLine]) -> None:
    """Print a table of events."""
    words = out.words
    columns = [words.say(key) for key in ("date", "event", "type", "place", "country", "id")]
    out.table(
        columns,
        [
            (
                told_date(words, line.when),
                line.label,
                words.type(line.type),
                told_refs(line.places),
                told_refs(line.countries),
                line.id,
            )
            for line in lines
        ],
    )


def print_related(out: Printer, section: str, lines: Iterable[Related]) -> None:
    """Print a section of relations, those that point here with an arrow; nothing when empty."""
    words = out.words
    rows = [
        (
            ("" if line.outgoing else "← ") + words.relation(line.predicate),
            line.thing.label + _through(words, line),
            line.thing.id,
            told_quote(line.proofs),
        )
        for line in lines
    ]
    if rows:
        out.line()
        out.title(words.say(section))
        out.table([words.say(key) for key in ("relation", "name", "id", "quote")], rows)


def _through(words: Words, line: Related) -> str:
    return "" if line.through is None else f" ({words.say('through', name=line.through.label)})"
