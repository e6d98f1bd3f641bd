"""Mappings on disk: beside the sheet, and found again for the next sheet with the same columns."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from graph.errors import SourceError
from ingest.readers.mapped.mapping import Mapping, mapping_of
from ingest.readers.mapped.mapping_file_text import plain_values
from ingest.readers.terms import Terms

ENDING = ".mapping.yaml"
_MOST_OF_OTHERS = 1 << 20
_MOST_FILES = 200
_HEAD = """\
# How mtandao reads the columns of {name},
# and of every sheet in this folder that has the same columns. Behind each column stands the
# field that it is read as; null is not read. Change what is wrong, then: mtandao ingest {name}
"""


@dataclass(frozen=True, slots=True)
class MappingFile:
    """The mappings of one workbook or CSV file.

    Attributes:
        path: where it lies.
        mappings: one for each sheet that is read.
        is_own: it is named after the sheet; False when it was made for another one.
    """

    path: Path
    mappings: tuple[Mapping, ...]
    is_own: bool = True


def mapping_path(sheet: Path) -> Path:
    """Return where the mapping of a sheet lies: beside it, `3w.xlsx.mapping.yaml`."""
    return sheet.with_name(f"{sheet.name}{ENDING}")


def save_mappings(sheet: Path, mappings: Sequence[Mapping]) -> Path:
    """Write the mappings of a sheet beside it, whole or not at all; return where.

    Raises:
        OSError: the folder cannot be written.
    """
    path = mapping_path(sheet)
    plain = [mapping.as_plain() for mapping in mappings]
    held: object = plain[0] if len(plain) == 1 else {"sheets": plain}
    text = yaml.safe_dump(held, allow_unicode=True, sort_keys=False, width=120)
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    with draft.open("x", encoding="utf-8") as stream:  # never through a link that lay there
        stream.write(_HEAD.format(name=sheet.name) + text)
    os.replace(draft, path)
    return path


def with_others(sheet: Path, mappings: Sequence[Mapping], terms: Terms) -> list[Mapping]:
    """Return mappings together with those that were kept for other sheets of the same workbook."""
    own = own_mapping(sheet)
    try:
        kept = load_mappings(own, terms).mappings if own is not None else ()
    except SourceError:
        kept = ()  # what cannot be read is made anew
    new = {one.sheet for one in mappings}
    others = [one for one in kept if one.sheet and one.sheet not in new]
    return [*others, *mappings]


def own_mapping(sheet: Path) -> Path | None:
    """Return the mapping that lies beside a sheet; a link out of the folder is none."""
    path = mapping_path(sheet)
    return path if _lies_in_folder(path) else None


def load_mappings(path: Path, terms: Terms, is_own: bool = True) -> MappingFile:
    """Read a mapping file.

    Raises:
        SourceError: it cannot be read, is no YAML, or says what no mapping can say.
    """
    where = path.as_posix()
    plain = plain_values(path)
    held = plain["sheets"] if isinstance(plain, dict) and set(plain) == {"sheets"} else [plain]
    if not isinstance(held, list) or not held:
        raise SourceError("`sheets:` is a list of mappings.", where, "Make it anew.")
    return MappingFile(path, tuple(mapping_of(one, where, terms) for one in held), is_own)


def mappings_near(sheet: Path, terms: Terms) -> Iterator[MappingFile]:
    """Yield the mapping of a sheet, or else those of the other sheets in its folder, by name.

    Of the others so many are looked at as make up a megabyte.

    Raises:
        SourceError: its own mapping cannot be read; those of others are then passed over.
    """
    own = own_mapping(sheet)
    if own is not None:
        yield load_mappings(own, terms)
        return
    others = sorted(one for one in sheet.parent.glob(f"*{ENDING}") if not one.is_symlink())
    left = _MOST_OF_OTHERS
    for path in others[:_MOST_FILES]:
        size = path.stat().st_size if path.is_file() else left + 1
        if size > left:
            continue
        left -= size
        try:
            yield load_mappings(path, terms, is_own=False)
        except SourceError:
            continue  # its own sheet will tell of it


def _lies_in_folder(path: Path) -> bool:
    """True for an ordinary file, also one that a link within its folder leads to."""
    home = os.path.realpath(path.parent)
    return path.is_file() and Path(os.path.realpath(path)).is_relative_to(home)
