"""What a column and a sheet of the template are, and the columns that several sheets share."""

from dataclasses import dataclass

# Between the entries of one cell; doubled where an entry itself holds it.
SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    Attributes:
        name: heading as written, English; exports use exactly this.
        fr: French heading, understood as well.
        meaning, meaning_fr: what to put there, for the person who fills it in.
        also: other headings that are understood.
        vocabulary: name of the list its entries come from, None for free text.
        several: True when a cell may hold several entries, parted by `SEPARATOR`.
        required: True when a row without it says nothing.
    """

    name: str
    fr: str
    meaning: str
    meaning_fr: str
    also: tuple[str, ...] = ()
    vocabulary: str | None = None
    several: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook, or the CSV file of the same name in lower case."""

    name: str
    fr: str
    meaning: str
    meaning_fr: str
    columns: tuple[Column, ...]
    also: tuple[str, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The headings in their order."""
        return tuple(column.name for column in self.columns)

    @property
    def file_name(self) -> str:
        """Name of the CSV file that holds this sheet."""
        return f"{self.name.lower()}.csv"

    def column(self, name: str) -> Column:
        """Return a column by its heading; raises KeyError when there is none."""
        return {column.name: column for column in self.columns}[name]


# Words of the closed lists, with the French ones that are understood.
CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "status": {
        "asserted": ("affirmé", "affirme"),
        "implied": ("implicite",),
        "inferred": ("déduit",),
        "attributed": ("attribué",),
        "derived": ("dérivé",),
        "absent": (),
    },
    "certainty": {
        "certain": ("sûr",),
        "ambiguous": ("ambigu", "ambiguë"),
        "conflicting": ("contradictoire",),
        "unknown": ("inconnu", "inconnue"),
    },
    "modality": {
        "factual": ("factuel", "fait"),
        "planned": ("prévu", "planifié"),
        "aspirational": ("souhait", "souhaité"),
        "stated position": ("position", "position exprimée"),
        "evaluative": ("évaluatif",),
    },
    "sensitivity": {
        "public": ("publique",),
        "internal": ("interne",),
        "restricted": ("restreint", "restreinte", "confidentiel"),
    },
    "basis": {"stated": ("déclaré", "dit"), "targeted": ("visé", "prévu")},
    "kind": {
        "actor": ("acteur", "organisation"),
        "programme": ("program", "project", "projet"),
        "mechanism": ("mécanisme",),
    },
}

SOURCE_COLUMNS = (
    Column(
        "source",
        "source",
        "Web address or file name of the source",
        "Adresse web ou nom de fichier de la source",
        ("url", "link", "lien", "source url", "uri"),
    ),
    Column(
        "source_part",
        "partie de la source",
        "Part of the source when it tells of several events; may stay empty",
        "Partie de la source quand elle parle de plusieurs événements ; peut rester vide",
    ),
    Column(
        "source_title",
        "titre de la source",
        "Title of the source",
        "Titre de la source",
        ("document title", "titre du document"),
    ),
    Column(
        "publisher",
        "éditeur",
        "Who published the source",
        "Qui a publié la source",
        ("published by", "publié par"),
    ),
    Column(
        "published",
        "publié le",
        "Date of publication",
        "Date de publication",
        ("publication date", "date de publication", "publié"),
    ),
    Column(
        "language",
        "langue",
        "Language of the source: en, fr ...",
        "Langue de la source : en, fr ...",
        ("lang",),
    ),
    Column("licence", "licence", "Licence of the source", "Licence de la source", ("license",)),
    Column(
        "source_sensitivity",
        "sensibilité de la source",
        "Who may see the source: public, internal or restricted",
        "Qui peut voir la source : public, interne ou restreint",
        vocabulary="sensitivity",
    ),
    Column(
        "event_report",
        "compte rendu",
        "yes when the source reports of an event, no when it only mentions one",
        "oui si la source rend compte d’un événement, non si elle en mentionne un",
        ("is event report", "is_event_report"),
        vocabulary="yes or no",
    ),
)

FACT_COLUMNS = (
    Column(
        "status",
        "statut",
        "asserted (default), implied, inferred, attributed, derived or absent",
        "affirmé (par défaut), implicite, déduit, attribué, dérivé ou absent",
        vocabulary="status",
    ),
    Column(
        "certainty",
        "certitude",
        "certain (default), ambiguous, conflicting or unknown",
        "certain (par défaut), ambigu, contradictoire ou inconnu",
        vocabulary="certainty",
    ),
    Column(
        "confidence",
        "confiance",
        "0 to 1, or high, medium, low: how sure it is that the source says so",
        "0 à 1, ou haute, moyenne, basse : combien il est sûr que la source le dit",
    ),
    Column(
        "sensitivity",
        "sensibilité",
        "Who may see this row: public (default), internal or restricted",
        "Qui peut voir cette ligne : public (par défaut), interne ou restreint",
        vocabulary="sensitivity",
    ),
    Column(
        "rule",
        "règle",
        "Rule of a program that found it; people leave it empty",
        "Règle du programme qui l’a trouvé ; à laisser vide",
    ),
    Column(
        "remark",
        "remarque",
        "A remark on this row",
        "Une remarque sur cette ligne",
        ("note", "comment", "commentaire"),
    ),
)
