"""What each measure is and counts, and what to beware of, EN and FR."""

Words = dict[str, str]

LABELS: dict[str, Words] = {
    "degree": {"en": "degree", "fr": "degré"},
    "strength": {"en": "strength", "fr": "force"},
    "eigenvector": {"en": "eigenvector centrality", "fr": "centralité de vecteur propre"},
    "pagerank": {"en": "PageRank", "fr": "PageRank"},
    "core": {"en": "k-core", "fr": "k-cœur"},
    "closeness": {"en": "closeness", "fr": "proximité"},
    "betweenness": {"en": "betweenness", "fr": "intermédiarité"},
    "bridging": {"en": "bridging centrality", "fr": "centralité de pont"},
    "constraint": {
        "en": "Burt’s constraint, lowest first",
        "fr": "contrainte de Burt, la plus faible d’abord",
    },
    "effective-size": {"en": "Burt’s effective size", "fr": "taille effective de Burt"},
    "coordinator": {"en": "coordinator", "fr": "coordinateur"},
    "itinerant": {"en": "itinerant broker", "fr": "courtier itinérant"},
    "gatekeeper": {"en": "gatekeeper or representative", "fr": "portier ou représentant"},
    "liaison": {"en": "liaison", "fr": "agent de liaison"},
}
# One sentence each.
DEFINITIONS: dict[str, Words] = {
    "degree": {
        "en": "How many different named actors one met at an event.",
        "fr": "Combien d’acteurs nommés différents on a rencontrés à un événement.",
    },
    "strength": {
        "en": "The sum of the weights of one’s ties.",
        "fr": "La somme des poids de ses liens.",
    },
    "eigenvector": {
        "en": "One counts as much as those one is tied to count, by the weight of the ties "
        "(Bonacich 1972).",
        "fr": "On compte autant que comptent ceux à qui l’on est lié, selon le poids des liens "
        "(Bonacich 1972).",
    },
    "pagerank": {
        "en": "How often somebody comes by who walks along ties, heavier ones more often, and "
        "starts anew anywhere once in seven steps (Brin and Page 1998).",
        "fr": "Combien de fois passe quelqu’un qui suit les liens, les plus lourds plus souvent, "
        "et repart de n’importe où une fois tous les sept pas (Brin et Page 1998).",
    },
    "core": {
        "en": "The largest k for which one is in a group whose members each met k others of it "
        "(Seidman 1983).",
        "fr": "Le plus grand k tel que l’on est d’un groupe dont chaque membre en a rencontré k "
        "autres (Seidman 1983).",
    },
    "closeness": {
        "en": "The share of the others that one reaches, over the mean number of steps to them "
        "(Wasserman and Faust 1994).",
        "fr": "La part des autres que l’on atteint, sur le nombre moyen de pas jusqu’à eux "
        "(Wasserman et Faust 1994).",
    },
    "betweenness": {
        "en": "The share of the shortest ways between two others that lead through one "
        "(Freeman 1977).",
        "fr": "La part des plus courts chemins entre deux autres qui passent par soi "
        "(Freeman 1977).",
    },
    "bridging": {
        "en": "Betweenness, more where one has few partners and they have many "
        "(Hwang and others 2008).",
        "fr": "L’intermédiarité, plus forte là où l’on a peu de partenaires et eux beaucoup "
        "(Hwang et autres 2008).",
    },
    "constraint": {
        "en": "How much of one’s ties leads, straight or through a partner, to the same partners: "
        "who has little is free to broker (Burt 1992).",
        "fr": "Quelle part de ses liens mène, tout droit ou par un partenaire, aux mêmes "
        "partenaires : qui en a peu est libre de relier (Burt 1992).",
    },
    "effective-size": {
        "en": "How many partners are left when those who lead to each other are taken off "
        "(Burt 1992).",
        "fr": "Combien de partenaires restent, une fois ôtés ceux qui mènent les uns aux autres "
        "(Burt 1992).",
    },
    "coordinator": {
        "en": "Between how many pairs that never met one stands, all three of one {group} "
        "(Gould and Fernandez 1989).",
        "fr": "Entre combien de paires jamais rencontrées on se tient, les trois de même {group} "
        "(Gould et Fernandez 1989).",
    },
    "itinerant": {
        "en": "Between how many pairs that never met one stands, the two of one {group}, oneself "
        "of another (Gould and Fernandez 1989).",
        "fr": "Entre combien de paires jamais rencontrées on se tient, les deux de même {group}, "
        "soi-même d’un autre (Gould et Fernandez 1989).",
    },
    "gatekeeper": {
        "en": "Between how many pairs that never met one stands, one of the two of one’s own "
        "{group}, the other of another (Gould and Fernandez 1989).",
        "fr": "Entre combien de paires jamais rencontrées on se tient, l’un des deux de son "
        "propre {group}, l’autre d’un autre (Gould et Fernandez 1989).",
    },
    "liaison": {
        "en": "Between how many pairs that never met one stands, each of the three of another "
        "{group} (Gould and Fernandez 1989).",
        "fr": "Entre combien de paires jamais rencontrées on se tient, chacun des trois d’un autre "
        "{group} (Gould et Fernandez 1989).",
    },
}
# What brokers and those they stand between are told apart by.
GROUPS: dict[str, Words] = {
    "type": {"en": "type", "fr": "type"},
    "country": {"en": "country", "fr": "pays"},
}
# Which tie a measure counts.
WEIGHTED, MET, STEPS = "weighted", "met", "steps"
TWICE, WEIGHTED_TWICE, STEPS_TWICE = "met twice", "weighted, met twice", "steps, met twice"
# What stands in their place in a large ledger.
TWICE_OF = {MET: TWICE, WEIGHTED: WEIGHTED_TWICE, STEPS: STEPS_TWICE}
TIES: dict[str, Words] = {
    WEIGHTED: {
        "en": "Weighted ties: each event that two shared counts more when few were there "
        "(1/(n-1)), when it is recent and sure, by its format and "
        "their roles; the events are added up.",
        "fr": "Liens pondérés : chaque événement que deux ont partagé compte plus quand on y était "
        "peu nombreux (1/(n-1)), quand il est récent et sûr, selon son format et leurs rôles ; "
        "les événements s’additionnent.",
    },
    MET: {
        "en": "Two are tied when both surely were at one event, whatever it weighs.",
        "fr": "Deux sont liés quand les deux étaient sûrement à un événement, quel que soit son "
        "poids.",
    },
    STEPS: {
        "en": "A step leads to whoever surely was at the same event; each shared event is a way of "
        "its own, whatever it weighs.",
        "fr": "Un pas mène à qui était sûrement au même événement ; chaque événement partagé est "
        "un chemin à lui seul, quel que soit son poids.",
    },
    STEPS_TWICE: {
        "en": "A step leads to whoever surely was at the same event; each shared event is a way of "
        "its own. The ledger is large: only those count as partners with whom one surely was at "
        "two events or more.",
        "fr": "Un pas mène à qui était sûrement au même événement ; chaque événement partagé est "
        "un chemin à lui seul. Le registre est grand : ne comptent comme partenaires que ceux avec "
        "qui l’on était sûrement à deux événements ou plus.",
    },
    WEIGHTED_TWICE: {
        "en": "Weighted ties (size, format, age, roles, confidence), in this large ledger of pairs "
        "that surely were at two events or more.",
        "fr": "Liens pondérés (taille, format, ancienneté, rôles, certitude), dans ce grand "
        "registre ceux des paires qui étaient sûrement à deux événements ou plus.",
    },
    TWICE: {
        "en": "The ledger is large: two are tied when both surely were at two events or more.",
        "fr": "Le registre est grand : deux sont liés quand les deux étaient sûrement à deux "
        "événements ou plus.",
    },
}

