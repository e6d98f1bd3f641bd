"""The only file with caches: opens the ledger once, and reads again whenever it has changed."""

import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar, cast

import streamlit as st

from app_pages._listed import Listed, listed
from app_pages._wording import Wording, load_phrases
from graph.index.label_search import LabelSearch
from graph.model.datafiles import data_folder
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.stats import Stats, stats
from graph.store import open_store
from graph.store.base import Store, View

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ledger:
    """What every page needs: the open store and the vocabulary; names once somebody searches."""

    url: str
    store: Store
    vocabulary: Vocabulary
    relations: Relations


def store_url() -> str:
    """Return the store the app was started on."""
    return os.environ.get("MTANDAO_STORE", "sqlite:mtandao.db")


def ledger() -> Ledger:
    """Return the ledger of now.

    Raises:
        StoreError: the store cannot be opened.
    """
    url = store_url()
    return Ledger(url, _store(url), _vocabulary(), _relations())


def labels_of(url: str, view: View) -> LabelSearch:
    """Return the search by name; the names are read again only when the ledger has changed."""
    return _labels(url, view.version, view)


def stats_of(url: str, view: View) -> Stats:
    """Return what is in the ledger, in numbers."""
    return _stats(url, view.version, view)


def listed_of(url: str, view: View, language: str) -> Listed:
    """Return what lists and filters offer."""
    return _listed(url, view.version, language, view)


def remembered(url: str, view: View, question: str, asked: Hashable, answer: Callable[[], T]) -> T:
    """Return the answer to a question, from memory when this ledger was asked the same before.

    Turning a page or choosing a row runs the whole page again; its question is answered once.

    Args:
        question: the name of the question.
        asked: all that the answer depends on, but the ledger.
    """
    return cast(T, _answer(url, view.version, question, asked, answer))


def wording(language: str) -> Wording:
    """Return the words of the interface in a language."""
    return Wording(_phrases(), language)


@st.cache_resource(max_entries=2, show_spinner=False)
def _store(url: str) -> Store:
    return open_store(url, read_only=url != "memory:")


@st.cache_resource(max_entries=2, show_spinner=False)
def _labels(url: str, version: int, _view: View) -> LabelSearch:
    return LabelSearch.of_view(_view)


@st.cache_resource(max_entries=2, show_spinner=False)
def _stats(url: str, version: int, _view: View) -> Stats:
    return stats(_view)


@st.cache_resource(max_entries=4, show_spinner=False)
def _listed(url: str, version: int, language: str, _view: View) -> Listed:
    return listed(_view, language)


@st.cache_resource(max_entries=48, show_spinner=False)
def _answer(
    url: str, version: int, question: str, asked: Hashable, _answer: Callable[[], object]
) -> object:
    return _answer()


@st.cache_resource(show_spinner=False)
def _vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@st.cache_resource(show_spinner=False)
def _relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")


@st.cache_resource(show_spinner=False)
def _phrases() -> dict[str, dict[str, str]]:
    return load_phrases()
