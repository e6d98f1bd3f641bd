"""Invented names for the generated things; the same number always has the same name."""

from datetime import date

_FIRST = ("Ba", "Chi", "Du", "Ka", "Lu", "Ma", "Nya", "Ru", "Ti", "Wa", "Zo", "Gi", "Mbe", "Sha")
_NEXT = ("bo", "ga", "kira", "lema", "mbi", "nzi", "ra", "sumu", "ta", "vu", "yanda", "zire", "fe")
_LAST = ("ka", "la", "mo", "ndi", "nga", "re", "ri", "shi", "tu", "ve", "we", "zi", "dja")
_KINDS = (
    "Women Network", "Peace Forum", "Youth Association", "Human Rights Observatory", "Foundation",
    "Bar Association", "Police Academy", "Legal Aid Centre", "Farmers Union", "Mediation Council",
    "Réseau des femmes", "Observatoire de la paix", "Ligue des droits", "Barreau", "Fondation",
)  # fmt: skip
_TOPICS = (
    "access to justice", "security sector reform", "community policing", "women in mediation",
    "land disputes", "transitional justice", "small arms", "youth and peace", "border security",
    "réforme de la police", "médiation communautaire", "justice militaire",
)  # fmt: skip


def proper_name(number: int) -> str:
    """A word that looks like a name of a place; different for numbers below 30,758."""
    first, rest = number % len(_FIRST), number // len(_FIRST)
    middle, rest = rest % len(_NEXT), rest // len(_NEXT)
    last, again = rest % len(_LAST), rest // len(_LAST)
    return _FIRST[first] + _NEXT[middle] + _LAST[last] + _NEXT[again % len(_NEXT)] * (again > 0)


def actor_name(number: int) -> str:
    """The name of an actor; different for numbers below 461,370."""
    return f"{proper_name(number // len(_KINDS))} {_KINDS[number % len(_KINDS)]}"


def acronym(number: int) -> str:
    """The initials of an actor with a number, as in CNDP7."""
    initials = "".join(word[0] for word in actor_name(number).upper().split())
    return f"{initials}{number % 997}"


def place_name(number: int) -> str:
    """The name of a place."""
    return proper_name(number * 3 + 1)


def theme_name(number: int) -> str:
    """The name of a theme."""
    return f"{_TOPICS[number % len(_TOPICS)].capitalize()} {number // len(_TOPICS)}"


def event_title(kind: str, theme: int, place: str, day: int) -> str:
    """The title of an event; `day` counts as `date.toordinal`."""
    topic = _TOPICS[theme % len(_TOPICS)]
    return f"{kind.capitalize()} on {topic} in {place}, {date.fromordinal(day).year}"
