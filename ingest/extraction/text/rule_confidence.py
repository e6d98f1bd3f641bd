"""How far each rule is trusted: lexicon/confidence.yaml, which `make fit` writes."""

from collections.abc import Mapping
from typing import Any

from ingest.extraction.text.lexicon_files import read_lexicon_file

SECTIONS = ("names", "roles", "event")


def rule_confidence() -> dict[str, float]:
    """Return rule to confidence; `default` is for rules that were never seen."""
    return confidence_of(read_lexicon_file("confidence"))


def confidence_of(content: Mapping[str, Any]) -> dict[str, float]:
    """Return rule to confidence out of the content of the file."""
    rules = {
        str(rule): float(counted["confidence"])
        for section in SECTIONS
        for rule, counted in (content.get(section) or {}).items()
    }
    return {"default": float(content["default"]), **rules}
