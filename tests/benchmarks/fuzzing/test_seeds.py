"""Every reader has good files, our own and those that are named."""

from benchmarks.fuzzing.seeds import Seed, copy_beside, seeds
from ingest.readers import READERS


def test_every_reader_has_a_good_file_to_break(tmp_path) -> None:
    found = seeds(tmp_path, [])
    assert {seed.reader for seed in found} == {reader.name for reader in READERS}
    assert all(seed.content for seed in found)


def test_files_that_are_named_are_broken_too(tmp_path) -> None:
    (tmp_path / "mine").mkdir()
    mine = tmp_path / "mine" / "report.txt"
    mine.write_text("The Peace Forum met in Nakuru.", encoding="utf-8")
    (tmp_path / "mine" / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = seeds(tmp_path / "own", [tmp_path / "mine"])
    assert [seed.path for seed in found if seed.path.is_relative_to(tmp_path / "mine")] == [mine]


def test_a_sheet_that_is_named_is_read_by_what_is_guessed_of_it(tmp_path) -> None:
    (tmp_path / "mine").mkdir()
    sheet = tmp_path / "mine" / "grants.csv"
    sheet.write_text("Donor,Grantee,Amount,Year\nA Fund,Forum,50,2024\n", encoding="utf-8")
    found = [seed for seed in seeds(tmp_path / "own", [sheet]) if seed.path.name == "grants.csv"]
    beside = [seed.path.with_name("grants.csv.mapping.yaml").exists() for seed in found]
    assert sorted(zip(beside, (seed.weight for seed in found), strict=True)) == [
        (False, 0.02),  # of the named file; the next one is that of the contract
        (True, 1.0),
        (True, 1.0),
    ]


def test_large_files_are_taken_rarely() -> None:
    def weight(size: int) -> float:
        return Seed("csv", None, b"x" * size).weight

    assert weight(100) == weight(4_000) == 1.0
    assert weight(8_000) == 0.25


def test_files_beside_come_along_when_they_are_of_it(tmp_path) -> None:
    for name in ("lake.nodes.csv", "lake.edges.csv", "other.csv"):
        (tmp_path / name).write_text("a", encoding="utf-8")
    (tmp_path / "home").mkdir()
    seed = Seed("network-csv", tmp_path / "lake.edges.csv", b"b")
    names = [path.name for path in copy_beside(seed, tmp_path / "home")]
    assert names == ["lake.edges.csv", "lake.nodes.csv"]
    assert (tmp_path / "home" / "lake.edges.csv").read_bytes() == b"b"
