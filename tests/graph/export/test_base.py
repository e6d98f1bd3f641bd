"""What every exporter promises, tested over all of them."""

from pathlib import Path

import pytest

from graph.errors import ModelError
from graph.export import EXPORTERS
from graph.export.report import REASONS
from tests.graph.export.exported import text_of

ALL = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)


def everything_in(target: Path) -> dict[str, bytes]:
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    return {file.name if target.is_dir() else "": file.read_bytes() for file in files}


@ALL
def test_the_same_ledger_gives_the_same_bytes(exporter, source, tmp_path):
    targets = [tmp_path / f"{name}{exporter.suffix}" for name in ("one", "two")]
    for target in targets:
        exporter.write(source("internal"), target)
    assert everything_in(targets[0]) == everything_in(targets[1])


@ALL
@pytest.mark.parametrize(
    ("level", "withheld"),
    [
        ("public", ["Hilltop", "The payer", "secret.txt", "Delta", "-BETA"]),
        ("internal", ["Delta paid"]),
        ("restricted", []),
    ],
)
def test_nothing_above_the_level_leaves(exporter, level, withheld, source, tmp_path):
    target = tmp_path / f"out{exporter.suffix}"
    exporter.write(source(level), target)
    text = text_of(target)
    assert [word for word in withheld if word in text] == []


@ALL
def test_the_report_counts_what_was_left_out_and_why(exporter, source, tmp_path):
    report = exporter.write(source("public"), tmp_path / f"out{exporter.suffix}")
    left_out = report.as_json()["left_out"]
    counts = {reason: left_out[reason] for reason in ("internal", "restricted", "source")}
    assert counts == {"internal": 1, "restricted": 1, "source": 1}
    assert left_out["refused"] == 1
    assert set(left_out) <= set(REASONS)


@ALL
def test_an_unknown_level_is_refused(exporter, source, tmp_path):
    with pytest.raises(ModelError, match="There is no level 'top secret'"):
        exporter.write(source("top secret"), tmp_path / f"out{exporter.suffix}")


@ALL
def test_an_empty_ledger_can_be_exported(exporter, source, store, tmp_path):
    empty = type(store)(store.clock, store.relations)
    given = source("public")
    target = tmp_path / f"out{exporter.suffix}"
    report = exporter.write(type(given)(empty, "public", given.network), target)
    assert (report.documents, report.statements) == (0, 0)
    assert target.exists()


@ALL
def test_each_has_a_name_of_its_own(exporter):
    assert [other.name for other in EXPORTERS].count(exporter.name) == 1


def test_every_reason_is_told_in_both_languages():
    assert all(set(words) == {"en", "fr"} for words in REASONS.values())
