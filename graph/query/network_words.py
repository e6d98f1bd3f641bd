"""The layers of a network and the sentences that say why a tie is there, EN and FR."""

from collections.abc import Iterable

from graph.model.statement import NOT_SAID, Statement

CO_PRESENCE = "co-presence"
JOINT_ROLE = "joint-role"
COOPERATION = "cooperation"
MEMBERSHIP = "membership"
PROGRAMME = "programme"
FUNDING = "funding"
ABOUT = "about"
PLACE = "place"
PARTICIPATION = "participation"

LAYERS: dict[str, dict[str, str]] = {
    CO_PRESENCE: {"en": "at the same events", "fr": "présents aux mêmes événements"},
    JOINT_ROLE: {
        "en": "presented or organised together",
        "fr": "intervention ou organisation commune",
    },
    COOPERATION: {"en": "stated cooperation", "fr": "coopération déclarée"},
    MEMBERSHIP: {"en": "membership and parts", "fr": "adhésion et appartenance"},
    PROGRAMME: {"en": "programmes and frameworks", "fr": "programmes et cadres"},
    FUNDING: {"en": "funding and support", "fr": "financement et appui"},
    ABOUT: {"en": "works on the theme", "fr": "travaille sur le thème"},
    PLACE: {"en": "active in the place", "fr": "actif dans le lieu"},
    PARTICIPATION: {"en": "took part in the event", "fr": "a participé à l’événement"},
}

# Layers between actors, mechanisms and programmes: shown when no layer is chosen.
BETWEEN_ACTORS = (CO_PRESENCE, JOINT_ROLE, COOPERATION, MEMBERSHIP, PROGRAMME, FUNDING)

# {a} and {b} are names, {n} a number of events, {events} names of the newest of them.
REASONS: dict[str, dict[str, str]] = {
    "met": {
        "en": "{a} and {b} took part in the same events ({n}): {events}.",
        "fr": "{a} et {b} ont participé aux mêmes événements ({n}) : {events}.",
    },
    "presented together": {
        "en": "{a} and {b} presented together ({n}): {events}.",
        "fr": "{a} et {b} sont intervenus ensemble ({n}) : {events}.",
    },
    "organised together": {
        "en": "{a} and {b} organised together ({n}): {events}.",
        "fr": "{a} et {b} ont organisé ensemble ({n}) : {events}.",
    },
    "funded the event": {
        "en": "{a} funded what {b} organised ({n}): {events}.",
        "fr": "{a} a financé ce que {b} a organisé ({n}) : {events}.",
    },
    "within": {
        "en": "{a} took part in events held within {b} ({n}): {events}.",
        "fr": "{a} a participé à des événements tenus dans le cadre de {b} ({n}) : {events}.",
    },
    "spoke about": {
        "en": "{a} spoke about {b} ({n}): {events}.",
        "fr": "{a} a parlé de {b} ({n}) : {events}.",
    },
    "in a session about": {
        "en": "{a} took part in a session on {b} ({n}): {events}.",
        "fr": "{a} a participé à une séance sur {b} ({n}) : {events}.",
    },
    "organised about": {
        "en": "{a} organised events about {b} ({n}): {events}.",
        "fr": "{a} a organisé des événements sur {b} ({n}) : {events}.",
    },
    "event in": {
        "en": "{a} took part in events held in {b} ({n}): {events}.",
        "fr": "{a} a participé à des événements tenus à {b} ({n}) : {events}.",
    },
    "at the event": {
        "en": "{a} took part in {b}.",
        "fr": "{a} a participé à {b}.",
    },
    "COOPERATES_WITH": {
        "en": "A source says that {a} works with {b}.",
        "fr": "Une source dit que {a} travaille avec {b}.",
    },
    "COOPERATES_WITH, not said": {
        "en": "{a} seems to work with {b}: no source says so, it is inferred from one.",
        "fr": "{a} semble travailler avec {b} : aucune source ne le dit, on l’en déduit.",
    },
    "PART_OF": {"en": "{a} is part of {b}.", "fr": "{a} fait partie de {b}."},
    "MEMBER_OF": {"en": "{a} is a member of {b}.", "fr": "{a} est membre de {b}."},
    "HOLDS_POST_IN": {"en": "{a} is a post in {b}.", "fr": "{a} est un poste de {b}."},
    "ROLE_IN": {
        "en": "{a} has a role in the programme {b}.",
        "fr": "{a} a un rôle dans le programme {b}.",
    },
    "SUPPORTED": {"en": "{a} supported {b}.", "fr": "{a} a soutenu {b}."},
    "WORKS_ON": {
        "en": "A source says that {a} works on {b}.",
        "fr": "Une source dit que {a} travaille sur {b}.",
    },
    "COUNTRY_OF": {"en": "{a} belongs to {b}.", "fr": "Pays de {a} : {b}."},
    "BASED_IN": {"en": "{a} is based in {b}.", "fr": "Siège de {a} : {b}."},
    "OPERATES_IN": {"en": "{a} works in {b}.", "fr": "Lieu où {a} travaille : {b}."},
    "STATIONED_IN": {"en": "{a} was stationed in {b}.", "fr": "Lieu où {a} était stationné : {b}."},
}

# Beside a date that is only planned, possible or contradicted.
NOT_SURE = {"en": "not certain", "fr": "non certain"}

LEFT_OUT: dict[str, dict[str, str]] = {
    "open role": {
        "en": "Named at one of these events, but the source leaves open in which role.",
        "fr": "Nommés à l’un de ces événements, mais la source laisse leur rôle ouvert.",
    },
    "own role open": {
        "en": "Events that name it, but leave its own role open: they make no tie.",
        "fr": "Événements qui le nomment mais laissent son propre rôle ouvert : aucun lien.",
    },
    "no name": {
        "en": "Groups without a name, bound to their one event.",
        "fr": "Groupes sans nom, liés à leur seul événement.",
    },
    "wish": {
        "en": "Wishes to work together; a wish is not yet a tie.",
        "fr": "Souhaits de travailler ensemble ; un souhait n’est pas encore un lien.",
    },
    "not certain": {
        "en": "Statements that are ambiguous, planned, denied or only a position.",
        "fr": "Énoncés ambigus, prévus, niés ou simples prises de position.",
    },
    "filter": {
        "en": "Events that the filters for theme, country and time leave out.",
        "fr": "Événements écartés par les filtres de thème, de pays et de temps.",
    },
    "weight": {
        "en": "Ties that are weaker than the smallest weight asked for.",
        "fr": "Liens plus faibles que le poids minimal demandé.",
    },
    "not followed": {
        "en": "Neighbours whose own ties were not followed: there are too many.",
        "fr": "Voisins dont les propres liens n’ont pas été suivis : ils sont trop nombreux.",
    },
    "limit": {
        "en": "Weakest neighbours, beyond the number that is shown.",
        "fr": "Voisins les plus faibles, au-delà du nombre affiché.",
    },
}


_NOT_SAID = ", not said"


def told_reasons(reasons: Iterable[str]) -> list[str]:
    """Return keys of `REASONS`, sorted, less what follows where a source says it outright."""
    found = set(reasons)
    return sorted(found - {one + _NOT_SAID for one in found})


def reason_of(predicate: str, statements: Iterable[Statement]) -> str:
    """Return the key of `REASONS` for what statements of a predicate say of two.

    Args:
        predicate: of all of them.
        statements: at least one.
    """
    not_said = predicate + _NOT_SAID
    known = not_said in REASONS
    return not_said if known and all(one.status in NOT_SAID for one in statements) else predicate
