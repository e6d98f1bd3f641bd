"""What the factors and kinds of a tie are called, EN and FR."""

# {n} actors met, {others} is one less; {value} is the factor.
FACTOR_WORDS: dict[str, dict[str, str]] = {
    "size": {
        "en": "{n} named actors met, so each pair counts 1/{others}",
        "fr": "{n} acteurs nommés se sont rencontrés : chaque paire compte 1/{others}",
    },
    "format": {
        "en": "Format {type}: {value}",
        "fr": "Format {type} : {value}",
    },
    "format unknown": {
        "en": "The format is not known: counted as an ordinary meeting, {value}",
        "fr": "Le format n’est pas connu : compté comme une réunion ordinaire, {value}",
    },
    "age": {
        "en": "{years} [year|years] ago, and it halves every {half} years: {value}",
        "fr": "Il y a {years} [an|ans], et le poids diminue de moitié tous les {half} ans : "
        "{value}",
    },
    "undated": {
        "en": "No year is known: counted as {half} years old, {value}",
        "fr": "L’année n’est pas connue : compté comme vieux de {half} ans, {value}",
    },
    "role": {
        "en": "{one} and {other}: {value}",
        "fr": "{one} et {other} : {value}",
    },
    "confidence": {
        "en": "How sure the sources are of both: {value}",
        "fr": "Certitude des sources sur les deux : {value}",
    },
}

# From the strongest; the last two are weighed against each other, see `strongest_ties`.
COOPERATION, ORGANISED, PRESENTED = "cooperation", "organised together", "presented together"
ORGANISER_PRESENTER, MET = "organiser and presenter", "met"
KINDS: dict[str, dict[str, str]] = {
    COOPERATION: {
        "en": "A source says that they work together",
        "fr": "Une source dit qu’ils travaillent ensemble",
    },
    ORGANISED: {"en": "They organised together", "fr": "Ils ont été organisateurs ensemble"},
    PRESENTED: {"en": "They presented together", "fr": "Ils sont intervenus ensemble"},
    ORGANISER_PRESENTER: {
        "en": "One presented at what the other organised",
        "fr": "L’un est intervenu à ce que l’autre a organisé",
    },
    MET: {"en": "They were at the same events", "fr": "Ils étaient aux mêmes événements"},
}

STATES: dict[str, dict[str, str]] = {
    "tied": {"en": "Sources tie them.", "fr": "Des sources les relient."},
    "known": {
        "en": "The vocabulary knows a tie; no source read here tells of one.",
        "fr": "Le vocabulaire connaît un lien ; aucune source lue ici n’en parle.",
    },
    "open": {
        "en": "A source names both at one event, but not both as surely there: they may have met, "
        "and that ties nobody.",
        "fr": "Une source cite les deux à un même événement, mais pas les deux comme sûrement "
        "présents : ils ont pu se rencontrer, et cela ne lie personne.",
    },
    "no tie": {
        "en": "Sources tell where both were, and nothing that ties them.",
        "fr": "Les sources disent où étaient les deux, et rien qui les relie.",
    },
    "no data": {
        "en": "Of one of them no source tells where it was: nothing is known either way.",
        "fr": "Aucune source ne dit où était l’un des deux : on ne sait rien dans un sens ni dans "
        "l’autre.",
    },
}

# How ties that come of having met may be counted.
ORDERS: dict[str, dict[str, str]] = {
    "raw": {
        "en": "By the number of events at which both surely were: a plenary of two hundred counts "
        "as much as a talk of two.",
        "fr": "Par le nombre d’événements où les deux étaient sûrement : une plénière de deux "
        "cents compte autant qu’un entretien à deux.",
    },
    "weighted": {
        "en": "Each shared event counts by its size, its format, its age, the roles of both and "
        "how sure the sources are.",
        "fr": "Chaque événement commun compte selon sa taille, son format, son ancienneté, les "
        "rôles des deux et la certitude des sources.",
    },
    "significant": {
        "en": "Only pairs that met more often than two actors so busy, at events so large, would "
        "by chance; up to one in twenty of them may still be chance.",
        "fr": "Seulement les paires qui se sont rencontrées plus souvent que le hasard ne le "
        "ferait pour deux acteurs aussi actifs à des événements aussi grands ; jusqu’à une sur "
        "vingt peut encore être due au hasard.",
    },
}

# What the test says of one pair.
TESTS: dict[str, dict[str, str]] = {
    "kept": {
        "en": "More often than chance explains.",
        "fr": "Plus souvent que le hasard ne l’explique.",
    },
    "not significant": {
        "en": "Not more often than chance could explain.",
        "fr": "Pas plus souvent que le hasard pourrait l’expliquer.",
    },
    "too little data": {
        "en": "Too little is known to tell it from chance.",
        "fr": "On en sait trop peu pour le distinguer du hasard.",
    },
}
