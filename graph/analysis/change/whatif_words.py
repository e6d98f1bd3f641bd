"""How what is imagined is told, EN and FR."""

from graph.analysis.change.change_words import Words

WITHOUT: Words = {"en": "without {name}", "fr": "sans {name}"}
WITHOUT_TIE: Words = {
    "en": "without the tie of {a} and {b}",
    "fr": "sans le lien entre {a} et {b}",
}
WITH_EVENT: Words = {
    "en": "with an event of {names}{about}{where}",
    "fr": "avec un événement réunissant {names}{about}{where}",
}
ABOUT: Words = {"en": " on {names}", "fr": " sur {names}"}
WHERE: Words = {"en": " in {name}", "fr": " ({name})"}
SENTENCE: Words = {
    "en": "Imagined: {what}. The largest part of the network has {largest_after} actors ({"
    "largest_before} of {actors_before} as told), an actor reaches {reach_after} others on average "
    "({reach_before} as told), and the network falls into {parts_after} parts of two and more "
    "({parts_before} as told); tied to nobody: {alone_after} ({alone_before} as told). Who "
    "falls out of its part: {fallen}; who comes into the largest: {joined}. Cells of theme and "
    "country with a named actor: {cells_after} ({cells_before} as told); without their last one: "
    "{lost}; with their first: {gained}.",
    "fr": "Imaginé : {what}. La plus grande partie du réseau compte {largest_after} acteurs ({"
    "largest_before} sur {actors_before} selon les sources), un acteur en atteint {reach_after} "
    "autres en moyenne ({reach_before} selon les sources), et le réseau se divise en "
    "{parts_after} parties de deux et plus ({parts_before} selon les sources) ; liés à "
    "personne : {alone_after} ({alone_before} selon les sources). Qui sort de sa partie : "
    "{fallen} ; qui entre dans la plus grande : {joined}. Cases de thème et de pays avec un acteur "
    "nommé : {cells_after} ({cells_before} selon les sources) ; privées du dernier : {lost} ; "
    "pourvues d’un premier : {gained}.",
}
COUNTED: Words = {
    "en": "Counted as actors: bodies with a name that surely were at an event, or that a source "
    "ties to another. Not counted: posts, programmes, groups without a name, and bodies of which "
    "no source says either.",
    "fr": "Comptés comme acteurs : les organismes nommés présents de façon sûre à un événement, "
    "ou qu’une source lie à un autre. Non comptés : les postes, les programmes, les groupes sans "
    "nom, et les organismes dont aucune source ne dit l’un ni l’autre.",
}
CAUTION: Words = {
    "en": "This is arithmetic on what sources tell, not a forecast. Everybody else is taken to go "
    "on as told, nobody to step in, and ties that no source tells of to be missing; old ties count "
    "as new ones do. The ledger is not touched.",
    "fr": "C’est un calcul sur ce que disent les sources, non une prévision. On suppose que tous "
    "les autres continuent comme rapporté, que personne ne prend le relais, et que les liens "
    "qu’aucune source ne rapporte manquent ; les liens anciens comptent comme les récents. Le "
    "registre n’est pas touché.",
}
PROGRAMME: Words = {
    "en": "Taken to be gone with {name}: all roles in it, and the events that sources put within "
    "it ({n}); as if none of them would have been held otherwise.",
    "fr": "Supposés disparus avec {name} : tous les rôles dans ce programme, et les événements que "
    "les sources y rattachent ({n}) ; comme si aucun n’avait été tenu autrement.",
}
ACTOR: Words = {
    "en": "The events at which {name} was are taken to be held without it, also those that it "
    "organised or funded: {n}.",
    "fr": "Les événements auxquels était {name} sont supposés tenus sans lui, y compris ceux "
    "qu’il a organisés ou financés : {n}.",
}
STILL: Words = {
    "en": "They were together at events with others too ({n}): by these they stay joined.",
    "fr": "Ils étaient aussi ensemble à des événements avec d’autres ({n}) : par ceux-ci ils "
    "restent joints.",
}
NO_TIE: Words = {
    "en": "No source tells of a tie of {a} and {b}: leaving it out changes nothing that is known.",
    "fr": "Aucune source ne rapporte de lien entre {a} et {b} : l’omettre ne change rien à ce qui "
    "est connu.",
}
NO_DATA: Words = {
    "en": "No source tells of a tie of {name}: leaving it out changes nothing that is known, and "
    "that says nothing of the world.",
    "fr": "Aucune source ne rapporte de lien de {name} : l’omettre ne change rien à ce qui est "
    "connu, et cela ne dit rien du monde.",
}
NOT_THERE: Words = {
    "en": "{name} is imagined away: it comes to no imagined event.",
    "fr": "{name} est imaginé absent : il ne vient à aucun événement imaginé.",
}
ALONE: Words = {
    "en": "An imagined event with fewer than two actors ties nobody to anybody.",
    "fr": "Un événement imaginé avec moins de deux acteurs ne lie personne à personne.",
}
NO_CELL: Words = {
    "en": "An imagined event without a theme, or without a place in a country, fills no cell.",
    "fr": "Un événement imaginé sans thème, ou sans lieu dans un pays, ne remplit aucune case.",
}
