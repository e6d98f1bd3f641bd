import pytest

from ingest.resolution.compare import words
from tests.ingest.resolution.name_sides_of import pair


def test_same_words_whatever_order_and_legal_form() -> None:
    assert words.same_words(pair("Peace Network Ltd", "The Network of Peace")) == 1.0
    assert words.same_words(pair("Peace Network", "Peace Forum")) == 0.0


def test_names_of_two_languages_have_the_same_meaning() -> None:
    same = pair("Ministry of Social Development", "Ministère du Développement social")
    assert words.same_meaning(same) == words.shared_meaning(same) == 1.0
    assert words.same_words(same) == 0.0


def test_shared_meaning_falls_with_the_square_of_what_is_missing() -> None:
    found = words.shared_meaning(pair("Fund for Peace", "Fund for Peace and Health"))
    assert found == pytest.approx((1.5 / 2.5) ** 2)


def test_wide_words_more_are_not_others() -> None:
    wide = pair("Handicap", "Handicap International")
    assert (words.only_wide_words_more(wide), words.one_within_other(wide)) == (1.0, 0.0)
    other = pair("Refugee Council", "Norwegian Refugee Council")
    assert (words.only_wide_words_more(other), words.one_within_other(other)) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Network for Peace", "Women Network for Peace"),
        ("Development Bank", "Islamic Development Bank"),
        ("Sudan Council", "Sudan Council North"),
        ("Plan on resolution 1325", "Plan on resolution"),
    ],
)
def test_words_that_tell_bodies_apart(one: str, other: str) -> None:
    assert words.telling_word_on_one_side(pair(one, other)) == 1.0
    assert words.telling_word_on_one_side(pair(one, one)) == 0.0


def test_fields_of_work_count_for_each_side() -> None:
    assert words.other_field(pair("Ministry of Health", "Ministry of Education")) == 1.0
    assert words.other_field(pair("Ministry", "Ministry of Education")) == 0.5


def test_own_words() -> None:
    assert words.own_words_differ(pair("Radio Isanganiro", "Radio Okapi")) == 1.0
    one_side = pair("Association for Peace", "Association Iteka for Peace")
    assert words.own_word_on_one_side(one_side) == 1.0
    assert words.own_words_differ(one_side) == 0.0


def test_words_say_nothing_against_an_acronym() -> None:
    letters = pair("WIPC", "Women's International Peace Centre")
    assert words.telling_word_on_one_side(letters) == 0.0
    assert words.own_word_on_one_side(letters) == 0.0


def test_a_former_name_counts_when_the_other_says_the_same() -> None:
    from ingest.resolution.name_sides import Called

    former = Called((), former=("Peace Training Centre",))
    assert words.former_name(pair("Peace Training Centre", former)) == 1.0
    assert words.former_name(pair("Peace Forum", former)) == 0.0


def test_a_part_of_a_name_is_said_to_be_one() -> None:
    from ingest.resolution.name_pair import pair_of
    from tests.ingest.resolution.name_sides_of import side

    left, right = side("Handicap International - Humanity and Inclusion"), side("Humanity")
    pairs = [pair_of(name, left, right.names[0], right) for name in left.names]
    assert [words.part_left_out(one) for one in pairs] == [0.0, 1.0, 1.0]
