"""A dry run of a large sheet stays readable: the sum is not a thousand lines below."""

from ingest.cli.changes_told import LINES_OF_FILE


def test_a_dry_run_tells_some_lines_of_each_file_and_how_many_there_are(run, tmp_path):
    rows = "".join(f"Lake Forum {n},Kenya\n" for n in range(90))
    for name in ("a", "b"):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"Organisation,Country\n{rows}", encoding="utf-8")
        run("mapping", f"{name}.csv", "--save")
    run("ingest", "b.csv")
    told = run("ingest", "a.csv", "--dry-run").out.splitlines()
    assert f"a.csv: {LINES_OF_FILE} of 180 lines are shown; --json gives all." in told
    assert (
        len([line for line in told if line.startswith(("would be", "+", "  +"))]) == LINES_OF_FILE
    )
    assert "a.csv: 90 rows: 90 read" in told[-2]
    assert len(run("ingest", "a.csv", "--dry-run", "--json").json["changes"]) == 90


def test_a_short_dry_run_is_told_whole(run, tmp_path):
    (tmp_path / "a.csv").write_text("Organisation,Country\nLake Forum,Kenya\n", encoding="utf-8")
    run("mapping", "a.csv", "--save")
    told = run("ingest", "a.csv", "--dry-run").out
    assert "Lake Forum belongs to the country Kenya" in told
    assert "lines are shown" not in told