RANGE: Words = {
    "en": "Range: the middle 90 % of {rounds} rounds, each with as many {what} as there are, drawn "
    "at random with repeats (bootstrap, seed {seed}), and the value itself; the same for places.",
    "fr": "Intervalle : les 90 % du milieu de {rounds} tirages, chacun d’autant de {what} qu’il y "
    "en a, au hasard avec remise (bootstrap, graine {seed}), et la valeur elle-même ; de même pour "
    "les rangs.",
}
NO_RANGE: Words = {
    "en": "No range: the ledger is too large to take this measure {rounds} times.",
    "fr": "Sans intervalle : le registre est trop grand pour prendre cette mesure {rounds} fois.",
}
NOTHING_DRAWN: Words = {
    "en": "No range: no event counts here, so that there is nothing to draw.",
    "fr": "Sans intervalle : aucun événement ne compte ici, il n’y a rien à tirer.",
}
DRAWN: dict[str, Words] = {
    "sources": {"en": "sources", "fr": "sources"},
    "events": {"en": "events", "fr": "événements"},
}

WARNINGS: dict[str, Words] = {
    "nothing": {
        "en": "Nobody met anybody at what was asked for: there is nothing to rank.",
        "fr": "Personne n’a rencontré personne à ce qui est demandé : il n’y a rien à classer.",
    },
    "few events": {
        "en": "Only {n} [event|events] with two named actors or more: too few to tell who stands "
        "where.",
        "fr": "Seulement {n} [événement|événements] avec deux acteurs nommés ou plus : trop peu "
        "pour dire qui est où.",
    },
    "one source": {
        "en": "{share} % of the events come from one source: this is how it sees the network.",
        "fr": "{share} % des événements viennent d’une seule source : c’est ainsi qu’elle voit le "
        "réseau.",
    },
    "one plenary": {
        "en": "One event of {n} named actors makes {share} % of all meetings of two: who was "
        "there seems to know everybody. See strength, or constraint, which count it less.",
        "fr": "Un événement de {n} acteurs nommés fait {share} % des rencontres à deux : qui y "
        "était semble connaître tout le monde. Voyez la force, ou la contrainte, qui le comptent "
        "moins.",
    },
    "parts": {
        "en": "The network falls into {n} separate groups: nobody of one group has met anybody of "
        "another. The largest has {share} % of the actors that met anybody.",
        "fr": "Le réseau se divise en {n} groupes séparés : personne d’un groupe n’a rencontré "
        "personne d’un autre. Le plus grand compte {share} % des acteurs qui ont rencontré "
        "quelqu’un.",
    },
    "wide": {
        "en": "The order says little: with other evidence of the same kind the actors listed could "
        "stand anywhere in half of all places or more.",
        "fr": "L’ordre dit peu : avec d’autres preuves du même genre, les acteurs cités pourraient "
        "être n’importe où dans la moitié des rangs ou plus.",
    },
    "alike": {
        "en": "Each of the first {n} comes first in some of the rounds: which of them is first "
        "cannot be said.",
        "fr": "Chacun des {n} premiers vient en tête dans une partie des tirages : on ne peut dire "
        "lequel est premier.",
    },
}

# Who is in no ranking.
NOT_COUNTED: dict[str, Words] = {
    "no event": {
        "en": "Actors known by name, surely at none of the events counted here.",
        "fr": "Acteurs connus de nom, présents de façon sûre à aucun des événements comptés ici.",
    },
    "withheld": {
        "en": "Actors that only sources above the level shown put at events, whatever is asked "
        "about.",
        "fr": "Acteurs que seules des sources d’un niveau supérieur à celui montré situent à des "
        "événements, quoi qu’on demande.",
    },
    "not defined": {
        "en": "Actors for which this measure says nothing: they have too few ties, or what they "
        "are is not known.",
        "fr": "Acteurs dont cette mesure ne dit rien : ils ont trop peu de liens, ou l’on ne sait "
        "pas ce qu’ils sont.",
    },
}
