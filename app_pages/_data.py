"""The only file with caches: opens the ledger once, and again whenever it has changed."""

import os
from dataclasses import dataclass

import streamlit as st

from app_pages._wording import Wording, load_phrases
from graph.index.label_search import LabelSearch
from graph.model.datafiles import data_folder
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.store import Store, View, open_store


@dataclass(frozen=True, slots=True)
class Ledger:
    """What every page needs: the open store, its names for search, and the vocabulary."""

    store: Store
    labels: LabelSearch
    vocabulary: Vocabulary
    relations: Relations
    version: int


def store_url() -> str:
    """Return the store the app was started on."""
    return os.environ.get("MTANDAO_STORE", "sqlite:mtandao.db")


def ledger() -> Ledger:
    """Return the ledger of now; names are read again only when it has changed.

    Raises:
        StoreError: the store cannot be opened.
    """
    store = _store(store_url())
    with store.view() as view:
        version = view.version
        labels = _labels(store_url(), version, view)
    return Ledger(store, labels, _vocabulary(), _relations(), version)


def wording(language: str) -> Wording:
    """Return the words of the interface in a language."""
    return Wording(_phrases(), language)


@st.cache_resource(max_entries=2)
def _store(url: str) -> Store:
    return open_store(url, read_only=True)


@st.cache_resource(max_entries=2)
def _labels(url: str, version: int, _view: View) -> LabelSearch:
    return LabelSearch.of_view(_view)


@st.cache_resource
def _vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@st.cache_resource
def _relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")


@st.cache_resource
def _phrases() -> dict[str, dict[str, str]]:
    return load_phrases()
