"""The triples of a file into a table, piece by piece where the syntax allows it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from graph.errors import SourceError
from graph.export.rdf_terms import Term, turtle
from graph.message import Message
from ingest.findings import Notice, Rejection
from ingest.readers.base import Progress
from ingest.readers.files.hardened_xml import refuse_hostile_xml
from ingest.readers.files.whole import open_bytes, read_whole
from ingest.readers.rdf import syntaxes
from ingest.readers.rdf.json_contexts import with_contexts
from ingest.readers.rdf.parsing import NoRdfError, parse
from ingest.readers.rdf.plain_turtle import (
    plain_lines,
    plain_triples,
    same_prefixes,
)
from ingest.readers.rdf.triple_table import TripleTable

Triple = tuple[Term, Term, Term]
_MEBI = 1 << 20
# A file that cannot be parsed piece by piece lies whole in memory, and its parser beside it.
LARGEST = {
    syntaxes.TURTLE: 40 * _MEBI,
    syntaxes.TRIG: 40 * _MEBI,
    syntaxes.XML: 200 * _MEBI,
    syntaxes.JSON: 10 * _MEBI,
}
_PIECE = _MEBI
LONGEST_LINE = 10 * _MEBI
_LINE_STARTS = (b"<", b"_", b"#")
_NO_LINE = "a line begins with an address in < > or with a name such as _:a"
_BROKEN = "What begins here was left out: {why}."
_NO_GRAPHS = "Names of graphs are not kept: all triples were read as one graph."
_REST_BROKEN = "From here on the file was not read: {why}. Mend it there."


def feed(
    path: Path, syntax: str, table: TripleTable, progress: Progress
) -> Iterator[Rejection | Notice]:
    """Fill the table; yield what cannot be read.

    N-Triples, N-Quads and our own export are read piece by piece, however long they are; of
    them a broken line or block is left out alone. All others are refused where they are too long.

    Raises:
        SourceError: it is too long, hostile, or nothing of it can be read.
        MissingExtraError: rdflib is not installed.
    """
    if syntax in (syntaxes.QUADS, syntaxes.TRIG):
        yield Notice(path.as_posix(), None, None, _NO_GRAPHS)
    if syntax in LARGEST:
        size = path.stat().st_size
        yield from _whole(path, syntax, table, size)
        progress(size)
        return
    with open_bytes(path, progress) as stream:
        pieces = _blocks(stream) if syntax == syntaxes.OWN else _lines(stream, syntax)
        for number, piece in enumerate(pieces, start=1):
            yield from _piece(path, piece, table, f"{number}.")


def _whole(path: Path, syntax: str, table: TripleTable, size: int) -> Iterator[Rejection]:
    if size > LARGEST[syntax]:
        what = "The file has more than {n} MB, and in this syntax it must be read as a whole."
        raise SourceError(
            Message(what, n=LARGEST[syntax] // _MEBI),
            path.as_posix(),
            "Save it as N-Triples (.nt), which is read line by line however long it is.",
        )
    if syntax == syntaxes.XML:
        refuse_hostile_xml(path)
    text = read_whole(path)
    if syntax == syntaxes.JSON:
        text = with_contexts(text, path)
    try:
        parse(text, syntax, table.add)
    except NoRdfError as error:
        said = Message(_REST_BROKEN, why=str(error))
        yield Rejection(path.as_posix(), None, None, said)


def _piece(path: Path, piece: "_Piece", table: TripleTable, scope: str) -> Iterator[Rejection]:
    """Parse a piece at once, or, where that breaks, part by part."""
    kept = _plain(piece, scope) or []
    if not kept:
        try:
            parse(piece.whole, piece.syntax, lambda *triple: kept.append(triple), scope)
        except NoRdfError:
            kept.clear()
            yield from _parts(path, piece, kept, scope)
    lines = {name: line for line, part in reversed(piece.parts) if (name := _begins(part))}
    last, line = None, 0
    for triple in kept:
        if triple[0] is not last:
            last = triple[0]
            line = lines.get(_written(last, piece.syntax), 0)
        table.add(*triple, line=line)


def _plain(piece: "_Piece", scope: str) -> list[Triple] | None:
    """The triples of a piece that is plainly written, None for one that needs rdflib."""
    try:
        text = b"".join(part for _, part in piece.parts).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if piece.syntax != syntaxes.TURTLE:
        return plain_lines(text)
    return plain_triples(text, scope) if same_prefixes(piece.head) else None


def _parts(path: Path, piece: "_Piece", kept: list[Triple], scope: str) -> Iterator[Rejection]:
    for line, part in piece.parts:
        try:
            kept += _triples(piece, line, part, scope)
        except NoRdfError as error:
            said = Message(_BROKEN, why=str(error))
            yield Rejection(path.as_posix(), line, None, said)


def _triples(piece: "_Piece", line: int, part: bytes, scope: str) -> list[Triple]:
    """The triples of a line or block; what surely is none is not shown to the slow library."""
    if piece.syntax != syntaxes.TURTLE:
        if part.lstrip()[:1] not in _LINE_STARTS:
            raise NoRdfError(_NO_LINE)
        plain = _plain(_Piece(piece.syntax, parts=[(line, part)]), scope)
        if plain is not None:
            return plain
    found: list[Triple] = []
    given = (piece.head + part, piece.syntax, lambda *triple: found.append(triple))
    parse(*given, f"{scope}{line}.")
    return found


@dataclass(slots=True)
class _Piece:
    """Whole lines or blocks, each with the line where it begins; `head` goes before them."""

    syntax: str
    head: bytes = b""
    parts: list[tuple[int, bytes]] = field(default_factory=list)
    size: int = 0

    @property
    def whole(self) -> bytes:
        """All of it as one text."""
        return self.head + b"".join(part for _, part in self.parts)

    def add(self, line: int, part: bytes) -> bool:
        """Add a part; True when the piece is large enough."""
        self.parts.append((line, part))
        self.size += len(part)
        return self.size >= _PIECE


def _lines(stream: BinaryIO, syntax: str) -> Iterator[_Piece]:
    """Pieces of whole lines, blank ones left out."""
    piece = _Piece(syntax)
    for number, line in enumerate(_bounded(stream), start=1):
        if line.isspace():
            continue
        if piece.add(number, line if line.endswith(b"\n") else line + b"\n"):
            yield piece
            piece = _Piece(syntax)
    yield piece


def _blocks(stream: BinaryIO) -> Iterator[_Piece]:
    """Pieces of whole blocks of our export, which blank lines part; the first are its prefixes."""
    head: bytes | None = None
    piece = _Piece(syntaxes.TURTLE)
    block: list[bytes] = []
    for number, line in enumerate(chain(_bounded(stream), [b"\n"]), start=1):
        block.append(line)
        if line.strip():
            continue
        text = b"".join(block)
        if head is None:
            head = piece.head = text
        elif piece.add(number - len(block) + 1, text):
            yield piece
            piece = _Piece(syntaxes.TURTLE, head)
        block = []
    yield piece


def _written(term: Term, syntax: str) -> str:
    """A subject as files of the syntax write it."""
    if term.kind == "blank":
        return term.text
    return turtle(term) if syntax == syntaxes.TURTLE else f"<{term.text}>"


def _begins(part: bytes) -> str:
    """The subject of a line or block, as it is written."""
    return part.split(None, 1)[0].decode("utf-8", "replace") if part.strip() else ""


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; one without an end is cut, and its parts are no RDF."""
    while line := stream.readline(LONGEST_LINE):
        yield line
