from ingest.resolution.name_pair import kinds_over
from ingest.resolution.name_sides import Called
from tests.ingest.resolution.name_sides_of import pair


def test_words_are_shared_alike_or_left_over() -> None:
    found = pair("Institute of Agronomy for Women", "Institut agronomique")
    assert found.shared == ("institute",)
    assert [credit for *_, credit in found.alike] == [0.9]
    assert kinds_over(found.left_over) == {"people"}
    assert found.left_share < found.right_share


def test_a_country_of_the_other_body_is_no_word_too_many() -> None:
    of_kenya = Called(("Ministry of Roads",), country="KE")
    assert pair("Ministry of Roads (Kenya)", of_kenya).left_share == 1.0
    assert pair("Ministry of Roads (Kenya)", "Ministry of Roads").left_share < 1.0
