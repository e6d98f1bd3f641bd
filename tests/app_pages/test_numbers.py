"""Numbers keep two digits that count, also below a tenth."""

import pytest

from app_pages._numbers import number
from app_pages._wording import Wording, load_phrases


@pytest.mark.parametrize(
    ("value", "told"),
    [(0, "0.00"), (4.178, "4.18"), (0.119, "0.12"), (0.0106, "0.011"), (0.00031, "0.00031")],
)
def test_two_digits_count(value, told):
    phrases = load_phrases()
    assert number(Wording(phrases, "en"), value) == told
    assert number(Wording(phrases, "fr"), value) == told.replace(".", ",")
