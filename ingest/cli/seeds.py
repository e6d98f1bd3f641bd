"""The seeds that every way of drawing takes: numpy none below 0, Leiden none above 64 bits."""

LAST_SEED = 2**32 - 1
