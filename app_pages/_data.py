"""The only file with caches: opens the ledger once, and reads again whenever it has changed."""

import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar, cast

import streamlit as st

from app_pages._listed import Listed, listed
from app_pages._source_writes import SourceWrites
from app_pages._wording import Wording, load_phrases
from graph.errors import StoreError
from graph.index.graph_index import GraphIndex
from graph.index.label_search import LabelSearch
from graph.index.serving import Serving, moment_of
from graph.model.datafiles import data_folder
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.stats import Stats, stats
from graph.store import open_store, store_path
from graph.store.base import Store, View, ViewFilter
from ingest.resolution.duplicates import names_of_view
from ingest.resolution.resolver import Resolver
from ingest.resolution.scored_names import ScoredNames

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
    store, _ = _opened(url, _file_at(url))
    return Ledger(url, store, _vocabulary(), _relations())


def labels_of(url: str, view: View) -> LabelSearch:
    """Return the search by name: in the index of a large ledger, else in memory till a write."""
    _, serving = _opened(url, _file_at(url))
    return serving.names(view)


def index_of(url: str, view: View) -> GraphIndex | None:
    """Return the index of a large ledger at the moment of the view; None where there is none."""
    _, serving = _opened(url, _file_at(url))
    return serving.graph(view)


def stats_of(url: str, view: View) -> Stats:
    """Return what is in the ledger, in numbers."""
    return _stats(_moment(url, view), view)


def listed_of(url: str, view: View, language: str) -> Listed:
    """Return what lists and filters offer."""
    return _listed(_moment(url, view), language, view)


def remembered(url: str, view: View, question: str, asked: Hashable, answer: Callable[[], T]) -> T:
    """Return the answer to a question, from memory when this ledger was asked the same before.

    Turning a page or choosing a row runs the whole page again; its question is answered once.

    Args:
        question: the name of the question.
        asked: all that the answer depends on, but the ledger.
    """
    return cast(T, _answer(_moment(url, view), question, asked, answer))


def prepared(url: str, view: View, what: str, asked: Hashable, make: Callable[[], T]) -> T:
    """Return what several questions rest on, made once for each state of the ledger.

    Few of these are kept, for each may be large.

    Args:
        what: what is made; of which view it is must stand in `asked`.
        asked: all that it depends on, but the ledger.
    """
    return cast(T, _prepared(_moment(url, view), what, asked, make))


def index_under(url: str, view: View, view_filter: ViewFilter) -> GraphIndex | None:
    """Return the index of a large ledger under a filter that the view has; None where none is."""
    file = _file_at(url)
    store, _ = _opened(url, file)
    return _serving(url, file, view_filter, store).graph(view)


def resolver_of(url: str, view: View) -> Resolver:
    """Return what tells why a name was linked, as it was after the last source was written."""
    return _resolver(_sources(url, view), view)


def scored_names_of(url: str, view: View) -> ScoredNames:
    """Return the names of the ledger ready to be compared, as after the last source was written."""
    return _scored_names(_sources(url, view), view)


def found_pairs(url: str, view: View, what: str, language: str, find: Callable[[], T]) -> T:
    """Return the pairs that may be one, as after the last source or when last searched again.

    Finding them takes seconds, so a decision does not start it anew, as a file that was taken
    does; who shows them leaves out what was decided since.

    Args:
        what: `actors` or `events`, and how long was searched.
        find: finds them.
    """
    return cast(T, _pairs(_sources(url, view), what, language, find))


def search_pairs_again() -> None:
    """Forget the pairs and the names they were found by."""
    _pairs.clear()
    _scored_names.clear()


def wording(language: str) -> Wording:
    """Return the words of the interface in a language."""
    return Wording(_phrases(), language)


def _moment(url: str, view: View) -> Hashable:
    """What tells a moment of one ledger from all others, also of one that took its place."""
    return (url, _file_at(url), moment_of(view))


def _sources(url: str, view: View) -> Hashable:
    """What tells the sources of a ledger from those it had before; decisions change it not."""
    file = _file_at(url)
    return (url, file, _source_writes(url, file).last(view))


def _file_at(url: str) -> tuple[int, int]:
    """What tells the file at an address from one that took its place; zeros where there is none."""
    if url == "memory:":
        return (0, 0)
    try:
        found = store_path(url).stat()
    except (OSError, StoreError):  # opening it says what is wrong
        return (0, 0)
    return (found.st_dev, found.st_ino)


# One at a time: a file that was deleted takes its room on the disk while it is open.
@st.cache_resource(max_entries=1, show_spinner=False)
def _opened(url: str, file: tuple[int, int]) -> tuple[Store, Serving]:
    store = open_store(url, read_only=url != "memory:")
    return store, Serving(store)


@st.cache_resource(max_entries=2, show_spinner=False)
def _stats(moment: Hashable, _view: View) -> Stats:
    return stats(_view)


@st.cache_resource(max_entries=4, show_spinner=False)
def _listed(moment: Hashable, language: str, _view: View) -> Listed:
    return listed(_view, language)


@st.cache_resource(max_entries=48, show_spinner=False)
def _answer(
    moment: Hashable, question: str, asked: Hashable, _answer: Callable[[], object]
) -> object:
    return _answer()


@st.cache_resource(max_entries=8, show_spinner=False)
def _prepared(moment: Hashable, what: str, asked: Hashable, _make: Callable[[], object]) -> object:
    return _make()


@st.cache_resource(max_entries=2, show_spinner=False)
def _serving(url: str, file: tuple[int, int], view_filter: ViewFilter, _store: Store) -> Serving:
    return Serving(_store, view_filter)


@st.cache_resource(max_entries=1, show_spinner=False)
def _source_writes(url: str, file: tuple[int, int]) -> SourceWrites:
    return SourceWrites()


@st.cache_resource(max_entries=1, show_spinner=False)
def _resolver(sources: Hashable, _view: View) -> Resolver:
    return Resolver(_vocabulary(), _view)


@st.cache_resource(max_entries=1, show_spinner=False)
def _scored_names(sources: Hashable, _view: View) -> ScoredNames:
    return names_of_view(_view, _vocabulary())


@st.cache_resource(max_entries=4, show_spinner=False)
def _pairs(sources: Hashable, what: str, language: str, _find: Callable[[], object]) -> object:
    return _find()


@st.cache_resource(show_spinner=False)
def _vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@st.cache_resource(show_spinner=False)
def _relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")


@st.cache_resource(show_spinner=False)
def _phrases() -> dict[str, dict[str, str]]:
    return load_phrases()
