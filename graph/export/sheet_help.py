"""What stands beside the sheets of a workbook: an explanation of each column, and the lists."""

from collections.abc import Sequence
from pathlib import Path

from graph.export.workbook_file import PlainSheet, write_book
from graph.model.relations import Relations, load_relations
from graph.model.template import CHOICES, SHEETS, Sheet
from graph.model.vocabulary import Vocabulary, load_vocabulary

Rows = list[list[str]]
READ_ME = "Read me - Lisez-moi"
LISTS = "Lists"
_READ_ME_HEAD = ["Sheet", "Column", "What to put there", "Colonne", "Ce qu’il faut y mettre"]
_ADVICE = (
    ("", "", "One row for each thing. Only the columns marked * must be filled in.", "", ""),
    (
        "",
        "",
        "Several entries in one cell are parted by a semicolon: ssr; access-to-justice",
        "",
        "",
    ),
    ("", "", "", "", "Une ligne par chose. Seules les colonnes marquées * sont obligatoires."),
    ("", "", "", "", "Plusieurs entrées dans une cellule se séparent par un point-virgule."),
)


def write_sheets(
    path: Path,
    sheets: Sequence[PlainSheet],
    folder: Path,
    hidden: Sequence[PlainSheet] = (),
) -> None:
    """Write sheets of the template as a workbook, with what explains them.

    Args:
        path: where to.
        sheets: those of the template.
        folder: the vocabulary.
        hidden: sheets that go behind the others.

    Raises:
        ModelError: a sheet has more rows than a workbook can hold.
    """
    lists = PlainSheet(LISTS, list_rows(load_vocabulary(folder), load_relations(folder)))
    write_book(path, [PlainSheet(READ_ME, read_me_rows()), *sheets, *hidden], lists)


def offered(sheet: Sheet) -> dict[int, str]:
    """Return the list that each column offers, by position from 0."""
    return {
        position: column.vocabulary
        for position, column in enumerate(sheet.columns)
        if column.vocabulary is not None
    }


def read_me_rows() -> Rows:
    """Return the explanation of every column, English and French."""
    rows = [_READ_ME_HEAD, *([*line] for line in _ADVICE)]
    for sheet in SHEETS:
        rows.append([sheet.name, "", sheet.meaning, sheet.fr, sheet.meaning_fr])
        for column in sheet.columns:
            name = f"{column.name} *" if column.required else column.name
            rows.append([sheet.name, name, column.meaning, column.fr, column.meaning_fr])
    return rows


def list_rows(vocabulary: Vocabulary, relations: Relations) -> Rows:
    """Return the words that cells may hold, one list a column under its name."""
    lists: dict[str, list[str]] = {
        "themes": sorted(vocabulary.themes),
        "event types": sorted(vocabulary.event_types),
        "roles": sorted(role.id for role in vocabulary.roles.values() if role.kind == "event"),
        "actor types": sorted(vocabulary.actor_types),
        "countries": sorted(country.iso2 for country in vocabulary.countries.values()),
        "relations": sorted(relation.id for relation in relations.all),
        "yes or no": ["yes", "no"],
        **{name: list(words) for name, words in CHOICES.items()},
    }
    longest = max(len(words) for words in lists.values())
    columns = [[name, *words, *[""] * (longest - len(words))] for name, words in lists.items()]
    return [list(row) for row in zip(*columns, strict=True)]
