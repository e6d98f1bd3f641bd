"""What the columns of a sheet are read as: shown with select boxes before anything is compared."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import streamlit as st

from app_pages._address import parameter, set_parameter
from app_pages._data import ledger, wording
from app_pages._plain import plain
from app_pages._review_uploading import drop_draft
from app_pages._review_writing import say
from app_pages._screen import Screen
from graph.errors import MtandaoError
from graph.model.template import CHOICES
from ingest.loading.choosing import choose_reader
from ingest.loading.summary import Summary
from ingest.messages import told
from ingest.readers import Terms
from ingest.readers.mapped.fields import column_words
from ingest.readers.mapped.looking import Look, look_at, told_otherwise
from ingest.readers.mapped.mapped_rows import ORIGIN
from ingest.readers.mapped.mapping import check_mapping, fields_of
from ingest.readers.mapped.mapping_file import mapping_path, save_mappings, with_others
from ingest.readers.terms import terms_of

_ASKED = "columns"
_DRAFT = "draft"
_LEVELS = tuple(CHOICES["sensitivity"])
_NOT_READ = ""
_EXAMPLE_LETTERS = 60


def asks_for_columns(screen: Screen, draft: Path) -> bool:
    """True for a sheet with columns of its own that nobody has explained, or that is asked for."""
    try:
        if choose_reader(draft).name != ORIGIN:
            return False
        looks = _looks(screen, draft, None)
    except MtandaoError:
        return False  # the comparison says what is wrong with it
    return parameter(_ASKED) is not None or all(look.source is None for look in looks)


def read_as(draft: Path) -> tuple[str, ...]:
    """Return what tells a draft that is read by one mapping from the same by another."""
    kept = mapping_path(draft)
    said = kept.read_text(encoding="utf-8", errors="replace") if kept.is_file() else ""
    return draft.as_posix(), said


def forget_columns() -> None:
    """Leave the select boxes, with the draft that they were of."""
    set_parameter(_ASKED, None)


def draw_read_with(screen: Screen, draft: Path, found: Summary) -> None:
    """Say by which mapping a sheet was read, with the button that changes it."""
    mapping = next((count.mapping for count in found.counts if count.mapping), None)
    if mapping is None:
        return
    words = screen.words
    left, right = st.columns([4, 1.4], vertical_alignment="center")
    left.caption(words.say("columns.read_with", mapping=plain(mapping)))
    right.button(
        words.say("columns.change"),
        key="change_columns",
        on_click=set_parameter,
        args=(_ASKED, "1"),
        width="stretch",
    )


def draw_columns(screen: Screen, draft: Path) -> None:
    """Draw the columns of a sheet, each with the field that it is probably read as, and why."""
    words = screen.words
    st.markdown(f"**{plain(draft.name)}**")
    st.markdown(words.say("columns.intro"))
    looks = _looks(screen, draft, None)
    look = _chosen(screen, draft, looks)
    if look is None:
        st.info(words.say("columns.none"))
    else:
        _draw_form(screen, draft, look)
    st.button(words.say("upload.cancel"), key="key_x", on_click=_drop, args=(draft,))


def _looks(screen: Screen, draft: Path, shape: str | None) -> list[Look]:
    asked = (*read_as(draft), shape)
    found: list[Look] = screen.remember("columns", asked, lambda: look_at(draft, _terms(), shape))
    return found


def _terms() -> Terms:
    opened = ledger()
    return terms_of(opened.vocabulary, opened.relations)


def _chosen(screen: Screen, draft: Path, looks: list[Look]) -> Look | None:
    """The sheet of the workbook and what a row of it is, as the select boxes above say."""
    if not looks:
        return None
    words = screen.words
    best = next((i for i, look in enumerate(looks) if not look.guess.lacking), 0)
    at = best
    if len(looks) > 1:
        names = [look.sheet for look in looks]
        chosen = st.selectbox(
            words.say("columns.sheet"), names, index=best, key=f"map_sheet_{_token(draft)}"
        )
        at = names.index(chosen)
    shapes = list(column_words().shapes)
    own = looks[at].mapping.shape
    shape = st.selectbox(
        words.say("columns.shape"),
        shapes,
        index=shapes.index(own),
        format_func=lambda one: column_words().shapes[one].labels[screen.language],
        key=f"map_shape_{_token(draft)}_{at}",
    )
    if shape == own:
        return looks[at]
    again = [one for one in _looks(screen, draft, shape) if one.sheet == looks[at].sheet]
    return again[0] if again else looks[at]


def _draw_form(screen: Screen, draft: Path, look: Look) -> None:
    words, shape = screen.words, look.mapping.shape
    known = fields_of(shape, _terms())
    names = {own: _label(screen, own) for own in known}
    options = [_NOT_READ, *sorted(known, key=lambda own: names[own].casefold())]
    with st.form(f"columns_{shape}", border=False):
        for number, one in enumerate(look.guess.columns):
            left, middle, right = st.columns([3, 3, 4], vertical_alignment="center")
            left.markdown(f"**{plain(one.name)}**  \n{plain(one.example[:_EXAMPLE_LETTERS])}")
            middle.selectbox(
                plain(one.name),
                options,
                index=options.index(one.field) if one.field in options else 0,
                format_func=lambda own: names.get(own) or words.say("columns.not_read"),
                key=_key(draft, look, str(number)),
                label_visibility="collapsed",
            )
            right.caption(plain(told(one.reason, screen.language)))
        _draw_constants(screen, draft, look, known)
        st.form_submit_button(
            words.say("columns.keep"),
            type="primary",
            on_click=_keep,
            args=(screen.language, draft, look),
        )


def _draw_constants(screen: Screen, draft: Path, look: Look, known: Mapping[str, bool]) -> None:
    """What holds for all rows: the country of a national sheet, and who may see it."""
    words, constants = screen.words, look.mapping.constants
    if "country" in known:
        st.text_input(
            words.say("columns.country"),
            value=constants.get("country", ""),
            key=_key(draft, look, "country"),
        )
    if "currency" in known:
        st.text_input(
            words.say("columns.currency"),
            value=constants.get("currency", ""),
            key=_key(draft, look, "currency"),
        )
    st.selectbox(
        words.say("columns.sensitivity"),
        _LEVELS,
        index=_LEVELS.index(constants.get("sensitivity", _LEVELS[0])),
        format_func=lambda level: words.say(f"viewers.{level}"),
        key=_key(draft, look, "sensitivity"),
    )


def _keep(language: str, draft: Path, look: Look) -> None:
    """Keep what the boxes say beside the draft; the difference is drawn next."""
    state, terms = st.session_state, _terms()
    columns = {
        one.name: state.get(_key(draft, look, str(number))) or None
        for number, one in enumerate(look.guess.columns)
    }
    texts = ("country", "currency")
    constants = {name: (state.get(_key(draft, look, name)) or "").strip() for name in texts}
    level = state.get(_key(draft, look, "sensitivity"))
    constants["sensitivity"] = "" if level in (None, _LEVELS[0]) else str(level)
    mapping = told_otherwise(look, columns, constants, terms).mapping
    try:
        check_mapping(mapping, "", terms)
    except MtandaoError as error:
        said = [told(one, language) for one in (error.what, error.next_step) if one]
        say("error", " ".join(said))
        return
    mine = [replace(mapping, sheet=look.sheet)]
    path = save_mappings(draft, with_others(draft, mine, terms))
    say("done", wording(language).say("columns.kept", mapping=path.name))
    forget_columns()


def _drop(draft: Path) -> None:
    drop_draft(ledger().url, draft)
    set_parameter(_DRAFT, None)
    forget_columns()


def _label(screen: Screen, own: str) -> str:
    known = column_words().fields.get(own)
    return screen.role(own) if known is None else known.labels[screen.language]


def _key(draft: Path, look: Look, part: str) -> str:
    return f"map_{_token(draft)}_{look.sheet}_{look.mapping.shape}_{part}"


def _token(draft: Path) -> str:
    """What stands for a draft; boxes of one file never keep what was chosen for another."""
    return draft.parent.parent.name
