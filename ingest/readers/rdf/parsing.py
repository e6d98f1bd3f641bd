"""The one place that knows rdflib: text in a syntax of RDF in, triples of terms out."""

import io
import xml.sax
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from graph.errors import MissingExtraError
from graph.export.rdf_terms import Term
from ingest.readers.files.quiet import quiet
from ingest.readers.one_line import whole_characters

# Told of each triple, with the name of its graph left out.
Found = Callable[[Term, Term, Term], None]
_OF_LINES = frozenset({"nt", "nquads"})
# In these every triple may stand in a graph with a name.
_WITH_GRAPHS = frozenset({"nquads", "trig", "json-ld"})


class NoRdfError(ValueError):
    """The text is not what the syntax allows; the message is that of the parser."""


def parse(text: bytes, syntax: str, found: Found, scope: str = "") -> None:
    """Tell of every triple of a text, in its order; what stands before a mistake is told.

    Nothing is fetched: addresses are names here.

    Args:
        text: in UTF-8, or XML that names its encoding.
        syntax: `turtle`, `nt`, `nquads`, `trig`, `xml` or `json-ld`.
        found: told of each.
        scope: keeps the blank nodes of pieces of one file apart.

    Raises:
        MissingExtraError: rdflib is not installed.
        NoRdfError: the text is not what the syntax allows.
    """
    try:
        import rdflib
    except ImportError as error:
        raise MissingExtraError(
            "RDF cannot be read: rdflib is not installed.",
            next_step="Install it with `pip install 'mtandao[formats]'`.",
        ) from error
    terms = _Terms(rdflib, scope)
    store = _passing_store(rdflib, lambda triple: found(*map(terms.term, triple)))
    whole = rdflib.Dataset(store=store) if syntax in _WITH_GRAPHS else rdflib.Graph(store=store)
    labels: dict[str, Any] = {"bnode_context": _SameLabels(rdflib)} if syntax in _OF_LINES else {}
    mistakes = _mistakes(rdflib)
    # A number that is none is a text to us; the library would tell the terminal of each.
    with quiet("rdflib"), _as_written(rdflib):
        try:
            whole.parse(**_given(text, syntax), **labels)
        except mistakes as error:
            raise NoRdfError(_in_short(error)) from error


def _given(text: bytes, syntax: str) -> dict[str, Any]:
    """How the library gets a text."""
    given = {"source": _Lines(text.decode())} if syntax in _OF_LINES else {"data": text}
    return {"format": syntax, **given}


@contextmanager
def _as_written(rdflib: Any) -> Iterator[None]:  # noqa: ANN401 - a library
    """Keep literals as they stand: the library would write `1E999999999` out, in a gigabyte."""
    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = before


class _Terms:
    """Turns terms of rdflib into ours; blank nodes are numbered as they come."""

    def __init__(self, rdflib: Any, scope: str) -> None:  # noqa: ANN401 - a library
        self._rdflib = rdflib
        self._scope = scope
        self._blank: dict[str, str] = {}

    def term(self, given: Any) -> Term:  # noqa: ANN401 - a term of rdflib
        if isinstance(given, self._rdflib.URIRef):
            return Term("iri", whole_characters(str(given)))
        if isinstance(given, self._rdflib.Literal):
            datatype, language = whole_characters(str(given.datatype or "")), given.language or ""
            return Term("literal", whole_characters(str(given)), datatype, language)
        label = whole_characters(str(given))
        if label.startswith("_:"):
            return Term("blank", label)
        known = self._blank.setdefault(label, f"_:{self._scope}b{len(self._blank) + 1}")
        return Term("blank", known)


class _Lines(io.StringIO):
    """Gives the library line by line: of a long one it joins small pieces, which takes ages."""

    def read(self, _size: int | None = -1, /) -> str:
        return self.readline()


class _SameLabels:
    """Blank nodes of lines keep their labels, so that nothing has to be remembered of them."""

    def __init__(self, rdflib: Any) -> None:  # noqa: ANN401 - a library
        self._node = rdflib.BNode

    def get(self, label: str, default: object = None) -> object:
        return self._node(f"_:{label}")


def _passing_store(rdflib: Any, told: Callable[[tuple[Any, Any, Any]], None]) -> Any:  # noqa: ANN401
    """A store of rdflib that keeps nothing."""

    class _Passing(rdflib.store.Store):  # type: ignore[misc]
        context_aware = True
        graph_aware = True
        formula_aware = False

        def add(self, triple: Any, context: Any = None, quoted: bool = False) -> None:  # noqa: ANN401
            told(triple)

        def add_graph(self, graph: object) -> None:
            """Graphs are not kept apart."""

        def remove_graph(self, graph: object) -> None:
            """Nothing is kept that could go."""

    return _Passing()


def _mistakes(rdflib: Any) -> tuple[type[Exception], ...]:  # noqa: ANN401 - a library
    """What its parsers raise for a text that is none: errors of many kinds."""
    own = (rdflib.exceptions.Error, xml.sax.SAXException)
    return (*own, SyntaxError, ValueError, TypeError, LookupError, AttributeError,
            AssertionError, NameError, NotImplementedError, RecursionError)  # fmt: skip


def _in_short(error: BaseException) -> str:
    """The first line of what a parser says, without the text that it shows."""
    if isinstance(error, RecursionError):
        return "parts lie too deep in each other"
    if isinstance(error, NameError):
        # The library falls over a variable of its own where a text is JSON, but no things.
        return "it is neither a thing nor a list of things"
    told = " ".join(whole_characters(str(error)).split())
    return told[:200] or type(error).__name__
