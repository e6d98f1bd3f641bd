"""Files that people bring: kept aside, compared with the ledger, then taken or thrown away.

A draft lies in `<ledger>.sources/.waiting/<token>/` in the same place, seen from there, as it will
have seen from the ledger; so the comparison meets the address under which it will be known. What
is taken is kept in `<ledger>.sources/`, so that the address of the source stays valid.
"""

import hashlib
import re
import shutil
import time
import unicodedata
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from graph.store import open_store, store_path
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary
from ingest.readers.mapped.mapping_file import ENDING, mapping_path

MOST_MEGABYTES = 20
_WAITING = ".waiting"
_TOKEN = re.compile("[0-9a-f]{16}")
_UNSAFE = re.compile(r"[^\w.() -]|\s+")
_MOST_LETTERS = 80
_ABANDONED_SECONDS = 24 * 3600.0
# A sheet of the same name is the newer state of what was there; a text is another text.
_TABLES = frozenset({".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods"})
_SHEETS = _TABLES | {".yaml", ".yml", ".json", ".jsonl"}
_MOST_MAPPINGS = 200
_RESERVED = frozenset({"con", "prn", "aux", "nul"})


def sources_folder(url: str) -> Path:
    """Return where the files of a ledger are kept.

    Raises:
        StoreError: the address names no file.
    """
    path = store_path(url)
    return path.with_name(f"{path.name}.sources")


def keep_draft(url: str, name: str, content: bytes) -> str:
    """Keep an uploaded file aside; return the token that stands for it.

    Raises:
        SourceError: it is too large, or it cannot be kept.
    """
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise SourceError(
            Message("The file is larger than {n} MB.", n=MOST_MEGABYTES),
            clean_name(name),
            "Bring it in with `mtandao ingest`, or split it.",
        )
    folder, cleaned = sources_folder(url), clean_name(name)
    if cleaned.endswith(ENDING):
        what = "This says how a sheet is read; it is no source itself."
        raise SourceError(what, cleaned, "Bring the sheet, and say there how it is read.")
    digest = hashlib.sha256(cleaned.encode() + b"\0" + content)
    token = digest.hexdigest()[:16]
    place = folder / _WAITING / token / folder.name
    try:
        _drop_abandoned(folder / _WAITING, time.time())
        place.mkdir(parents=True, exist_ok=True)
        kept = place / _free_name(folder, cleaned, content)
        kept.write_bytes(content)
        if kept.suffix.casefold() in _TABLES:
            _bring_mappings(folder, place)
    except OSError as error:
        raise SourceError(
            Message("The file cannot be kept: {why}.", why=error.strerror or str(error)),
            str(folder),
            "Make room on the disk, or allow writing in the folder.",
        ) from error
    return token


def draft_of(url: str, token: str) -> Path | None:
    """Return the file that a token stands for, None when there is none."""
    if _TOKEN.fullmatch(token) is None:
        return None
    folder = sources_folder(url)
    place = folder / _WAITING / token / folder.name
    found = sorted(place.iterdir()) if place.is_dir() else []
    return next((file for file in found if not file.name.endswith(ENDING)), None)


def rehearse_draft(url: str, draft: Path, language: str = "en") -> Summary:
    """Return what taking the file would change; nothing is written to the ledger.

    Args:
        language: in which themes, places and bodies of the vocabulary are named.
    """
    base = draft.parent.parent
    with open_store(url, read_only=True) as store:
        options = IngestOptions(dry_run=True, base=base, language=language)
        return ingest([draft], store, options)


def take_draft(url: str, draft: Path, author: str) -> tuple[Summary, Path]:
    """Move the file to where it stays and bring it into the ledger; return what was written.

    Raises:
        StoreError: the ledger cannot be written; the file that was there before is back.
        SourceError: the file cannot be moved.
    """
    folder = sources_folder(url)
    final, before = folder / draft.name, draft.parent.parent / "before"
    try:
        if final.exists():
            shutil.copy2(final, before)
        shutil.copy2(draft, final)
        _keep_mapping(draft, final)
    except OSError as error:
        raise SourceError(
            Message("The file cannot be kept: {why}.", why=error.strerror or str(error)),
            str(folder),
            "Make room on the disk, or allow writing in the folder.",
        ) from error
    done = False
    try:
        with open_store(url) as store:
            base = store_path(url).resolve().parent
            summary = ingest([final], store, IngestOptions(author=author, base=base))
        done = True
    finally:
        if not done:
            _put_back(before, final)
    drop_draft(url, draft)
    return summary, final


def drop_draft(url: str, draft: Path) -> None:
    """Throw a draft away."""
    token = draft.parent.parent
    if token.parent == sources_folder(url) / _WAITING:
        shutil.rmtree(token, ignore_errors=True)


def clean_name(name: str) -> str:
    """Return a file name that is one name and nothing else, on every system.

    `../../etc/passwd` becomes `passwd`, a name of blanks or dots `file`.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    safe = _UNSAFE.sub("_", last).strip(". ")
    stem, dot, suffix = safe.rpartition(".")
    stem, suffix = (stem, f"{dot}{suffix}"[:10]) if dot and stem else (safe, "")
    stem = stem[:_MOST_LETTERS] or "file"
    return f"{stem}_{suffix}" if stem.casefold() in _RESERVED else f"{stem}{suffix}"


def _free_name(folder: Path, name: str, content: bytes) -> str:
    """The name itself, or one with a number when a text of that name says something else."""
    path, number = Path(name), 1
    if path.suffix.casefold() in _SHEETS:
        return name
    while (folder / name).exists() and (folder / name).read_bytes() != content:
        number += 1
        name = f"{path.stem}-{number}{path.suffix}"
    return name


def _bring_mappings(folder: Path, place: Path) -> None:
    """Put the mappings of earlier sheets beside a draft, so that it is read as they were."""
    for mapping in sorted(folder.glob(f"*{ENDING}"))[:_MOST_MAPPINGS]:
        if not (place / mapping.name).exists():
            shutil.copy2(mapping, place)


def _keep_mapping(draft: Path, final: Path) -> None:
    """Keep the mapping by which a draft was read, its own or that of a sheet like it."""
    for mapping in draft.parent.glob(f"*{ENDING}"):
        if mapping == mapping_path(draft) or not (final.parent / mapping.name).exists():
            shutil.copy2(mapping, final.parent)


def _put_back(before: Path, final: Path) -> None:
    if before.exists():
        shutil.copy2(before, final)
    else:
        final.unlink(missing_ok=True)


def _drop_abandoned(waiting: Path, now: float) -> None:
    for token in waiting.iterdir() if waiting.is_dir() else ():
        if now - token.stat().st_mtime > _ABANDONED_SECONDS:
            shutil.rmtree(token, ignore_errors=True)
