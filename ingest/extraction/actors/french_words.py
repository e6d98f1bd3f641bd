"""Kinds of French words that names are made of, told by their endings and places."""

import re

from ingest.extraction.actors.name_view import NameView

_QUALIFIER = re.compile(
    r"(?:ien(?:ne)?|ain(?:e)?|aise?|ois(?:e)?|al(?:e)?|aux|ique|iste|el(?:le)?|if|ive|aire)s?$"
)
_DEED = re.compile(r"(?:[ts]ion|ment|ance|ence|age|ture|tien)s?$")
_DEEDS = frozenset({"appui", "suivi", "aide", "lutte", "defense", "recherche", "ecoute", "accueil"})
_FURTHER = frozenset(
    ("superieur", "superieure", "interieur", "interieure", "exterieur", "exterieure", "civil")
    + ("civile", "civils", "civiles", "public", "publics", "permanent", "permanente", "mixte")
    + ("conjoint", "conjointe", "technique", "urbain", "independant", "independante", "feminin")
    + (
        "juvenile",
        "libre",
        "protestant",
        "protestante",
        "electoral",
        "chretien",
        "mondial",
        "executif",
        "unifie",
        "unifiee",
    )
    + ("integre", "integree", "elargi", "elargie", "restreint", "special", "speciale", "juste")
)
# Verbs, adverbs and nouns that only end like an adjective.
_NONE = frozenset(
    ("appelle", "rappelle", "indique", "explique", "applique", "implique", "signale", "arrive")
    + ("communique", "jamais", "mais", "bien", "rien", "combien", "lien", "soutien", "moyen")
    + ("moyens", "main", "mains", "demain", "lendemain", "terrain", "travail", "travaux", "mal")
    + ("journal", "journaux", "appel", "appels", "ciel", "total", "final", "relais", "delais")
    + ("desormais", "francais", "tel", "telle", "quel", "quelle", "laquelle", "actuel", "annuel")
    + ("annuelle", "actuelle", "mensuel", "mensuelle", "hebdomadaire", "jubilaire", "objectif")
    + ("objectifs", "motif", "motifs", "effectifs", "affaire", "affaires", "maire", "faire")
    + ("salaire", "commentaire", "inventaire", "seminaire", "seminaires", "partenaire", "fois")
    + ("partenaires", "anniversaire", "trois", "mois", "revele", "replique")
    + ("republique", "animaux")
    + ("dernier", "premiers", "bourgeois", "autrefois", "toutefois", "parfois", "secretaire")
)
_INFINITIVE = re.compile(r"(?:er|[^o]ir|oir|dre|ttre|vre|[cdulr]ire|aitre)$")
_PRONOUNS = frozenset({"nous", "vous", "lui", "eux", "elle", "elles", "moi", "toi", "soi", "ceux"})
_SMALL = frozenset(
    (
        "lors",
        "vers",
        "alors",
        "moins",
        "jamais",
        "toujours",
        "ailleurs",
        "apres",
        "aupres",
        "envers",
    )
    + (
        "depuis",
        "puis",
        "hors",
        "sans",
        "dans",
        "sous",
        "parmis",
        "autres",
        "mais",
        "tous",
        "toutes",
    )
    + ("membres", "issus", "desormais", "volontiers", "longtemps", "temps", "cas", "dont")
)
# Past participles in the plural, which tell what was done to those named before.
_DONE = re.compile(r"(?:ee?s|ue?s|is|ises|ites|its|tes)$")
_TIME = frozenset(
    ("jour", "jours", "semaine", "semaines", "mois", "annee", "annees", "fois", "fin", "debut")
    + ("suite", "matin", "soir", "part", "cours", "cadre", "occasion", "cote", "reste", "dizaine")
    + ("plus", "moins", "lendemain", "veille", "heure", "heures", "nombreux", "nombreuses", "ans")
)
_SHORTEST = 3


def is_qualifier(view: NameView, at: int) -> bool:
    """A French adjective in small letters, by its ending: "nationale", "communautaires"."""
    if not 0 <= at < len(view.tokens) or view.tokens[at].is_capital or at in view.verbs:
        return False
    low = view.low(at)
    if low in _FURTHER:
        return True
    small = low in _NONE or low in view.words.determiners or view.title(at)
    free = view.marks.mention(at) is None and view.tokens[at].start not in view.page.event_starts
    free = free and not view.marks.is_place(at)
    return free and not small and bool(_QUALIFIER.search(low)) and len(low) > _SHORTEST


def agrees(view: NameView, at: int) -> bool:
    """An adjective told by its plural after a noun in the plural: "des transports lourds"."""
    low, before = view.low(at), view.low(at - 1)
    plural = before.endswith(("s", "x")) and low.endswith("s") and len(before) > _SHORTEST
    other = _DONE.search(low) or low in _SMALL or at in view.verbs
    return plural and is_noun(view, at) and not other


def is_infinitive(view: NameView, at: int) -> bool:
    """ "accéder" in "demande aux ONG d’accéder": no article stands before it."""
    return bool(_INFINITIVE.search(view.low(at)))


def is_deed(view: NameView, at: int) -> bool:
    """A noun of doing, after which "des", "aux" and so on tell to whom: "appui", "promotion"."""
    low = view.low(at)
    return low in _DEEDS or bool(_DEED.search(low))


def is_noun(view: NameView, at: int) -> bool:
    """A word in small letters that, after an article or "de", can only be a noun of a name."""
    low = view.low(at)
    if len(low) < _SHORTEST or view.tokens[at].is_capital or not low.replace(" ", "").isalpha():
        return False
    words = view.words
    closed = low in words.determiners or low in words.prepositions or low in words.separators
    closed = closed or low in words.relative or low in words.being or low in words.adverbs
    counted = any(low in numbers for numbers in words.raw["numbers"].values())
    other = low in _TIME or low in _PRONOUNS or low in view.page.lexicon.months or view.title(at)
    free = view.marks.mention(at) is None and view.tokens[at].start not in view.page.event_starts
    return free and not (closed or counted or other)
