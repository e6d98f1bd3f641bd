"""Parts of packed files that are markup: told by what they hold, as any name may be theirs."""

from typing import IO
from xml.parsers import expat

_ENDINGS = (".xml", ".rels", ".vml")
# Blanks and marks that may stand before it, in any encoding of two or four bytes a letter too.
_BEFORE = b" \t\r\n\0\xef\xbb\xbf\xfe\xff"
_EBCDIC = b"Lo\xa7\x94"
_PIECE = 1 << 16


def is_markup(name: str, head: bytes) -> bool:
    """True for a part that a library may read as XML, whatever its name says."""
    if name.lower().endswith(_ENDINGS):
        return True
    bare = head.lstrip(_BEFORE)
    return not bare or bare.startswith(b"<") or head.startswith(_EBCDIC)


def declares_entities(stream: IO[bytes]) -> bool:
    """True when there are declarations before the first element: by them a text grows endlessly.

    What is no XML is left to whoever reads it.
    """
    parser, seen = expat.ParserCreate(), _Seen()
    parser.StartDoctypeDeclHandler = seen.doctype
    parser.StartElementHandler = seen.element
    try:
        while not seen.is_enough and (piece := stream.read(_PIECE)):
            parser.Parse(piece, False)
    except (expat.ExpatError, LookupError, ValueError):
        return seen.has_declarations
    return seen.has_declarations


class _Seen:
    def __init__(self) -> None:
        self.has_declarations = self.is_enough = False

    def doctype(self, name: str, system: str | None, public: str | None, inside: bool) -> None:
        self.has_declarations = self.has_declarations or bool(inside)
        self.is_enough = self.is_enough or bool(inside)

    def element(self, name: str, attributes: dict[str, str]) -> None:
        self.is_enough = True
