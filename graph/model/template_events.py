"""The sheet Events: one row tells of one event, as one source reports it."""

from graph.model.template_columns import FACT_COLUMNS, SOURCE_COLUMNS, Column, Sheet

_WHAT = (
    Column(
        "event",
        "événement",
        "Short key of your choice; the other sheets name the event by it",
        "Clé courte de votre choix ; les autres feuilles y renvoient",
        ("event key", "key", "clé", "event id", "code"),
        required=True,
    ),
    Column(
        "id",
        "identifiant",
        "Lasting identifier of the event, if it has one",
        "Identifiant durable de l’événement, s’il en a un",
        ("identifier",),
    ),
    Column("title", "titre", "What the event is called", "Nom de l’événement", ("event title",)),
    Column(
        "title_fr",
        "titre français",
        "Its French title, when `title` is not French",
        "Son titre français, si `title` n’est pas français",
        ("title fr", "french title", "titre fr"),
    ),
    Column(
        "type",
        "type",
        "Kind of event: id or label of the list",
        "Type d’événement : identifiant ou libellé de la liste",
        ("event type", "type d'événement"),
        vocabulary="event types",
    ),
    Column(
        "modality",
        "modalité",
        "factual (default) or planned",
        "factuel (par défaut) ou prévu",
        vocabulary="modality",
    ),
    Column(
        "main",
        "principal",
        "no for an event that is only mentioned",
        "non pour un événement seulement mentionné",
        vocabulary="yes or no",
    ),
    Column(
        "date",
        "date",
        "2009-03-02, 2009-03, 2009 or 2009-03-02/2009-03-06",
        "2009-03-02, 2009-03, 2009 ou 2009-03-02/2009-03-06",
        ("dates", "when", "quand"),
    ),
)

_WHERE = (
    Column(
        "place",
        "lieu",
        "Town, district or country where it was held",
        "Ville, district ou pays où il a eu lieu",
        ("place name", "location", "city", "ville", "endroit", "places", "lieux"),
        several=True,
    ),
    Column(
        "country",
        "pays",
        "Its country: code or name; one for all places or one for each",
        "Son pays : code ou nom ; un pour tous les lieux ou un par lieu",
        ("country code", "code pays", "countries"),
        vocabulary="countries",
        several=True,
    ),
    Column(
        "place_kind",
        "type de lieu",
        "city, country, region or site; one for each place",
        "city, country, region ou site ; un par lieu",
        several=True,
    ),
    Column(
        "place_id",
        "identifiant du lieu",
        "Vocabulary id; one for each place",
        "Identifiant du vocabulaire ; un par lieu",
        several=True,
    ),
)

_ABOUT = (
    Column(
        "themes",
        "thèmes",
        "Themes: ids or labels of the list",
        "Thèmes : identifiants ou libellés de la liste",
        ("theme", "thème", "topics", "sujets"),
        vocabulary="themes",
        several=True,
    ),
    Column(
        "theme_wordings",
        "formulation des thèmes",
        "The words of the source; one for each theme",
        "Les mots de la source ; un par thème",
        several=True,
    ),
    Column(
        "programme",
        "programme",
        "Programme or project it belongs to: key of the sheet Actors, id or name",
        "Programme ou projet : clé de la feuille Actors, identifiant ou nom",
        ("program", "project", "projet"),
    ),
    Column(
        "mechanisms",
        "mécanismes",
        "Mechanisms it belongs to: keys of the sheet Actors, ids or names",
        "Mécanismes : clés de la feuille Actors, identifiants ou noms",
        ("mechanism", "mécanisme"),
        several=True,
    ),
    Column(
        "parent",
        "événement parent",
        "Key of the event that this one is a session of",
        "Clé de l’événement dont celui-ci est une séance",
        ("session of", "séance de", "parent event"),
    ),
    Column("order", "ordre", "Number of the session", "Numéro de la séance"),
)

_HOW_MANY = (
    Column(
        "count",
        "nombre",
        "How many people",
        "Combien de personnes",
        ("counts", "number", "effectif"),
        several=True,
    ),
    Column(
        "counted",
        "qui est compté",
        "Who was counted: participants, delegates ...; one for each count",
        "Qui est compté : participants, délégués ... ; un par nombre",
        ("counted as",),
        several=True,
    ),
    Column(
        "count_basis",
        "base du nombre",
        "stated or targeted; one for each count",
        "déclaré ou visé ; un par nombre",
        vocabulary="basis",
        several=True,
    ),
    Column(
        "count_part_of",
        "sous-total de",
        "The larger group this count is a part of; one for each count",
        "Le groupe dont ce nombre est une partie ; un par nombre",
        several=True,
    ),
)

_NOTES = (
    Column(
        "notes",
        "notes",
        "Anything worth knowing about the event",
        "Tout ce qu’il est utile de savoir de l’événement",
        ("description", "remarques"),
    ),
)

EVENTS = Sheet(
    "Events",
    "Événements",
    "One row for each event and source",
    "Une ligne par événement et par source",
    (*_WHAT, *_WHERE, *_ABOUT, *_HOW_MANY, *SOURCE_COLUMNS, *FACT_COLUMNS, *_NOTES),
    ("event", "événement", "activities", "activités"),
)
