"""Mappings on disk: beside the sheet, and found again for the next sheet with the same columns."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.mapped.mapping import Mapping, mapping_of
from ingest.readers.terms import Terms

ENDING = ".mapping.yaml"
_MOST_BYTES = 1 << 20
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
    draft.write_text(_HEAD.format(name=sheet.name) + text, encoding="utf-8")
    os.replace(draft, path)
    return path


def with_others(sheet: Path, mappings: Sequence[Mapping], terms: Terms) -> list[Mapping]:
    """Return mappings together with those that were kept for other sheets of the same workbook."""
    own = mapping_path(sheet)
    try:
        kept = load_mappings(own, terms).mappings if own.is_file() else ()
    except SourceError:
        kept = ()  # what cannot be read is made anew
    new = {one.sheet for one in mappings}
    others = [one for one in kept if one.sheet and one.sheet not in new]
    return [*others, *mappings]


def load_mappings(path: Path, terms: Terms, is_own: bool = True) -> MappingFile:
    """Read a mapping file.

    Raises:
        SourceError: it cannot be read, is no YAML, or says what no mapping can say.
    """
    where = path.as_posix()
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise SourceError("The mapping is larger than 1 MB.", where, "A sheet needs far less.")
        # Aliases let a short file become a huge one; no mapping needs any.
        text = path.read_text(encoding="utf-8-sig")
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text)):
            raise SourceError("A mapping may not refer to itself.", where, "Write it out.")
        plain = yaml.safe_load(text)
    except (OSError, UnicodeDecodeError) as error:
        what = Message("The mapping cannot be read: {why}.", why=str(error))
        raise SourceError(what, where, "Save it as UTF-8, or make it anew.") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark is not None else ""
        advice = "Look at the blanks and quotes."
        raise SourceError("The mapping is no YAML here.", f"{where}{line}", advice) from error
    held = plain["sheets"] if isinstance(plain, dict) and set(plain) == {"sheets"} else [plain]
    if not isinstance(held, list) or not held:
        raise SourceError("`sheets:` is a list of mappings.", where, "Make it anew.")
    return MappingFile(path, tuple(mapping_of(one, where, terms) for one in held), is_own)


def mappings_near(sheet: Path, terms: Terms) -> Iterator[MappingFile]:
    """Yield the mapping of a sheet, or else those of the other sheets in its folder, by name.

    Raises:
        SourceError: its own mapping cannot be read; those of others are then passed over.
    """
    own = mapping_path(sheet)
    if own.is_file():
        yield load_mappings(own, terms)
        return
    others = sorted(one for one in sheet.parent.glob(f"*{ENDING}") if not one.is_symlink())
    for path in others[:_MOST_FILES]:
        try:
            yield load_mappings(path, terms, is_own=False)
        except SourceError:
            continue  # its own sheet will tell of it
