from pathlib import Path

from benchmarks.names_kept import keep


def test_weights_fitted_anew_without_a_change_keep_their_file(tmp_path: Path) -> None:
    weights = tmp_path / "weights.yaml"
    keep(weights, "fitted: 2026-11-01\nbias: 1\n")
    keep(weights, "fitted: 2026-11-22\nbias: 1\n")
    assert weights.read_text("utf-8").startswith("fitted: 2026-11-01")
    keep(weights, "fitted: 2026-11-22\nbias: 2\n")
    assert weights.read_text("utf-8") == "fitted: 2026-11-22\nbias: 2\n"
