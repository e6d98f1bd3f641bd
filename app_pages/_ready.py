"""Asks beforehand what the first page asks, so that its answers are remembered already."""

import importlib
import pkgutil

import app_pages
from app_pages._data import labels_of, ledger, listed_of, stats_of, wording
from app_pages._wording import LANGUAGES


def ready_ledger() -> None:
    """Open the ledger and read what every page needs, in both languages.

    Raises:
        StoreError: the ledger cannot be opened.
    """
    _load_parts()
    opened = ledger()
    with opened.store.view() as view:
        stats_of(opened.url, view)
        labels_of(opened.url, view)
        for language in LANGUAGES:
            wording(language)
            listed_of(opened.url, view, language)


def _load_parts() -> None:
    """Load the parts of the pages; a page itself draws when it is loaded."""
    for module in pkgutil.iter_modules(app_pages.__path__):
        if module.name.startswith("_"):
            importlib.import_module(f"{app_pages.__name__}.{module.name}")
