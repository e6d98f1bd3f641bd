"""What the states of a gap mean, EN and FR."""

Words = dict[str, str]

ACTIVE, DORMANT, NO_DATA, WITHHELD = "active", "dormant", "no data", "withheld"
STATES: dict[str, Words] = {
    ACTIVE: {
        "en": "A source tells of something here within the last {years} years; a date that gives "
        "only a year counts as its last day.",
        "fr": "Une source parle de quelque chose ici au cours des {years} dernières années ; une "
        "date qui ne donne qu’une année compte comme son dernier jour.",
    },
    DORMANT: {
        "en": "Sources tell of something here, and of nothing that is surely of the last {years} "
        "years.",
        "fr": "Des sources parlent de quelque chose ici, et de rien qui date sûrement des {years} "
        "dernières années.",
    },
    NO_DATA: {
        "en": "No source read here tells of the two together: nothing is known either way.",
        "fr": "Aucune source lue ici ne parle des deux ensemble : on ne sait rien dans un sens ni "
        "dans l’autre.",
    },
    WITHHELD: {
        "en": "Only sources above the level shown tell of it.",
        "fr": "Seules des sources d’un niveau supérieur à celui montré en parlent.",
    },
}
# Why there is no data.
PAIR, ROW, COLUMN, BOTH = "pair", "row", "column", "both"
MISSING: dict[str, Words] = {
    PAIR: {
        "en": "Sources tell of {row} and of {column}, and none of the two together.",
        "fr": "Des sources parlent de {row} et de {column}, et aucune des deux ensemble.",
    },
    ROW: {
        "en": "No source tells of {row} at all.",
        "fr": "Aucune source ne parle de {row}.",
    },
    COLUMN: {
        "en": "No source tells of {column} at all.",
        "fr": "Aucune source ne parle de {column}.",
    },
    BOTH: {
        "en": "No source tells of {row}, nor of {column}.",
        "fr": "Aucune source ne parle de {row} ni de {column}.",
    },
}
CAUTION: Words = {
    "en": "This is what {sources} [source tells|sources tell], of {events} [event|events] and "
    "{presences} [time|times] of presence without one. A gap in so many records is a gap in the "
    "data: it does not say that nobody works there.",
    "fr": "C’est ce que [sources:dit|disent] {sources} [source|sources], de {events} "
    "[événement|événements] et de {presences} [présence|présences] sans événement. Une lacune dans "
    "autant de fiches est une lacune dans les données : elle ne dit pas que personne n’y "
    "travaille.",
}
