"""Rows and columns of the matrix of gaps as people name them on the command line."""

import re
from contextlib import suppress

from graph.analysis.gaps.coverage_axes import DIMENSIONS, Ladder, axis_of
from graph.analysis.gaps.coverage_parts import Parts
from graph.errors import ModelError
from graph.message import Message
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.query.find import find_one
from graph.query.names import Names
from graph.query.unknown import unknown
from ingest.cli.countries import area_given, countries_given
from ingest.cli.known_types import known_type
from ingest.cli.options import theme_given

_YEAR = re.compile("[0-9]{4}")
_COMMITTED = ("Mechanism", "Theme", "Outcome")
_MOST = 6


def dimension_given(text: str, option: str) -> str:
    """Return the dimension; raises ModelError, of the option, when there is none of this name."""
    if text not in DIMENSIONS:
        what = Message("Coverage is not laid out by '{name}'.", name=text)
        raise ModelError(what, option, Message("Use {known}.", known=", ".join(DIMENSIONS)))
    return text


def heads_given(
    parts: Parts, vocabulary: Vocabulary, dimension: str, given: list[str] | None, option: str
) -> tuple[str, ...] | None:
    """Return the ids of rows or columns; None stays None. A country group is taken apart.

    Raises:
        ModelError: there is none of this name; it names the option and what there is.
    """
    if given is None:
        return None
    found = [id for one in given for id in _heads(parts, vocabulary, dimension, one, option)]
    return tuple(dict.fromkeys(found))


def _heads(
    parts: Parts, vocabulary: Vocabulary, dimension: str, text: str, option: str
) -> tuple[str, ...]:
    if dimension == "country":
        return countries_given(parts.view, text, option)
    return (_head(parts, vocabulary, dimension, text, option),)


def _head(parts: Parts, vocabulary: Vocabulary, dimension: str, text: str, option: str) -> str:
    if dimension == "theme":
        return str(theme_given(parts.view, text, option))
    if dimension == "area":
        return area_given(parts.view, text, option)
    if dimension == "type":
        return known_type(vocabulary.actor_types, text, option)
    if dimension == "commitment":
        return _commitment(parts, vocabulary, text, option)
    if not _YEAR.fullmatch(text):
        what = Message("'{text}' is not a year.", text=text)
        raise ModelError(what, option, "Write it with four digits: 2009.")
    return text


def _commitment(parts: Parts, vocabulary: Vocabulary, text: str, option: str) -> str:
    """What sources bind somebody to goes before what is only called so."""
    names = Names(parts.view)
    told = axis_of(parts, "commitment", Ladder(vocabulary)).labels
    named = [one for one in told if one == text or fold(text) in names.called(one)]
    if len(named) == 1:
        return named[0]
    for kind in _COMMITTED:
        with suppress(ModelError):
            return find_one(parts.view, text, kind)
    raise _no_commitment(names, text, option, tuple(named) or told)


def _no_commitment(names: Names, text: str, option: str, told: tuple[str, ...]) -> ModelError:
    what = Message("No commitment or mechanism is called '{text}'.", text=text)
    near = [ref for ref in unknown(names, text, _COMMITTED).nearest if ref.id in told]
    refs = near or names.refs(told[:_MOST])
    first = "; ".join(f"{ref.label} ({ref.id})" for ref in refs)
    if near:
        return ModelError(what, option, Message("Did you mean {name}?", name=first))
    if not told:
        return ModelError(what, option, "No source here tells of any.")
    if len(told) <= _MOST:
        return ModelError(what, option, Message("There are {known}.", known=first))
    advice = "There are {known} and {n} more: leave {option} out to see all."
    return ModelError(
        what, option, Message(advice, known=first, n=len(told) - _MOST, option=option)
    )
