"""Whatever is marked at random, no public file of any format tells of it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from graph.export import EXPORTERS, ExportSource
from graph.model.datafiles import data_folder
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store.base import View
from graph.store.memory import MemoryStore
from ingest.loading.account import Teller
from ingest.readers import Terms, load_terms
from ingest.readers.base import ReadRecord
from ingest.readers.records.records_yaml import YamlReader
from ingest.readers.template.csv_ import CsvReader

EVENTS, ACTORS = range(4), range(4)
# Sessions and units: the first of the pair belongs to the second.
PARENTS = {1: 0, 3: 2}
LEVELS = st.sampled_from(["", "", "internal", "restricted"])
PARTS = st.lists(
    st.tuples(
        st.sampled_from(EVENTS), st.sampled_from(ACTORS), st.sampled_from([None, *ACTORS]), LEVELS
    ),
    unique_by=lambda part: part[:2],
    max_size=8,
)
MARKS = st.fixed_dictionaries(
    {
        "events": st.tuples(*(LEVELS for _ in EVENTS)),
        "actors": st.tuples(*(LEVELS for _ in ACTORS)),
        "parts": PARTS,
    }
)


def words_of_event(number: int) -> dict[str, str]:
    return {"key": f"evkey{number}", "id": f"ev-own-{number}", "title": f"Eventtitle{number} talks"}


def words_of_actor(number: int) -> dict[str, str]:
    name = f"Actorname{number} Council"
    own = f"act-own-{number}"
    return {"key": f"actkey{number}", "id": own, "name": name, "aliases": f"Aliasname{number}"}


def wording(number: int, actor: int) -> str:
    """What a participation quotes: words of its own, and the name of somebody else."""
    return f"Quotedwords{number} beside {words_of_actor((actor + 1) % 4)['name']}"


def notes(number: int) -> str:
    return f"Also spoken of: {words_of_actor(number)['name']}"


def csv_rows(marks: dict[str, Any]) -> Iterator[tuple[str, str]]:
    events = [
        (*words_of_event(n).values(), marks["events"][n], parent("evkey", n), notes(n),
         "https://example.org/report", words_of_event(n)["title"])
        for n in EVENTS
    ]  # fmt: skip
    yield "events", _csv("event,id,title,sensitivity,parent,notes,source,source_title", events)
    actors = [
        (*words_of_actor(n).values(), marks["actors"][n], parent("actkey", n)) for n in ACTORS
    ]
    yield "actors", _csv("actor,id,name,aliases,sensitivity,parent", actors)
    parts = [
        (f"evkey{event}", f"actkey{actor}", "" if joint in (None, actor) else f"actkey{joint}",
         wording(n, actor), level)
        for n, (event, actor, joint, level) in enumerate(marks["parts"])
    ]  # fmt: skip
    yield "participations", _csv("event,actor,joint_with,wording,sensitivity", parts)
    relations = [(f"actkey{n}", "COOPERATES_WITH", f"actkey{(n + 1) % 4}", "") for n in ACTORS]
    relations += [
        (f"evkey{n}", "RAISED_ISSUE", f"Was {words_of_actor(n)['name']} there?", "code=doubt")
        for n in EVENTS
    ]
    relations += [
        ("evkey1", "INVOLVES", "actkey2", ""),
        ("evkey3", "POSSIBLY_SAME_AS", "evkey0", ""),
        ("actkey0", "PARTICIPATED_IN", "evkey2", "role=speaker"),
    ]
    yield "relations", _csv("subject,predicate,object,qualifiers", relations)


def parent(prefix: str, number: int) -> str:
    return f"{prefix}{PARENTS[number]}" if number in PARENTS else ""


def _csv(head: str, rows: list[tuple[str, ...]]) -> str:
    return "\n".join([head, *(",".join(row) for row in rows)]) + "\n"


def yaml_records(marks: dict[str, Any]) -> dict[str, Any]:
    """One record for an event and its session, each with all the actors."""
    return {"records": [_record(marks, 0), _record(marks, 2)]}


def _record(marks: dict[str, Any], first: int) -> dict[str, Any]:
    actors = [
        {**words_of_actor(n), "aliases": [f"Aliasname{n}"], **_level(marks["actors"][n]),
         **({"parent": parent("actkey", n)} if n in PARENTS else {})}
        for n in ACTORS
    ]  # fmt: skip
    events = [
        {**words_of_event(n), **_level(marks["events"][n]), "participations": _parts(marks, n),
         "notes": notes(n),
         **({"parent": parent("evkey", n)} if n in PARENTS else {})}
        for n in (first, first + 1)
    ]  # fmt: skip
    return {"actors": actors, "events": events}


def _parts(marks: dict[str, Any], event: int) -> list[dict[str, Any]]:
    return [
        {"actor": f"actkey{actor}", "wording": wording(n, actor), **_level(level),
         **({} if joint in (None, actor) else {"joint_with": [f"actkey{joint}"]})}
        for n, (of, actor, joint, level) in enumerate(marks["parts"])
        if of == event
    ]  # fmt: skip


def _level(level: str) -> dict[str, str]:
    return {"sensitivity": level} if level else {}


def told_of(marks: dict[str, Any], form: str, folder: Path, terms: Terms) -> list[ReadRecord]:
    if form == "csv":
        for name, text in csv_rows(marks):
            (folder / f"{name}.csv").write_text(text, encoding="utf-8")
        found = list(CsvReader().read(folder, terms, lambda _: None, "v"))
    else:
        file = folder / "v.yaml"
        file.write_text(yaml.safe_dump(yaml_records(marks)), encoding="utf-8")
        found = list(YamlReader().read(file, terms, lambda _: None, "v.yaml"))
    assert all(isinstance(item, ReadRecord) for item in found), found
    return [item for item in found if isinstance(item, ReadRecord)]


def network(view: View) -> Any:
    return plain(whole_network(view))


def public_files(
    marks: dict[str, Any], form: str, terms: Terms, teller: Teller, now: Any
) -> dict[str, str]:
    """What each format writes at the level public, as text."""
    with TemporaryDirectory() as name, MemoryStore(lambda: now, terms.relations) as store:
        folder = Path(name)
        records = told_of(marks, form, folder, terms)
        accounts = [teller.tell(read, "v").account for read in records]
        list(store.put_all(accounts, author="test"))
        texts = {}
        for exporter in EXPORTERS:
            target = folder / f"out{exporter.suffix}"
            exporter.write(ExportSource(store, "public", network), target)
            files = sorted(target.iterdir()) if target.is_dir() else [target]
            texts[exporter.name] = "\n".join(map(text_of, files))
        return texts


def text_of(file: Path) -> str:
    """All that a file holds; of a workbook all its parts, hidden ones too."""
    if not is_zipfile(file):
        return file.read_text(encoding="utf-8")
    with ZipFile(file) as packed:
        return "\n".join(packed.read(part).decode() for part in packed.namelist())


def marked_words(marks: dict[str, Any]) -> set[str]:
    words = set()
    for number, level in enumerate(marks["events"]):
        words |= set(words_of_event(number).values()) if level else set()
    for number, level in enumerate(marks["actors"]):
        words |= set(words_of_actor(number).values()) if level else set()
    for number, (event, actor, joint, level) in enumerate(marks["parts"]):
        named = {actor} if joint is None else {actor, joint}
        if level or marks["events"][event] or any(marks["actors"][one] for one in named):
            words.add(f"Quotedwords{number}")
    return words


@pytest.fixture(scope="module")
def terms() -> Terms:
    return load_terms(data_folder() / "vocabulary")


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_no_public_file_tells_of_what_is_marked(form: str, terms, teller, now) -> None:
    # Making a failure smaller takes minutes here; what leaked is told all the same.
    @settings(max_examples=60, deadline=None, phases=(Phase.generate,))
    @given(MARKS)
    def holds(marks: dict[str, Any]) -> None:
        texts = public_files(marks, form, terms, teller, now)
        leaked = {
            (name, word)
            for name, text in texts.items()
            for word in marked_words(marks)
            if word in text
        }
        assert leaked == set()

    holds()


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_what_is_not_marked_leaves(form: str, terms, teller, now) -> None:
    marks = {
        "events": ("restricted", "", "", ""),
        "actors": ("", "", "", "internal"),
        "parts": [(2, 0, None, ""), (2, 1, None, ""), (0, 2, None, ""), (2, 3, None, "")],
    }
    texts = public_files(marks, form, terms, teller, now)
    for name in ("jsonl", "csv"):
        assert words_of_event(2)["title"] in texts[name]
    for name in texts:
        assert words_of_actor(0)["name"] in texts[name]
