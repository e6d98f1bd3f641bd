"""Features of what is known beside the names: codes, countries, types; and the walls."""

from graph.message import Message
from ingest.resolution.name_index import KnownNode
from ingest.resolution.name_pair import NamePair, Side
from ingest.resolution.name_parts import NameParts
from ingest.resolution.name_words import COUNTRY, NAME, NUMBER
from ingest.resolution.walls import Walls

_OTHER_COUNTRY = "not the same country ({one}, not {other})"
_WHOLE = 0.97
_BODIES = frozenset({"heads", NAME, COUNTRY})
_UNITS = frozenset(
    {"section", "division", "unit", "branch", "office", "department", "delegation", "service"}
    | {"team", "secretariat", "directorate", "board", "committee", "cabinet"}
)


def country_on_one_side(pair: NamePair) -> float:
    """Only one name tells a country, and nothing tells it of the other; an acronym never does."""
    if pair.left.acronym is not None or pair.right.acronym is not None:
        return 0.0
    left, right = pair.left.countries, pair.right.countries
    if bool(left) == bool(right):
        return 0.0
    own = pair.right_side.country if left else pair.left_side.country
    return float(own not in (left or right))


def wall_between(pair: NamePair, walls: Walls) -> str | None:
    """Return why the two can never be one, None when they may be."""
    for wall in (_codes, _countries_told, _numbers, _chapters, _unit_of):
        reason = wall(pair)
        if reason is not None:
            return reason
    left, right = _as_node(pair.left, pair.left_side), _as_node(pair.right, pair.right_side)
    # Either may be the international body whose country is only its seat.
    if walls.reason_against(left.subtype, left.country, right) is None:
        return None
    if walls.reason_against(right.subtype, right.country, left) is None:
        return None
    if left.country != right.country and None not in (left.country, right.country):
        return Message(_OTHER_COUNTRY, one=left.country, other=right.country)
    return Message("not the same type ({one}, not {other})", one=left.subtype, other=right.subtype)


def _as_node(name: NameParts, side: Side) -> KnownNode:
    told = min(name.countries, default=None)
    return KnownNode("other", (), side.subtype, name.text, told or side.country, True)


def _codes(pair: NamePair) -> str | None:
    left = dict(code.split(":", 1) for code in sorted(pair.left_side.identifiers))
    right = dict(code.split(":", 1) for code in sorted(pair.right_side.identifiers))
    for scheme in sorted(left.keys() & right.keys()):
        if left[scheme] != right[scheme]:
            return Message(
                "not the same code ({scheme} {one}, not {other})",
                scheme=scheme,
                one=left[scheme],
                other=right[scheme],
            )
    return None


def _countries_told(pair: NamePair) -> str | None:
    left, right = pair.left.countries, pair.right.countries
    if left - right and right - left:
        return Message(_OTHER_COUNTRY, one=", ".join(sorted(left)), other=", ".join(sorted(right)))
    return None


def _numbers(pair: NamePair) -> str | None:
    left = sorted(m.concept for m in pair.left_over if m.kind == NUMBER)
    right = sorted(m.concept for m in pair.right_over if m.kind == NUMBER)
    if left and right:
        return Message(
            "not the same number ({one}, not {other})", one=", ".join(left), other=", ".join(right)
        )
    return None


def _chapters(pair: NamePair) -> str | None:
    """`FIDA (U)` and `FIDA (K)`: a single letter names the chapter."""
    left = sorted(m.concept for m in pair.left_over if len(m.concept) == 1)
    right = sorted(m.concept for m in pair.right_over if len(m.concept) == 1)
    if left and right:
        return Message(
            "not the same chapter ({one}, not {other})",
            one=", ".join(left),
            other=", ".join(right),
        )
    return None


def _names_a_body(name: NameParts) -> bool:
    """False for what is only a task: the office for the coordination of it is no part of it."""
    return any(m.kind in _BODIES for m in name.meant.values()) or name.acronym is not None


def _unit_of(pair: NamePair) -> str | None:
    for part, whole, over, share in (
        (pair.left, pair.right, pair.left_over, pair.right_share),
        (pair.right, pair.left, pair.right_over, pair.left_share),
    ):
        if share < _WHOLE or not _names_a_body(whole):
            continue
        if any(meaning.concept in _UNITS for meaning in over):
            return Message(
                "{part} is a part of {whole}, not the same", part=part.text, whole=whole.text
            )
    return None
