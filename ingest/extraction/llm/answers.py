"""Kept answers: the same question is never asked twice, and tests need no network."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Answers:
    """A folder with a file for each answer."""

    folder: Path

    def get(self, key: str) -> str | None:
        """The kept answer, None when there is none."""
        try:
            return self._file(key).read_text(encoding="utf-8", errors="surrogatepass")
        except FileNotFoundError:
            return None

    def keep(self, key: str, answer: str) -> None:
        """Keep an answer; a stop half-way leaves no half answer."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = self._file(f"{key}.{os.getpid()}")
        new.write_text(answer, encoding="utf-8", errors="surrogatepass", newline="")
        new.replace(self._file(key))

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def key_of(request: Mapping[str, Any], version: str) -> str:
    """SHA-256 of all that shaped the answer: model, prompt, schema, text and their version."""
    told = json.dumps([version, request], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
