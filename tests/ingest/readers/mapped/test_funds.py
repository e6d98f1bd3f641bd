"""The table of humanitarian funds, read by what is guessed of it: no amount is lost."""

import csv
import shutil
from pathlib import Path

import pytest
import yaml

from graph.store import open_store
from graph.store.base import AS_TOLD
from ingest.loading.run import IngestOptions, ingest
from ingest.readers import Terms
from ingest.readers.mapped.looking import look_at
from ingest.readers.mapped.mapping_file import save_mappings
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with

ROWS = 1106
FIRST = 6


@pytest.fixture(scope="module")
def funds(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("funds") / "funds.csv"
    shutil.copy(shared_folder / "data" / "fts" / "fts_incoming_funding_global.csv", path)
    return path


@pytest.fixture(scope="module")
def rows(funds: Path) -> list[dict[str, str]]:
    with funds.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def outcome(funds: Path, terms: Terms) -> Outcome:
    save_mappings(funds, [look.mapping for look in look_at(funds, terms, anew=True)])
    return read_with(BY_NAME["mapped"], funds, terms)


def _supported(outcome: Outcome) -> list:
    relations = (r for one in outcome.reads for r in one.record.relations)
    return [one for one in relations if one.predicate == "SUPPORTED"]


def test_every_row_is_read_or_rejected(outcome, rows) -> None:
    (count,) = outcome.counts
    assert len(rows) == count.total == ROWS
    assert count.rejected == {"without a giver": 5, "without a recipient": 20}


def test_the_amounts_are_those_of_the_sheet(outcome, rows) -> None:
    """Three flows stand twice in the sheet, in the same words, and are one each."""
    rejected = {rows[one.row - 2]["id"] for one in outcome.rejections if one.row}
    flows = {row["id"]: int(row["amountUSD"]) for row in rows}
    assert len(flows) == ROWS - 3
    read = sum(r.qualifiers["amount"] for r in _supported(outcome))
    left_out = sum(flows[one] for one in rejected)
    assert read + left_out == sum(flows.values()) == 2_022_063_939
    assert {r.qualifiers["currency"] for r in _supported(outcome)} == {"USD"}


def test_each_flow_is_known_by_its_id(outcome, rows) -> None:
    parts = {one.record.document.part for one in outcome.reads}
    assert parts <= {row["id"] for row in rows}
    assert len(parts) == len(outcome.reads) == len(_supported(outcome))


def test_promises_are_planned(outcome, rows) -> None:
    planned = [r for r in _supported(outcome) if r.modality == "planned"]
    assert len(planned) == sum(row["status"] == "pledge" for row in rows) == 2


def test_the_first_flows_are_read_as_expected(outcome, rows, golden) -> None:
    first = {row["id"] for row in rows[:FIRST]}
    records = sorted(
        (one.record for one in outcome.reads if one.record.document.part in first),
        key=lambda record: record.document.part,
    )
    told = []
    for record in records:
        relations = [
            {
                "says": f"{r.subject} {r.predicate} {r.object}",
                "as": dict(sorted(r.qualifiers.items())),
                "status": r.status,
                "cells": [cell.column for cell in r.evidence],
            }
            for r in record.relations
        ]
        actors = [f"{a.key} = {a.name} ({a.type}, {a.country})" for a in record.actors]
        told.append({"part": record.document.part, "actors": actors, "relations": relations})
    text = yaml.safe_dump(told[:3], allow_unicode=True, sort_keys=False, width=110)
    golden("readers/mapped.yaml", text.replace(str(outcome.reads[0].record.document.uri), "FILE"))


def test_the_ledger_holds_each_flow_with_its_cells(funds, outcome) -> None:
    with open_store("memory:") as store:
        summary = ingest([funds], store, IngestOptions(base=funds.parent))
        assert (summary.added, summary.rejected_total) == (len(outcome.reads), 25)
        with store.view(AS_TOLD) as view:
            known = view.statements(predicate="SUPPORTED")
            said = [one for one in known if "amount" in one.qualifiers]
            some = said[0]
            document = view.document(some.document)
            cells = {(r.sheet, r.row): r.cells for r in document.rows}
        again = ingest([funds], store, IngestOptions(base=funds.parent))
    amounts = sum(one.qualifiers["amount"] for one in said)
    assert amounts == sum(r.qualifiers["amount"] for r in _supported(outcome))
    for one in some.evidence:
        assert cells[(one.sheet, one.row)][one.column] == one.quote
    assert (again.added, again.changed) == (0, 0)
