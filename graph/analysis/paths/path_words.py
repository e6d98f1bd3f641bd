"""How paths are told, EN and FR."""

MET = {
    "en": "{a} and {b} took part in {event} ({when}).",
    "fr": "{a} et {b} ont participé à {event} ({when}).",
}
NO_DATE = {"en": "no date in the source", "fr": "sans date dans la source"}
UNREADABLE = {"en": "a date that could not be read", "fr": "date illisible"}
STANDING = {"en": "standing, no end is known", "fr": "en vigueur, aucune fin connue"}
CLOSED = {
    "en": "{name} closed (no source says when).",
    "fr": "{name} n’existe plus (aucune source ne dit depuis quand).",
}
CLOSED_ON = {
    "en": "{name} closed ({day}).",
    "fr": "{name} n’existe plus ({day}).",
}
STATES: dict[str, dict[str, str]] = {
    "live": {"en": "live", "fr": "vivant"},
    "undated": {"en": "age unknown", "fr": "ancienneté inconnue"},
    "old": {"en": "old", "fr": "ancien"},
    "closed": {"en": "no live contact", "fr": "plus de contact possible"},
}
# {n} steps, {count} of them in that state, {years} the age of the oldest.
WHY: dict[str, dict[str, str]] = {
    "live": {
        "en": "Live: each step is of the last three years or a membership that stands.",
        "fr": "Vivant : chaque pas date des trois dernières années ou est une adhésion en vigueur.",
    },
    "undated": {
        "en": "Age unknown: no source tells the year of {count} of its {n} [step|steps].",
        "fr": "Ancienneté inconnue : aucune source ne dit l’année de {count} de ses {n} pas.",
    },
    "old": {
        "en": "Old: its oldest step is {years} [year|years] back; no source says that it still "
        "holds.",
        "fr": "Ancien : son plus vieux pas remonte à {years} [an|ans] ; "
        "aucune source ne dit qu’il tient.",
    },
    "closed": {
        "en": "No live contact: {closed}",
        "fr": "Plus de contact possible : {closed}",
    },
}
SUMMARY = {
    "en": "From {a} to {b} directly. {why}",
    "fr": "De {a} à {b} directement. {why}",
}
SUMMARY_BY = {
    "en": "From {a} to {b} by way of {via}. {why}",
    "fr": "De {a} à {b} par {via}. {why}",
}
NONE: dict[str, dict[str, str]] = {
    "no data": {
        "en": "Nothing ties {name} to anybody: no event that it surely was at, no stated relation.",
        "fr": "Rien ne lie {name} à personne : aucun événement où sa présence est sûre, "
        "aucune relation déclarée.",
    },
    "apart": {
        "en": "{a} and {b} are in separate parts of the network: no chain of ties joins them.",
        "fr": "{a} et {b} sont dans des parties séparées du réseau : "
        "aucune chaîne de liens ne les joint.",
    },
    "gave up": {
        "en": "The search stopped at its limit: a path may yet exist.",
        "fr": "La recherche s’est arrêtée à sa limite : il existe peut-être un chemin.",
    },
}
# {n} steps in all, {near} of them to {x}.
INTRODUCES = {
    "en": "{x} could introduce {a} to {b}: step {near} of the {n} between them. {why}",
    "fr": "{x} pourrait présenter {a} à {b} : étape {near} des {n} qui les séparent. {why}",
}
NOBODY = {
    "en": "Nobody is known who could introduce {a} to {b}.",
    "fr": "On ne connaît personne qui puisse présenter {a} à {b}.",
}
