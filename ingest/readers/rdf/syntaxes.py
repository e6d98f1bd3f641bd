"""Which syntax of RDF a file is in, by what it holds, then by its name."""

import re
from dataclasses import dataclass

from graph.export.rdf import FIRST_LINE
from ingest.readers.files.encoding import decode_head

OWN, TURTLE, LINES, QUADS, TRIG, XML, JSON = (
    "own", "turtle", "nt", "nquads", "trig", "xml", "json-ld",
)  # fmt: skip
SUFFIXES = {
    ".ttl": TURTLE,
    ".n3": TURTLE,
    ".nt": LINES,
    ".nq": QUADS,
    ".trig": TRIG,
    ".rdf": XML,
    ".owl": XML,
    ".jsonld": JSON,
}
# Blanks and names have an end here: of very many a pattern without one tries every part.
_GAP = r"\s{0,20}"
_PREFIX = re.compile(
    rf"^[^\S\n]{{0,20}}@?(?:prefix|base)\s{_GAP}\S{{0,100}}{_GAP}<", re.IGNORECASE | re.MULTILINE
)
_TERM = r"(?:<[^<>\s]*>|_:\S+)"
_LINE = re.compile(rf"^{_TERM}\s+<[^<>\s]+>\s+(?:{_TERM}|\".*\")\S*(\s+{_TERM})?\s*\.\s*$")
_GRAPH = re.compile(r"(?:GRAPH\s+)?(?:\S+:\S*|<[^>]*>)?\s*\{")
_LONGEST_NAME = 500
_LONGEST_LINE = 5000
_RDF_XML = re.compile(r"^[^<]*(?:<[?!][^>]*>\s*)*<(?:\w+:)?RDF\b[^>]*22-rdf-syntax-ns#", re.S)
_JSON_LD = re.compile(r"^\s*[\[{]\s*(?:\{\s*)?\"@(?:context|graph|id|type)\"\s*:")


@dataclass(frozen=True, slots=True)
class Syntax:
    """A syntax, and how sure it is that the file is in it, 0 to 1."""

    name: str
    sure: float


def syntax_of(head: bytes, name: str) -> Syntax | None:
    """Return the syntax of a file, None when it is none of RDF.

    Args:
        head: its beginning.
        name: of the file; it decides only where the content does not speak.
    """
    text = decode_head(head).removeprefix("\ufeff")
    named = next((s for end, s in SUFFIXES.items() if name.lower().endswith(end)), None)
    if text.startswith(FIRST_LINE):
        return Syntax(OWN, 1.0)
    if _RDF_XML.match(text):
        return Syntax(XML, 0.98)
    if _JSON_LD.match(text):
        return Syntax(JSON, 0.97)
    if (found := _lines(text)) is not None:
        return Syntax(found, 0.97)
    if _PREFIX.search(text):
        graphs = TRIG if named == TRIG or _opens_graph(text) else TURTLE
        return Syntax(graphs, 0.97 if named else 0.9)
    return None if named is None or "\x00" in text else Syntax(named, 0.7)


def _opens_graph(text: str) -> bool:
    """True when a line opens a graph; by lines, since blanks without end take a pattern long."""
    lines = (line.strip() for line in text.split("\n"))
    return any(
        _GRAPH.fullmatch(line) for line in lines if line.endswith("{") and len(line) < _LONGEST_NAME
    )


def _lines(text: str) -> str | None:
    """N-Triples or N-Quads, when each of the first lines that are whole is one."""
    whole = text.split("\n")[:-1] if text.count("\n") else [text]
    lines = [line for line in whole[:20] if line.strip() and not line.startswith("#")]
    lines = [line for line in lines if len(line) < _LONGEST_LINE]
    found = [_LINE.match(line.rstrip("\r")) for line in lines]
    if not lines or not all(found):
        return None
    return QUADS if any(one and one[1] for one in found) else LINES
