"""The plain part of Turtle that our export and N-Triples are written in, read without a library.

rdflib reads all of Turtle, and takes five times as long. What is not plainly written in this part
of it is left to rdflib: no text has two readings.
"""

import re
from dataclasses import dataclass, field

from graph.export.rdf_names import PREFIXES
from graph.export.rdf_terms import RDF, XSD, Term
from ingest.readers.one_line import whole_characters

Triple = tuple[Term, Term, Term]
_IRI = r"[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20]*"
_NAME = r"[A-Za-z][A-Za-z0-9]*:(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_:-]|%[0-9A-F]{2})*"
_TEXT = r'"(?:[^"\\\n\r]|\\[tbnrf"\'\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*"'
_LABEL = r"_:[A-Za-z0-9][A-Za-z0-9_-]*"
_TOKEN = re.compile(
    rf"(?P<iri><{_IRI}>)|(?P<name>{_NAME})(?![\w.:%\\~-]*[\w:%\\~-])"
    rf"|(?P<text>{_TEXT})"
    rf"(?:@(?P<lang>[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)|\^\^(?:<(?P<type>{_IRI})>|(?P<tname>{_NAME})))?"
    r"(?![\w@^<:-])"
    rf"|(?P<blank>{_LABEL})(?=[ \t])"
    r"|(?P<word>a|true|false|[0-9]+)(?=[ \t\n;,\])])"
    r"|(?P<sign>[\[\]();,.])(?=[ \t\n]|$)"
    r"|(?P<space>[ \t\r\n]+|\#[^\n]*)|(?P<other>[\s\S])"
)
_LINE = re.compile(
    rf"[ \t]*(<{_IRI}>|{_LABEL})[ \t]+(<{_IRI}>)[ \t]+"
    rf"(?:(<{_IRI}>|{_LABEL})|({_TEXT})(?:@([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)|\^\^<({_IRI})>)?)"
    rf"(?:[ \t]+(?:<{_IRI}>|{_LABEL}))?[ \t]+\.[ \t]*\r?"
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SIGNS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_DEEPEST = 20
TYPE = Term("iri", f"{RDF}type")
FIRST, REST, NIL = (Term("iri", f"{RDF}{name}") for name in ("first", "rest", "nil"))
Token = Term | str


def plain_lines(text: str) -> list[Triple] | None:
    """Return the triples of lines of N-Triples or N-Quads, None when one is not plainly written.

    The name of a graph is passed over.
    """
    found = []
    for line in text.split("\n"):
        match = _LINE.fullmatch(line)
        if match is not None:
            found.append(_of_line(*match.groups()))
        elif line.strip() and not line.startswith("#"):
            return None
    return found


def _of_line(
    subject: str, name: str, node: str | None, text: str | None, language: str, kind: str
) -> Triple:
    if node is not None:
        told = _node(node)
    else:
        told = Term("literal", _unescaped((text or "")[1:-1]), kind or "", language or "")
    return _node(subject), _node(name), told


def _node(written: str) -> Term:
    if written.startswith("<"):
        return Term("iri", written[1:-1])
    return Term("blank", written)


def plain_triples(text: str, scope: str = "") -> list[Triple] | None:
    """Return the triples of a text, None when it is not all written in the plain part.

    Args:
        text: blocks of our export, after its prefixes.
        scope: keeps the blank nodes of pieces of one file apart.
    """
    try:
        tokens = _tokens(text)
        return _Reading(tokens, scope).triples()
    except (_NotPlain, IndexError):
        return None


class _NotPlain(ValueError):
    """Something for rdflib."""


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    known: dict[str, Term] = {}
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "other":
            raise _NotPlain
        if kind == "space":
            continue
        if kind == "sign":
            found.append(match[0])
            continue
        term = known.get(match[0])
        if term is None:
            term = known[match[0]] = _term(match)
        found.append(term)
    return found


def _term(match: re.Match[str]) -> Term:
    given = match[0]
    if match["iri"]:
        return Term("iri", given[1:-1])
    if match["name"]:
        return Term("iri", _expanded(given))
    if match["blank"]:
        return _node(given)
    if match["text"]:
        kind = match["type"] or (_expanded(match["tname"]) if match["tname"] else "")
        return Term("literal", _unescaped(match["text"][1:-1]), kind, match["lang"] or "")
    if given == "a":
        return TYPE
    return Term("literal", given, f"{XSD}integer" if given.isdecimal() else f"{XSD}boolean")


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    if prefix not in PREFIXES:
        raise _NotPlain
    return PREFIXES[prefix] + local


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    # Half characters come by escapes only: no file in UTF-8 holds them.
    return whole_characters(_ESCAPE.sub(_sign, text))


def _sign(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    if code is None:
        return _SIGNS.get(found[3], found[3])
    number = int(code, 16)
    if number > 0x10FFFF:
        raise _NotPlain
    return chr(number)


@dataclass(slots=True)
class _Reading:
    """Tokens under way; whatever is not expected is for rdflib."""

    tokens: list[Token]
    scope: str
    _at: int = 0
    _blank: int = 0
    _depth: int = 0
    _found: list[Triple] = field(default_factory=list)

    def triples(self) -> list[Triple]:
        while self._at < len(self.tokens):
            subject = self._next()
            if not isinstance(subject, Term) or subject.kind == "literal" or subject is TYPE:
                raise _NotPlain
            self._pairs(subject, ".")
        return self._found

    def _pairs(self, subject: Term, end: str) -> None:
        """Properties with their values, up to and with the sign that ends them."""
        while True:
            name = self._next()
            if not isinstance(name, Term) or name.kind != "iri":
                raise _NotPlain
            self._found.append((subject, name, self._value()))
            sign = self._next()
            while sign == ",":
                self._found.append((subject, name, self._value()))
                sign = self._next()
            if sign == end:
                return
            if sign != ";":
                raise _NotPlain

    def _value(self) -> Term:
        token = self._next()
        if token is TYPE:
            raise _NotPlain
        if isinstance(token, Term):
            return token
        self._depth += 1
        if self._depth > _DEEPEST or token not in ("[", "("):
            raise _NotPlain
        found = self._list() if token == "(" else self._inside()
        self._depth -= 1
        return found

    def _inside(self) -> Term:
        node = self._new()
        if self.tokens[self._at] == "]":
            self._at += 1
        else:
            self._pairs(node, "]")
        return node

    def _list(self) -> Term:
        members = []
        while self.tokens[self._at] != ")":
            members.append(self._value())
        self._at += 1
        cells = [self._new() for _ in members]
        for cell, rest, member in zip(cells, [*cells[1:], NIL], members, strict=True):
            self._found += [(cell, FIRST, member), (cell, REST, rest)]
        return cells[0] if cells else NIL

    def _new(self) -> Term:
        self._blank += 1
        return Term("blank", f"_:{self.scope}a{self._blank}")

    def _next(self) -> Token:
        token = self.tokens[self._at]
        self._at += 1
        return token


def same_prefixes(head: bytes) -> bool:
    """True when a block of prefixes declares ours and no others."""
    lines = [line for line in head.splitlines() if line and not line.startswith(b"#")]
    return lines == [f"@prefix {name}: <{iri}> .".encode() for name, iri in PREFIXES.items()]
