"""Bring a report or a sheet: see what it would change, row by row, then take it or not."""

from pathlib import Path

import streamlit as st

from app_pages._address import NODE, parameter, set_parameter
from app_pages._data import store_url, wording
from app_pages._dates import edtf_words
from app_pages._headings import subsection
from app_pages._lists import paged
from app_pages._plain import plain
from app_pages._review_columns import (
    asks_for_columns,
    draw_columns,
    draw_read_with,
    forget_columns,
    read_as,
)
from app_pages._review_uploading import (
    MOST_MEGABYTES,
    draft_of,
    drop_draft,
    keep_draft,
    rehearse_draft,
    sources_folder,
    take_draft,
)
from app_pages._review_writing import author, may_write, say
from app_pages._screen import Screen
from app_pages._wording import Wording
from graph.errors import MtandaoError
from ingest.findings import Notice, Rejection
from ingest.loading.difference_words import Speaker, difference_line
from ingest.loading.row_differences import row_told
from ingest.loading.summary import Change, Summary
from ingest.messages import told
from ingest.note_words import told_note

_DRAFT = "draft"
_LINES = 40
_KINDS = (
    *("txt", "md", "html", "htm", "docx", "pdf", "csv", "tsv", "xlsx", "xls", "ods"),
    *("yaml", "yml", "json", "jsonl"),
)


def draw_upload(screen: Screen) -> None:
    """Draw the file that waits with its differences, else the box for a file."""
    words, url = screen.words, screen.ledger.url
    if not may_write() or url == "memory:":
        st.info(words.say("upload.not_here"))
        return
    token = parameter(_DRAFT)
    draft = None if token is None else draft_of(url, token)
    if draft is None:
        _draw_box(screen)
    elif asks_for_columns(screen, draft):
        draw_columns(screen, draft)
    else:
        _draw_difference(screen, draft)


def _draw_box(screen: Screen) -> None:
    words = screen.words
    folder = plain(sources_folder(screen.ledger.url).name)
    st.markdown(words.say("upload.intro", folder=folder, megabytes=MOST_MEGABYTES))
    st.file_uploader(
        words.say("upload.file"),
        type=list(_KINDS),
        key="review_file",
        max_upload_size=MOST_MEGABYTES,
        on_change=_keep,
        args=(screen.language,),
    )


def _keep(language: str) -> None:
    file = st.session_state.get("review_file")
    if file is None:
        return
    try:
        set_parameter(_DRAFT, keep_draft(store_url(), file.name, file.getvalue()))
    except MtandaoError as error:
        _say_error(error, language)


def _draw_difference(screen: Screen, draft: Path) -> None:
    words = screen.words
    with st.spinner(words.say("upload.reading")):
        found: Summary = screen.remember(
            "upload",
            read_as(draft),
            lambda: rehearse_draft(screen.ledger.url, draft, screen.language),
        )
    st.markdown(f"**{plain(draft.name)}**")
    draw_read_with(screen, draft, found)
    counts = {"added": found.added, "changed": found.changed, "unchanged": found.unchanged}
    st.markdown(words.say("upload.would", **counts))
    said = {"asserted": found.asserted, "retracted": found.retracted}
    st.markdown(words.say("upload.facts", **said))
    left, right, _ = st.columns([1.2, 1, 4])
    takes = found.added + found.changed > 0
    left.button(
        words.say("upload.accept"),
        key="key_a",
        type="primary",
        on_click=_take,
        args=(screen.language, draft, _only(found)),
        disabled=not takes,
    )
    right.button(words.say("upload.cancel"), key="key_x", on_click=_drop, args=(draft,))
    if not takes:
        st.info(words.say("upload.nothing"))
    _draw_findings(screen, found)
    for change in paged(words, found.changes, "changes", len(found.changes)):
        _draw_change(screen, change)


def _only(found: Summary) -> str | None:
    """The id of the document when there is but one."""
    return found.changes[0].document if len(found.changes) == 1 else None


def _draw_findings(screen: Screen, found: Summary) -> None:
    words, language = screen.words, screen.language
    for count in found.counts:
        st.caption(plain(told(count.told(), language)))
    for rows in found.rows:
        lines = [told(row_told(one), language) for one in rows.differences[:_LINES]]
        _draw_lines(words, "upload.rows", lines, rows.total)
    rejected = [_line(one, one.reason, language) for one in found.rejected[:_LINES]]
    _draw_lines(words, "upload.rejected", rejected, found.rejected_total)
    warned = [_line(one, one.message, language) for one in found.warnings[:_LINES]]
    _draw_lines(words, "upload.warnings", warned, found.warnings_total)
    gone = [one.name for one in found.gone[:_LINES]]
    _draw_lines(words, "upload.gone", gone, found.gone_total)
    if found.new_total:
        subsection(words.say("upload.new", count=found.new_total))
        names = [name for name, _, _ in found.new_names[:_LINES]]
        st.caption(plain(", ".join(names)))
        _say_first(words, len(names), found.new_total)


def _draw_lines(words: Wording, heading: str, lines: list[str], total: int) -> None:
    """Draw the first lines of a list under its heading; of a longer one how many they are."""
    if not lines:
        return
    subsection(words.say(heading, count=total))
    st.markdown("\n".join(f"- {plain(one)}" for one in lines))
    _say_first(words, len(lines), total)


def _say_first(words: Wording, shown: int, total: int) -> None:
    if shown < total:
        st.caption(words.say("upload.first", shown=shown, total=total))


def _line(one: Rejection | Notice, text: str, language: str) -> str:
    said = told(text, language)
    if one.row is None:
        return f"{one.field}: {said}" if one.field else said
    key = "upload.cell" if one.field else "upload.row"
    return wording(language).say(key, row=one.row, field=one.field or "", said=said)


def _draw_change(screen: Screen, change: Change) -> None:
    words, speaker = screen.words, _speaker(screen)
    title = words.say(f"outcome.{change.outcome}", name=change.name or change.uri)
    with st.expander(plain(title), expanded=change.outcome == "changed"):
        lines = [difference_line(speaker, one) for one in change.differences[:_LINES]]
        st.code("\n".join(lines) or words.say("upload.same_facts"), language=None, wrap_lines=True)
        if len(change.differences) > _LINES:
            st.caption(words.say("list.first", shown=_LINES, total=len(change.differences)))


def _speaker(screen: Screen) -> Speaker:
    def kind(code: str) -> str:
        named = screen.event_type(code)
        return named if named != code else screen.actor_type(code)

    return Speaker(
        relation=screen.relation,
        role=screen.role,
        kind=kind,
        date=lambda date: edtf_words(screen.words, date),
        nothing=screen.words.say("source.absent"),
        otherwise=screen.words.say("upload.otherwise"),
        note=lambda note: told_note(note, screen.language),
        colon=screen.words.say("upload.colon"),
    )


def _take(language: str, draft: Path, document: str | None) -> None:
    words = wording(language)
    try:
        summary, final = take_draft(store_url(), draft, author())
    except MtandaoError as error:
        _say_error(error, language)
        return
    counts = {"added": summary.added, "changed": summary.changed, "left": summary.rejected_total}
    say("done", words.say("upload.done", place=f"{final.parent.name}/{final.name}", **counts))
    for name, value in ((_DRAFT, None), ("queue", None), (NODE, document)):
        set_parameter(name, value)
    forget_columns()


def _drop(draft: Path) -> None:
    drop_draft(store_url(), draft)
    set_parameter(_DRAFT, None)
    forget_columns()


def _say_error(error: MtandaoError, language: str) -> None:
    say("error", " ".join(told(one, language) for one in (error.what, error.next_step) if one))
