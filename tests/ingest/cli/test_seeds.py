"""A seed that nothing can be drawn with is refused in words, the last one is taken."""

import pytest

from ingest.cli.seeds import LAST_SEED


@pytest.mark.parametrize("command", [("rank",), ("rank", "--communities"), ("backtest",)])
@pytest.mark.parametrize("seed", ["-1", "99999999999999999999"])
def test_a_seed_out_of_range_is_refused(filled, command, seed):
    told = filled(*command, "--seed", seed)
    assert told.code == 2
    assert "--seed must be " in told.err


@pytest.mark.parametrize("command", [("rank",), ("rank", "--communities")])
def test_the_last_seed_draws(filled, command):
    assert filled(*command, "--seed", str(LAST_SEED)).code == 0
