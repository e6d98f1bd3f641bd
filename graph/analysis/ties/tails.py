"""How likely a sum of independent trials of unlike chances is at least so large.

The distribution (Poisson-binomial) is read off its characteristic function by one Fourier
transform (Hong 2013, Computational Statistics & Data Analysis 59, 41-51), on a window around the
mean outside of which less than 1e-20 of it lies (Bernstein 1924). Its logarithm is a sum over the
kinds of trial; where all chances are small it is expanded in power sums of the chances, which are
the same for all frequencies. The first power alone is the Poisson distribution of Le Cam (1960);
so many powers are taken that what is left off stays below 1e-15.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers, Values

# Largest chance at which the series is used; it converges as the powers of twice the chance.
_SMALL = 0.1
_LEFT_OFF = 1e-15
_SPREADS, _MORE = 12.0, 40.0
_NUMBERS_AT_ONCE = 4_000_000


def upper_tails(chance: Values, times: Numbers, row: Numbers, at_least: Numbers) -> Values:
    """Return how likely sums are at least so large, to about 1e-14; shape (asked,).

    Args:
        chance: of each kind of trial in each sum, in 0..1; shape (sums, kinds).
        times: how many trials there are of each kind; shape (kinds,).
        row: which sum each question is about; shape (asked,).
        at_least: how large; shape (asked,).
    """
    found = np.empty(len(row))
    order = np.argsort(row, kind="stable")
    starts = np.searchsorted(row[order], np.arange(len(chance) + 1))
    for rows, below, width in _batches(chance, times):
        asked = np.concatenate([order[starts[n] : starts[n + 1]] for n in rows.tolist()])
        tails = _tails(chance[rows], times, below, width)
        place = np.searchsorted(rows, row[asked])
        # Before the window lies nothing that counts: all of the sum is at least that large.
        here = np.clip(at_least[asked] - below[place], 0, width)
        found[asked] = tails[place, here]
    return found


def expected(chance: Values, times: Numbers) -> Values:
    """Return the mean of each sum; shape (sums,)."""
    found: Values = chance @ times
    return found


def poisson_error(chance: Values, times: Numbers) -> Values:
    """Return by how much a Poisson tail of the same mean can miss at most; shape (sums,).

    Barbour and Hall 1984, which sharpens Le Cam 1960: (1 - exp(-mean))/mean x sum of squares.
    """
    mean = expected(chance, times)
    share = np.where(mean > 0, -np.expm1(-mean) / np.where(mean > 0, mean, 1), 1.0)
    found: Values = np.minimum(share * (chance**2 @ times), 1.0)
    return found


def _batches(chance: Values, times: Numbers) -> Iterator[tuple[Numbers, Numbers, int]]:
    """Rows of one width of window and of like chances together, with where the windows begin."""
    mean = expected(chance, times)
    reach = _SPREADS * np.sqrt((chance * (1 - chance)) @ times) + _MORE
    below = np.maximum(np.floor(mean - reach), 0).astype(np.int64)
    needed = np.ceil(mean + reach - below).astype(np.int64) + 1
    width = np.exp2(np.ceil(np.log2(needed))).astype(np.int64)
    order = np.lexsort((chance.max(axis=1, initial=0.0), width))
    begin = 0
    while begin < len(order):
        own = int(width[order[begin]])
        rows_at_once = max(_NUMBERS_AT_ONCE // (own * max(chance.shape[1], 1)), 1)
        last = int(np.searchsorted(width[order], own, side="right"))
        end = min(begin + rows_at_once, last)
        rows = np.sort(order[begin:end])
        yield rows, below[rows], own
        begin = end


def _tails(chance: Values, times: Numbers, below: Numbers, width: int) -> Values:
    """From each place of the window on, and 0 beyond; shape (sums, width + 1)."""
    turn = np.exp(2j * np.pi * np.arange(width // 2 + 1) / width)
    logarithm = _logarithms(chance, times, turn - 1)
    waves = np.exp(logarithm) * turn[None, :] ** -below[:, None].astype(np.float64)
    share = np.maximum(np.fft.irfft(waves.conj(), width, axis=1), 0.0)
    tails = np.zeros((len(chance), width + 1))
    tails[:, :-1] = np.minimum(np.cumsum(share[:, ::-1], axis=1)[:, ::-1], 1.0)
    return tails


def _logarithms(chance: Values, times: Numbers, turn: NDArray[np.complex128]) -> NDArray[Any]:
    """The logarithm of the characteristic function; shape (sums, frequencies)."""
    largest = float(chance.max(initial=0.0))
    if largest > _SMALL:
        return _by_kind(chance, times, turn)
    trials = float(max(times.sum(), 1))
    step = np.log(max(2 * largest, 1e-30))
    powers = max(int(np.ceil(np.log(_LEFT_OFF / trials) / step)), 1)
    sums = np.stack([chance**n @ times * (-1) ** (n + 1) / n for n in range(1, powers + 1)], 1)
    turns = turn[None, :] ** np.arange(1, powers + 1)[:, None]
    return sums @ turns.real + 1j * (sums @ turns.imag)


def _by_kind(chance: Values, times: Numbers, turn: NDArray[np.complex128]) -> NDArray[Any]:
    found = np.zeros((len(chance), len(turn)), dtype=np.complex128)
    for kind in np.flatnonzero(times):
        # A sure trial at half a turn has no logarithm: there the function is 0.
        value = 1 + chance[:, kind, None] * turn[None, :]
        found += times[kind] * np.log(np.where(np.abs(value) < 1e-300, 1e-300, value))
    return found
