"""What is said of communities, EN and FR."""

Words = dict[str, str]

COMMUNITIES: Words = {
    "en": "Communities: actors are parted so that more of the weight of ties lies inside the parts "
    "than chance would put there (modularity; Leiden, Traag and others 2019).",
    "fr": "Communautés : les acteurs sont répartis de sorte que les parts contiennent plus du "
    "poids des liens que le hasard n’y mettrait (modularité ; Leiden, Traag et autres 2019).",
}
MEMBERS: Words = {"en": "{n} actors who meet", "fr": "{n} acteurs qui se rencontrent"}
ABOUT: Words = {"en": " about {what}", "fr": " au sujet de : {what}"}
IN: Words = {"en": ", in {what}", "fr": " ; lieux : {what}"}

ROUNDS: Words = {
    "en": "How firm they are was told by {rounds} rounds, each with as many {what} as there are, "
    "drawn at random with repeats (bootstrap, seed {seed}).",
    "fr": "Leur solidité vient de {rounds} tirages, chacun d’autant de {what} qu’il y en a, au "
    "hasard avec remise (bootstrap, graine {seed}).",
}
FIRM, LOOSE, UNSURE, ONCE, UNKNOWN = "firm", "loose", "unsure", "once", "unknown"
TOGETHER: Words = {
    "en": "Two of them stay together in {share} of 100 rounds that have both:",
    "fr": "Deux d’entre eux restent ensemble dans {share} sur 100 des tirages qui ont les deux :",
}
FIRMNESS: dict[str, Words] = {
    FIRM: {
        "en": "it hardly depends on which sources came to hand.",
        "fr": "cela dépend peu des sources que l’on a eues.",
    },
    LOOSE: {
        "en": "its core holds, its edge depends on the sources.",
        "fr": "son noyau tient, son bord dépend des sources.",
    },
    UNSURE: {
        "en": "with other sources of the same kind it would be another; do not build on it.",
        "fr": "avec d’autres sources du même genre ce serait une autre ; ne pas s’y fier.",
    },
    ONCE: {
        "en": "All that holds it is one event: its members met once, and that makes no circle yet.",
        "fr": "Un seul événement la tient : ses membres se sont rencontrés une fois, ce qui ne "
        "fait pas encore un cercle.",
    },
    UNKNOWN: {
        "en": "How firm it is was not measured: the ledger is too large.",
        "fr": "Sa solidité n’a pas été mesurée : le registre est trop grand.",
    },
}
