"""The three kinds of RDF terms, and how Turtle writes them: on one line, whatever they hold."""

import json
import math
import re
from typing import Literal, NamedTuple

from graph.export.rdf_names import PREFIXES, expand
from graph.model.ids import JsonValue

XSD, RDF = PREFIXES["xsd"], PREFIXES["rdf"]
JSON = f"{RDF}JSON"
# What a Turtle text may not hold as it stands, and what readers of files stumble over.
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LOCAL = re.compile(r"(?:[A-Za-z0-9_:]|%[0-9A-F]{2})(?:[A-Za-z0-9_:-]|%[0-9A-F]{2})*")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


class Term(NamedTuple):
    """An address, a text or number, or a node without a name.

    Attributes:
        kind: `iri`, `literal` or `blank`.
        text: the address, the text as it is written, the label of the blank node.
        datatype: address of the type of a literal; empty for a plain text.
        language: of a literal; empty for none.
    """

    kind: Literal["iri", "literal", "blank"]
    text: str
    datatype: str = ""
    language: str = ""


def iri(text: str) -> Term:
    """Return the term of an address or of a prefixed name, `https://...` or `mt:level`."""
    return Term("iri", text if "//" in text else expand(text))


def literal(value: JsonValue, language: str = "") -> Term:
    """Return a value of plain data as a literal: typed so that it comes back as it was.

    Args:
        value: what is neither text, number nor boolean becomes JSON.
        language: of a text; one that is no language tag is left out.
    """
    if isinstance(value, str):
        known = language if _LANGUAGE.fullmatch(language) else ""
        return Term("literal", value, language=known)
    if isinstance(value, bool):
        return Term("literal", "true" if value else "false", f"{XSD}boolean")
    if isinstance(value, int):
        return Term("literal", str(value), f"{XSD}integer")
    if isinstance(value, float) and math.isfinite(value):
        return Term("literal", repr(value), f"{XSD}double")
    return Term("literal", json.dumps(value, ensure_ascii=False, sort_keys=True), JSON)


def turtle(term: Term) -> str:
    """Return a term as Turtle writes it, without a line break; blank nodes have no way here."""
    if term.kind == "iri":
        return _address(term.text)
    text = f'"{_ESCAPED.sub(_escape, term.text)}"'
    if term.language:
        return f"{text}@{term.language}"
    if term.datatype == f"{XSD}boolean" or term.datatype == f"{XSD}integer":
        return term.text
    return f"{text}^^{_address(term.datatype)}" if term.datatype else text


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if "\ud800" <= sign <= "\udfff":
        return "\ufffd"  # half of a character is none, and no file in UTF-8 can hold it
    return _SHORT.get(sign) or f"\\u{ord(sign):04X}"


def _address(address: str) -> str:
    for prefix, namespace in PREFIXES.items():
        local = address.removeprefix(namespace)
        if local != address and _LOCAL.fullmatch(local):
            return f"{prefix}:{local}"
    return f"<{address}>"
