"""The sentences of suggestions, English and French."""

from graph.analysis.suggestions.suggest_order import BRIDGE, CLOSE, COMPLEMENT, GAP, THEME
from graph.sentence import fill

KIND_WORDS: dict[str, dict[str, str]] = {
    CLOSE: {"en": "Contacts in common", "fr": "Contacts communs"},
    THEME: {"en": "Same themes, never met", "fr": "Mêmes thèmes, jamais rencontrés"},
    COMPLEMENT: {"en": "Knows themes that you lack", "fr": "Connaît des thèmes qui vous manquent"},
    GAP: {"en": "Present where you are not", "fr": "Présent où vous ne l’êtes pas"},
    BRIDGE: {"en": "From another circle", "fr": "D’un autre cercle"},
}
# {a} asks, {b} is suggested; {names} are names, {n} is a number.
REASON_WORDS: dict[str, dict[str, str]] = {
    CLOSE: {
        "en": "{a} and {b} have both met {names} ({n} in common).",
        "fr": "{a} et {b} ont tous deux rencontré {names} ({n} en commun).",
    },
    THEME: {
        "en": "Both were at events about {names}, but never at the same one.",
        "fr": "Tous deux ont participé à des événements sur {names}, mais jamais au même.",
    },
    COMPLEMENT: {
        "en": "{b} was at events about {names}; {a} was at none, its contacts were.",
        "fr": "{b} a participé à des événements sur {names} ; {a} à aucun, ses contacts oui.",
    },
    GAP: {
        "en": "{b} was at events on themes of {a} in {names}, where {a} was at none.",
        "fr": "{b} a participé à des événements sur des thèmes de {a} dans ces pays : {names} ; "
        "{a} à aucun.",
    },
    BRIDGE: {
        "en": "{b} belongs to another group of actors who often meet; contacts of {a} "
        "that have met contacts of {b}: {n}.",
        "fr": "{b} appartient à un autre groupe d’acteurs qui se rencontrent souvent ; "
        "contacts de {a} qui ont rencontré des contacts de {b} : {n}.",
    },
    "asked theme": {
        "en": "{b} was at events about {names} ({n}).",
        "fr": "{b} a participé à des événements sur {names} ({n}).",
    },
    "asked country": {
        "en": "{b} was at events in {names} ({n}).",
        "fr": "{b} a participé à des événements dans ces pays : {names} ({n}).",
    },
    "asked area": {
        "en": "{b} was at events in {names} ({n}).",
        "fr": "{b} a participé à des événements dans ces lieux : {names} ({n}).",
    },
    "asked work": {
        "en": "A source says that {b} works on {names}.",
        "fr": "Une source dit que {b} travaille sur {names}.",
    },
    "asked place": {
        "en": "A source says that {b} works in {names}.",
        "fr": "Une source dit que {b} travaille dans ces lieux : {names}.",
    },
    "met": {
        "en": "{b} has met {names} ({n} in all); no source surely says that one of them met {a} "
        "too.",
        "fr": "{b} a rencontré {names} ({n} en tout) ; aucune source ne dit de façon sûre que "
        "l’un d’eux a aussi rencontré {a}.",
    },
    "wish": {
        "en": "A source says that one wishes to work with the other.",
        "fr": "Une source dit que l’un souhaite travailler avec l’autre.",
    },
    "member": {
        "en": "Both belong to {names}, or have a role in it.",
        "fr": "Tous deux font partie de {names}, ou y ont un rôle.",
    },
}
AS_MANY = {"en": "{n}", "fr": "{n}"}
# Of a theme and a place asked for: {n} events about the one, {there} of them in the other.
WHERE_ASKED: dict[str, dict[str, str]] = {
    "all": {"en": "{n}, where you asked", "fr": "{n}, là où vous avez demandé"},
    "some": {
        "en": "{n}, {there} of them where you asked",
        "fr": "{n}, dont {there} là où vous avez demandé",
    },
    "none": {"en": "{n}, none where you asked", "fr": "{n}, aucun là où vous avez demandé"},
}
AT_LEAST = {"en": "at least {n}", "fr": "au moins {n}"}
# {x} introduces {a} to {b}; it met them at {at_a} on {on_a}, at {at_b} on {on_b}.
MET_BOTH = {
    "en": "{x} could introduce {a} to {b}: it met {a} at {at_a} ({on_a}) and {b} at {at_b} "
    "({on_b}).",
    "fr": "{x} pourrait présenter {a} à {b} : rencontre avec {a} à {at_a} ({on_a}), avec {b} à "
    "{at_b} ({on_b}).",
}
NO_DAY = {"en": "no date", "fr": "sans date"}
UNKNOWN_WORDS: dict[str, dict[str, str]] = {
    "nobody": {
        "en": "Nobody here leads from the one to the other: who could introduce them is not known.",
        "fr": "Personne ici ne mène de l’un à l’autre : on ne sait pas qui pourrait les présenter.",
    },
    "no theme": {
        "en": "Its events have no theme in the sources.",
        "fr": "Ses événements n’ont pas de thème dans les sources.",
    },
    "no country": {
        "en": "Where its events were held is not known.",
        "fr": "Le lieu de ses événements n’est pas connu.",
    },
    "no date": {
        "en": "None of its events has a date.",
        "fr": "Aucun de ses événements n’a de date.",
    },
    "old": {
        "en": "No source tells that it was itself at an event of the last three years: ask first "
        "whether it is still active.",
        "fr": "Aucune source ne dit qu’il était lui-même à un événement des trois dernières "
        "années : demandez d’abord s’il est encore actif.",
    },
    "few": {
        "en": "It is known from one event only.",
        "fr": "Il n’est connu que par un seul événement.",
    },
}
RATE_WORDS = {
    "rate": {
        "en": "Of suggestions like this, {share} in 100 met within two years (95 % interval "
        "{low}-{high}, this graph: {met} of {of}).",
        "fr": "Sur 100 suggestions comme celle-ci, {share} rencontres en deux ans (intervalle à "
        "95 % {low}-{high}, ce graphe : {met} sur {of}).",
    },
    "not measured": {
        "en": "How often such suggestions come true has not been measured: run `mtandao backtest`.",
        "fr": "La fréquence à laquelle de telles suggestions se réalisent n’a pas été mesurée : "
        "lancez `mtandao backtest`.",
    },
    "narrowed": {
        "en": "How often such suggestions come true was measured for whole lists only, not for "
        "those of one theme or place.",
        "fr": "La fréquence à laquelle de telles suggestions se réalisent n’a été mesurée que pour "
        "des listes entières, non pour celles d’un thème ou d’un lieu.",
    },
    "farther down": {
        "en": "How often suggestions so far down come true has not been measured: only the first "
        "20 of a list were.",
        "fr": "La fréquence à laquelle des suggestions aussi bas dans la liste se réalisent n’a "
        "pas été mesurée : seules les 20 premières l’ont été.",
    },
    "too few": {
        "en": "How often such suggestions come true cannot be said: this graph has too few dated "
        "events.",
        "fr": "On ne peut pas dire combien de telles suggestions se réalisent : ce graphe a trop "
        "peu d’événements datés.",
    },
}
# Does the way of ranking deserve trust? Said of the whole list.
TRUST_WORDS = {
    "ahead": {
        "en": "On this graph's own past this order is better than “{best}”, the best simple one.",
        "fr": "Sur le passé de ce graphe, cet ordre est meilleur que « {best} », le meilleur ordre "
        "simple.",
    },
    "not ahead": {
        "en": "On this graph's own past this order is not surely better than “{best}”, the "
        "best simple one.",
        "fr": "Sur le passé de ce graphe, cet ordre n’est pas sûrement meilleur que « {best} », le "
        "meilleur ordre simple.",
    },
    "behind": {
        "en": "On this graph's own past this order is worse than “{best}”, the best simple one.",
        "fr": "Sur le passé de ce graphe, cet ordre est moins bon que « {best} », le meilleur "
        "ordre simple.",
    },
}
# Names of the simple orders.
METHOD_WORDS = {
    "ours": {"en": "ours", "fr": "le nôtre"},
    "ours as listed": {"en": "ours as listed", "fr": "le nôtre, tel qu’affiché"},
    "popularity": {"en": "number of events", "fr": "nombre d’événements"},
    "common neighbours": {"en": "contacts in common", "fr": "contacts communs"},
    "Adamic-Adar": {"en": "Adamic-Adar", "fr": "Adamic-Adar"},
    "resource allocation": {"en": "resource allocation", "fr": "allocation de ressources"},
    "cosine of themes": {"en": "same themes", "fr": "mêmes thèmes"},
    "recurrency": {"en": "seen most lately", "fr": "vus le plus récemment"},
    "random": {"en": "chance", "fr": "hasard"},
}


def trust_of(best: str | None, ahead: tuple[float, float, float] | None) -> dict[str, str] | None:
    """Return whether an order is better than the best simple one, in words; None if unmeasured.

    Args:
        best: the name of the best simple order.
        ahead: how much the mean reciprocal rank is above its, with the bounds of 95 %.
    """
    if best is None or ahead is None:
        return None
    _, low, high = ahead
    key = "ahead" if low > 0 else "behind" if high < 0 else "not ahead"
    return {
        language: fill(text, language, best=METHOD_WORDS[best][language])
        for language, text in TRUST_WORDS[key].items()
    }
