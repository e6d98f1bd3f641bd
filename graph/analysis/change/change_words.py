"""What changes are called and how each is told, EN and FR."""

from graph.analysis.change.window import ENTERED, HAPPENED

Words = dict[str, str]

ACTORS, TIES, STATED, BROKERS, QUIET, LOST = (
    "new actors", "new ties", "new stated ties", "new brokers", "quiet ties", "lost themes"
)  # fmt: skip
SECTIONS = (ACTORS, TIES, STATED, BROKERS, QUIET, LOST)
TITLES: dict[str, Words] = {
    ACTORS: {"en": "New actors", "fr": "Nouveaux acteurs"},
    TIES: {"en": "New ties: met for the first time", "fr": "Nouveaux liens : première rencontre"},
    STATED: {
        "en": "New ties that a source states",
        "fr": "Nouveaux liens qu’une source déclare",
    },
    BROKERS: {
        "en": "New brokers: they connect groups that were apart",
        "fr": "Nouveaux intermédiaires : ils relient des groupes qui étaient séparés",
    },
    QUIET: {
        "en": "Ties gone quiet: no meeting told for {quiet} months",
        "fr": "Liens devenus silencieux : aucune rencontre rapportée depuis {quiet} mois",
    },
    LOST: {
        "en": "Themes that lost their last local actor",
        "fr": "Thèmes qui ont perdu leur dernier acteur local",
    },
}
TITLES_BY_ENTRY: dict[str, Words] = {
    ACTORS: {"en": "Newly known actors", "fr": "Acteurs nouvellement connus"},
    TIES: {
        "en": "Newly known ties: met at an event",
        "fr": "Liens nouvellement connus : rencontre à un événement",
    },
    STATED: {
        "en": "Newly known ties that a source states",
        "fr": "Liens nouvellement connus qu’une source déclare",
    },
    BROKERS: {
        "en": "Newly known brokers: they connect groups that were known apart",
        "fr": "Intermédiaires nouvellement connus : ils relient des groupes connus comme séparés",
    },
}
# What each section measures, {since} and {until} are days.
MEASURES: dict[str, dict[str, Words]] = {
    HAPPENED: {
        ACTORS: {
            "en": "Named actors whose first event with a date is of this time.",
            "fr": "Acteurs nommés dont le premier événement daté est de cette période.",
        },
        TIES: {
            "en": "Pairs whose first shared event is of this time; those that small, close "
            "meetings tie come first.",
            "fr": "Paires dont le premier événement commun est de cette période ; celles que "
            "lient de petites rencontres étroites viennent d’abord.",
        },
        STATED: {
            "en": "Relations that a source dates to this time and none before it.",
            "fr": "Relations qu’une source date de cette période et aucune d’avant.",
        },
        BROKERS: {
            "en": "Groups are parts of the network of before in which a chain of shared events "
            "joins any two. Who is told here alone holds such groups together now (cut vertices).",
            "fr": "Un groupe est une partie du réseau d’avant où une chaîne d’événements communs "
            "joint deux acteurs quelconques. Qui figure ici est seul à tenir de tels groupes "
            "ensemble aujourd’hui (points d’articulation).",
        },
        QUIET: {
            "en": "Pairs of which {quiet} months without a shared event ran out in this time.",
            "fr": "Paires pour lesquelles {quiet} mois sans événement commun sont échus dans "
            "cette période.",
        },
        LOST: {
            "en": "Themes of a country on which a named actor of that country, not an "
            "international body, was active there, and none since: {quiet} months ran out in this "
            "time, or the last one closed.",
            "fr": "Thèmes d’un pays sur lesquels un acteur nommé de ce pays, hors organismes "
            "internationaux, y était actif, et plus aucun depuis : {quiet} mois sont échus dans "
            "cette période, ou le dernier a fermé.",
        },
    },
    ENTERED: {
        ACTORS: {
            "en": "Named actors of which no source read before told that they were at an event.",
            "fr": "Acteurs nommés dont aucune source lue auparavant ne disait qu’ils étaient à un "
            "événement.",
        },
        TIES: {
            "en": "Pairs of which no source read before told a shared event.",
            "fr": "Paires pour lesquelles aucune source lue auparavant ne rapportait d’événement "
            "commun.",
        },
        STATED: {
            "en": "Relations that no source read before stated.",
            "fr": "Relations qu’aucune source lue auparavant ne déclarait.",
        },
        BROKERS: {
            "en": "Groups are parts of the network as it was known before. Who is told here alone "
            "holds such groups together by what is known now (cut vertices).",
            "fr": "Un groupe est une partie du réseau tel qu’il était connu auparavant. Qui figure "
            "ici est seul à tenir de tels groupes ensemble d’après ce qui est connu maintenant "
            "(points d’articulation).",
        },
        QUIET: {
            "en": "Not told by the day of entry: silence has none. Ask by what happened.",
            "fr": "Non rapporté selon le jour d’entrée : un silence n’en a pas. Demandez selon ce "
            "qui s’est passé.",
        },
        LOST: {
            "en": "Not told by the day of entry: silence has none. Ask by what happened.",
            "fr": "Non rapporté selon le jour d’entrée : un silence n’en a pas. Demandez selon ce "
            "qui s’est passé.",
        },
    },
}
NOT_OF_THEME: Words = {
    "en": "Not told for one theme or country: a relation has none of its own.",
    "fr": "Non rapporté pour un thème ou un pays : une relation n’en a pas en propre.",
}
NOT_OF_PLACE: Words = {
    "en": "Not told for a place within a country: ask for the country.",
    "fr": "Non rapporté pour un lieu dans un pays : demandez pour le pays.",
}
UNSURE: Words = {
    "en": "{n} more may belong here: an event of theirs has no date, or one that reaches over "
    "the bounds of the time.",
    "fr": "{n} de plus pourraient y figurer : un de leurs événements est sans date, ou sa date "
    "dépasse les bornes de la période.",
}
SAID_ACTOR: dict[str, Words] = {
    HAPPENED: {
        "en": "{a}: first at {event} ({when}).",
        "fr": "{a} : pour la première fois à {event} ({when}).",
    },
    ENTERED: {
        "en": "{a}: now known to have been at {event} ({when}).",
        "fr": "{a} : désormais connu comme présent à {event} ({when}).",
    },
}
SAID_TIE: dict[str, Words] = {
    HAPPENED: {
        "en": "{a} and {b} first met at {event} ({when}).",
        "fr": "{a} et {b} se sont rencontrés pour la première fois à {event} ({when}).",
    },
    ENTERED: {
        "en": "{a} and {b}: now known to have met at {event} ({when}).",
        "fr": "{a} et {b} : leur rencontre à {event} ({when}) est désormais connue.",
    },
}
SAID_QUIET: Words = {
    "en": "{a} and {b} last met at {event} ({when}). {state}",
    "fr": "{a} et {b} se sont rencontrés pour la dernière fois à {event} ({when}). {state}",
}
APART, ONE_SILENT, SILENT, CLOSED, GOES_ON = (
    "apart", "one silent", "silent", "closed", "goes on"
)  # fmt: skip
STATES: dict[str, Words] = {
    APART: {
        "en": "Both were at other events since, not at one together.",
        "fr": "Tous deux étaient depuis à d’autres événements, pas ensemble.",
    },
    ONE_SILENT: {
        "en": "No source tells of an event with {name} since: nothing is known either way.",
        "fr": "Aucune source ne rapporte d’événement avec {name} depuis : on ne sait rien dans un "
        "sens ni dans l’autre.",
    },
    SILENT: {
        "en": "No source tells of an event with either since: silence in the sources is not "
        "silence in the world.",
        "fr": "Aucune source ne rapporte d’événement avec l’un ou l’autre depuis : le silence des "
        "sources n’est pas celui du monde.",
    },
    CLOSED: {"en": "{name} closed ({day}).", "fr": "{name} n’existe plus ({day})."},
}
CLOSED_SOME_DAY: Words = {
    "en": "{name} closed (no source says when).",
    "fr": "{name} n’existe plus (aucune source ne dit depuis quand).",
}
SAID_LOST: Words = {
    "en": "{theme} in {country}: the last local actor was {a}, at {event} ({when}). {state}",
    "fr": "{theme}, {country} : le dernier acteur local était {a}, à {event} ({when}). {state}",
}
SAID_LOST_PRESENCE: Words = {
    "en": "{theme} in {country}: the last local actor was {a}, present there by what sources say "
    "up to {when}. {state}",
    "fr": "{theme}, {country} : le dernier acteur local était {a}, présent d’après les sources "
    "jusqu’à cette date : {when}. {state}",
}
LOST_STATES: dict[str, Words] = {
    GOES_ON: {
        "en": "Others go on: {n} [event or presence|events or presences] since, without a local "
        "actor by name.",
        "fr": "D’autres continuent : {n} [événement ou présence|événements ou présences] depuis, "
        "sans acteur local nommé.",
    },
    SILENT: {
        "en": "No source tells of anything there since: nothing is known either way.",
        "fr": "Aucune source n’y rapporte rien depuis : on ne sait rien dans un sens ni dans "
        "l’autre.",
    },
}
SAID_BROKER: Words = {
    "en": "{a} now connects {n} groups that were apart: {pieces}.",
    "fr": "{a} relie désormais {n} groupes qui étaient séparés : {pieces}.",
}
OWN_PIECE: Words = {
    "en": "those that it knew ({n})",
    "fr": "ceux que l’acteur connaissait ({n})",
}
PIECE: Words = {"en": "{names} (a group of {n})", "fr": "{names} (groupe de {n})"}
# The whole brief in a sentence.
SUMMARY: dict[str, Words] = {
    HAPPENED: {
        "en": "What happened from {since} to {until}{where}, by the dates that sources give, "
        "whenever it was read. {events} [event is|events are] surely of this time.",
        "fr": "Ce qui s’est passé du {since} au {until}{where}, d’après les dates que donnent les "
        "sources, quel que soit le jour où elles ont été lues. {events} [événement est|événements "
        "sont] sûrement de cette période.",
    },
    ENTERED: {
        "en": "What the ledger learned from {since} to {until}{where}, whenever it happened. "
        "{documents} [source was|sources were] read first in this time; at {events} "
        "[event|events] something is new.",
        "fr": "Ce que le registre a appris du {since} au {until}{where}, quel que soit le jour où "
        "cela s’est passé. {documents} [source a été lue|sources ont été lues] pour la première "
        "fois dans cette période ; {events} [événement apporte|événements apportent] du nouveau.",
    },
}
WHERE: Words = {"en": " ({names})", "fr": " ({names})"}
NOTHING: dict[str, Words] = {
    HAPPENED: {
        "en": "No source read here tells of an event that is surely of this time{newest}: nothing "
        "is known, and silence in the sources is not silence in the world.",
        "fr": "Aucune source lue ici ne rapporte d’événement sûrement de cette période{newest} : "
        "on ne sait rien, et le silence des sources n’est pas celui du monde.",
    },
    ENTERED: {
        "en": "Nothing was read into the ledger in this time: that says nothing of the world.",
        "fr": "Rien n’a été lu dans le registre pendant cette période : cela ne dit rien du monde.",
    },
}
NEWEST: Words = {
    "en": " (the newest is of {day})",
    "fr": " (le plus récent est du {day})",
}
DATA_ENDS: Words = {
    "en": "The newest event with a sure date is of {day}: what is told to be quiet or lost after "
    "it may only be unread.",
    "fr": "L’événement le plus récent à date sûre est du {day} : ce qui est dit silencieux ou "
    "perdu après lui n’est peut-être que non lu.",
}
FILTERED: Words = {
    "en": "New actors, ties and brokers are new by these events alone: they may be known from "
    "elsewhere. A tie is quiet when the pair met nowhere.",
    "fr": "Acteurs, liens et intermédiaires sont nouveaux d’après ces seuls événements : ils "
    "peuvent être connus d’ailleurs. Un lien est silencieux quand la paire ne s’est rencontrée "
    "nulle part.",
}
UNDATED: Words = {
    "en": "{n} [event|events] without a sure date may be of this time and [is|are] in none of the "
    "lists.",
    "fr": "{n} [événement sans date sûre peut être de cette période et n’est|événements sans date "
    "sûre peuvent être de cette période et ne sont] dans aucune liste.",
}
WITHHELD: Words = {
    "en": "Sources above the level shown tell of more: what seems new or quiet here may not be.",
    "fr": "Des sources d’un niveau supérieur à celui montré en disent plus : ce qui paraît nouveau "
    "ou silencieux ici ne l’est peut-être pas.",
}
