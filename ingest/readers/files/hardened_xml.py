"""XML that others parse after us is looked through first: no entities, no bottomless nesting."""

from pathlib import Path
from xml.parsers import expat

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.files.whole import open_bytes

DEEPEST = 200
# Older parsers begin a long name or value anew with each piece: with small pieces for ever.
_PIECE = 4 << 20
_ENTITIES = "The file declares entities of its own, by which a file can grow without end."
_ADVICE = "Save it again without a DOCTYPE."


def refuse_hostile_xml(path: Path) -> None:
    """Go through a file once; memory does not grow with it.

    A file that is cut off or no XML is left to whoever reads it.

    Raises:
        SourceError: it declares entities, or its elements lie deeper in each other than sense.
    """
    depth = 0

    def declared(*_: object) -> None:
        raise SourceError(_ENTITIES, path.as_posix(), _ADVICE)

    def begun(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            what = Message("Its elements lie more than {n} deep in each other.", n=DEEPEST)
            raise SourceError(what, path.as_posix(), "Nothing was taken from it.")

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = declared
    parser.StartElementHandler = begun
    parser.EndElementHandler = ended
    try:
        with open_bytes(path) as stream:
            while piece := stream.read(_PIECE):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):  # no XML, or in letters nobody knows
        return
