"""What each source says about one event, and where they differ (Q19)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store import open_store
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.sample import build_sample
from tests.acceptance.answers import shown
from tests.acceptance.conftest import Material

RECORD = """
document: {{uri: "https://example.org/{source}", title: "{source} report"}}
actors: [{{key: a1, name: Lake Peace Centre, type: ngo}}, {{key: a2, name: Lake Forum}}]
events:
- key: e1
  id: ev-{source}
  title: Workshop told by {source}
  date: 2018-03-03
  places: [{{name: Goma, country: CD, kind: city}}]
  participations: [{{actor: a1, role: organiser}}, {{actor: a2, role: {role}}}]
  counts: [{{n: {n}, of: participants}}]
"""


class TestQ19WhatEachSourceSays:
    """What does each source say about the same event, and where do they differ?"""

    @pytest.fixture
    def told_twice(self, tmp_path: Path) -> Material:
        """Two sources that agree on day, town and people, and not on how many came."""
        for source, role, n in (("first", "organiser", 40), ("second", "participant", 60)):
            text = RECORD.format(source=source, role=role, n=n)
            (tmp_path / f"{source}.yaml").write_text(text, encoding="utf-8")
        path = tmp_path / "graph.db"
        with open_store(str(path)) as store:
            ingest([tmp_path], store, IngestOptions(base=tmp_path))
        return Material(str(path), "ev-first", "ev-second")

    def test_both_accounts_stand_side_by_side(self, ask: Any, told_twice: Material) -> None:
        page = shown(ask, told_twice, "ev-first")
        accounts = {one["source"]["title"]: one for one in page["accounts"]["items"]}
        assert sorted(accounts) == ["first report", "second report"]
        counts = {
            title: [count["n"] for count in one["counts"]["items"]]
            for title, one in accounts.items()
        }
        assert counts == {"first report": [40], "second report": [60]}

    def test_it_is_said_on_what_they_differ(self, ask: Any, told_twice: Material) -> None:
        assert shown(ask, told_twice, "ev-first")["differ"] == ["count"]

    def test_nothing_is_averaged(self, ask: Any, told_twice: Material) -> None:
        page = shown(ask, told_twice, "ev-first")
        assert {count["n"] for count in page["counts"]["items"]} == {40, 60}

    def test_each_role_opens_to_its_own_source(self, ask: Any, told_twice: Material) -> None:
        page = shown(ask, told_twice, "ev-first")
        roles = {
            (group["role"], line["actor"]["label"])
            for group in page["roles"]
            for line in group["lines"]["items"]
        }
        assert roles >= {("organiser", "Lake Forum"), ("participant", "Lake Forum")}

    def test_the_other_id_leads_to_the_same_page(self, ask: Any, told_twice: Material) -> None:
        other = shown(ask, told_twice, "ev-second")
        assert other["event"] == shown(ask, told_twice, "ev-first")["event"]

    def test_the_report_and_the_sample_are_two_accounts_of_the_workshop(
        self, ask: Any, tmp_path: Path, shared_folder: Path
    ) -> None:
        path = tmp_path / "graph.db"
        with open_store(str(path)) as store:
            build_sample(store)
            ingest([shared_folder / "seeds"], store)
        sample = Material(str(path), "ev-2009-bujumbura-gender-ssr", "")
        page = shown(ask, sample, sample.workshop)
        sources = {one["source"]["uri"] for one in page["accounts"]["items"]}
        assert len(sources) == 2
        assert any(uri.endswith("gender-ssr-workshop.txt") for uri in sources)
        assert page["differ"] == []


def test_a_person_can_part_them_again(tmp_path: Path, ask: Callable[..., Any]) -> None:
    for source in ("first", "second"):
        text = RECORD.format(source=source, role="participant", n=40)
        (tmp_path / f"{source}.yaml").write_text(text, encoding="utf-8")
    path = tmp_path / "graph.db"
    with open_store(str(path)) as store:
        (joined,) = ingest([tmp_path], store, IngestOptions(base=tmp_path)).joined
    material = Material(str(path), "ev-first", "ev-second")
    ask(material, "review", "undo", joined.decision)
    for event in ("ev-first", "ev-second"):
        assert shown(ask, material, event)["accounts"]["total"] == 1
