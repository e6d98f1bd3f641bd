"""A newcomer walks through the app in a real browser, in both languages, offline."""

import re

import pytest
from playwright.sync_api import Page, expect

from app_pages._wording import Wording, load_phrases
from tests.app_pages.conftest import EVIL

pytestmark = pytest.mark.browser

QUOTE = "Experts from ICTJ and CENAP spoke about security sector reform in Burundi"
NAMES = {
    "en": {
        "icglr": "International Conference on the Great Lakes Region",
        "cenap": "Conflict Alert and Prevention Centre",
        "workshop": "Workshop on gender and security sector reform",
        "matched": "found by its French acronym “CIRGL”",
    },
    "fr": {
        "icglr": "Conférence internationale sur la région des Grands Lacs",
        "cenap": "Centre d'alerte et de prévention des conflits",
        "workshop": "Atelier sur le genre et la réforme du secteur de la sécurité",
        "matched": "trouvé par « CIRGL » (sigle en français)",
    },
}
HEAD_HEIGHT = 35
ROW_HEIGHT = 61
CHECKBOX = 16


def _wording(language: str) -> Wording:
    return Wording(load_phrases(), language)


def _title(tab: Page, text: str) -> None:
    expect(tab.get_by_role("heading", level=1)).to_have_text(text)


def _search(tab: Page, label: str, text: str) -> None:
    box = tab.get_by_label(label, exact=True)
    box.fill(text)
    box.press("Enter")
    # The answer replaces the page; a click before that would meet a link that is going away.
    _answered(tab)


def _answered(tab: Page) -> None:
    expect(tab.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def _select_row(tab: Page, number: int) -> None:
    """Tick the box of a row of the table, the first is 0; the table is one picture to a browser."""
    table = tab.locator('[data-testid="stDataFrame"]')
    _answered(tab)
    expect(table).to_have_count(1)  # a rerun shows the old table for a moment
    tab.wait_for_timeout(300)  # and the new one slides into its place
    expect(table.locator("canvas").first).to_be_visible()
    box = table.bounding_box()
    assert box is not None
    tab.mouse.click(box["x"] + CHECKBOX, box["y"] + HEAD_HEIGHT + ROW_HEIGHT * (number + 0.5))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_walk_from_a_search_to_the_sentence(tab, served_sample, language):
    say, names = _wording(language).say, NAMES[language]
    tab.goto(f"{served_sample}/?lang={language}")
    _title(tab, say("home.title"))
    _search(tab, say("home.search"), "CIRGL")
    expect(tab.get_by_text(names["matched"])).to_be_visible()

    tab.get_by_role("link", name=names["icglr"], exact=True).first.click()
    _title(tab, names["icglr"])
    tab.get_by_role("link", name=re.compile(say("network.see"))).click()
    _title(tab, say("network.of", name=names["icglr"]))
    expect(tab.frame_locator("iframe").locator("canvas")).to_be_visible()

    _search(tab, say("network.find"), "CENAP")
    beyond = say("network.beyond", name=names["cenap"], count=3, ways="").rstrip(".")
    expect(tab.get_by_text(beyond)).to_be_visible()
    expect(tab.get_by_text(f"{names['icglr']} — {names['cenap']}")).to_be_visible()
    _answered(tab)  # a button that is drawn anew under the click would not hear it
    tab.get_by_role("button", name=say("network.open")).click()

    _title(tab, names["cenap"])
    tab.get_by_role("link", name=names["workshop"], exact=True).click()
    _title(tab, names["workshop"])
    _open_source_of(tab, names["cenap"], say("proof.source"))
    expect(tab.locator("mark")).to_have_text(QUOTE)
    assert f"lang={language}" in tab.url


def _open_source_of(tab: Page, actor: str, label: str) -> None:
    """Open the sources beside an actor's name, then the place where the words stand."""
    link = tab.get_by_role("link", name=actor, exact=True).first
    row = tab.locator('[data-testid="stHorizontalBlock"]').filter(has=link).last
    row.get_by_role("button", name="Source").click()
    tab.get_by_role("link", name=label).click()


def test_selected_row_stands_in_the_address_and_opens_again(tab, served_sample):
    say = _wording("en").say
    tab.goto(f"{served_sample}/network?node=icglr&lang=en")
    expect(tab.get_by_text(say("network.select"))).to_be_visible()
    _select_row(tab, 2)
    open_button = tab.get_by_role("button", name=say("network.open"))
    expect(open_button).to_be_visible()
    _answered(tab)
    panel = tab.locator(".st-key-panel").inner_text()
    address = tab.url
    assert "tie=" in address

    tab.goto("about:blank")
    tab.goto(address)
    expect(open_button).to_be_visible()
    _answered(tab)
    assert tab.locator(".st-key-panel").inner_text() == panel


def test_address_with_filters_opens_the_same_view_in_the_other_language(tab, served_sample):
    path = "/network?node=theme%3Assr&country=country-bdi&from=2009&view=table&lang="
    tab.goto(f"{served_sample}{path}en")
    expect(tab.get_by_role("button", name="Filters (2)")).to_be_visible()
    english = tab.get_by_text(re.compile(r"The table shows \d+ of \d+")).inner_text()
    tab.goto(f"{served_sample}{path}fr")
    expect(tab.get_by_role("button", name="Filtres (2)")).to_be_visible()
    french = tab.get_by_text(re.compile(r"Le tableau montre \d+ sur \d+")).inner_text()
    assert re.findall(r"\d+", english) == re.findall(r"\d+", french)


def test_table_alone_has_no_frame(tab, served_sample):
    tab.goto(f"{served_sample}/network?node=icglr&lang=en&view=table")
    expect(tab.locator('[data-testid="stDataFrame"]')).to_be_visible()
    assert tab.locator("iframe").count() == 0


def test_filter_set_by_hand_goes_into_the_address_and_out_again(tab, served_sample):
    say = _wording("en").say
    tab.goto(f"{served_sample}/network?node=cenap&lang=en&view=table")
    tab.get_by_role("button", name=say("filter.none")).click()
    box = tab.get_by_label(say("filter.country"))
    box.fill("Rwanda")
    box.press("Enter")
    expect(tab.get_by_role("button", name="Filters (1)")).to_be_visible()
    assert "country=country-rwa" in tab.url
    _answered(tab)
    tab.get_by_role("button", name=say("filter.clear")).click()
    expect(tab.get_by_role("button", name=say("filter.none"), exact=True)).to_be_visible()
    assert "country=" not in tab.url


def test_language_switch_keeps_page_and_node(tab, served_sample):
    tab.goto(f"{served_sample}/actor?node=cenap&lang=en")
    _title(tab, NAMES["en"]["cenap"])
    tab.get_by_text("Français", exact=True).click()
    _title(tab, NAMES["fr"]["cenap"])
    assert "node=cenap" in tab.url
    assert "lang=fr" in tab.url
    tab.get_by_role("link", name="Thèmes", exact=True).click()
    _title(tab, "Thèmes")


def test_going_back_shows_what_was_there_before(tab, served_sample):
    tab.goto(f"{served_sample}/actor?node=cenap&lang=en")
    _title(tab, NAMES["en"]["cenap"])
    tab.get_by_role("link", name="Interpeace", exact=True).first.click()
    _title(tab, "Interpeace")
    assert "node=interpeace" in tab.url
    tab.go_back()
    _title(tab, NAMES["en"]["cenap"])
    assert "node=cenap" in tab.url


def test_back_from_a_hit_shows_the_search_again(tab, served_sample):
    tab.goto(f"{served_sample}/?lang=en")
    _search(tab, _wording("en").say("home.search"), "CIRGL")
    expect(tab.get_by_text(NAMES["en"]["matched"])).to_be_visible()
    _answered(tab)
    tab.get_by_role("link", name=NAMES["en"]["icglr"], exact=True).click()
    _title(tab, NAMES["en"]["icglr"])
    tab.go_back()
    expect(tab.get_by_text(NAMES["en"]["matched"])).to_be_visible()
    assert "q=CIRGL" in tab.url


def test_back_goes_one_page_at_a_time_over_pages_of_several_kinds(tab, served_sample):
    names = NAMES["en"]
    tab.goto(f"{served_sample}/actor?node=cenap&lang=en")
    tab.get_by_role("link", name=names["workshop"], exact=True).click()
    _title(tab, names["workshop"])
    _open_source_of(tab, names["cenap"], _wording("en").say("proof.source"))
    expect(tab.locator("mark")).to_have_text(QUOTE)
    tab.go_back()
    _title(tab, names["workshop"])
    tab.go_back()
    _title(tab, names["cenap"])
    tab.go_forward()
    _title(tab, names["workshop"])


def test_back_from_a_page_opened_by_the_network(tab, served_sample):
    say = _wording("en").say
    tab.goto(f"{served_sample}/network?node=icglr&tie=un-women&lang=en")
    tab.get_by_role("button", name=say("network.open")).click()
    expect(tab).to_have_url(re.compile("/actor.*node=un-women"))
    _title_is_not(tab, say("network.of", name=NAMES["en"]["icglr"]))
    tab.go_back()
    _title(tab, say("network.of", name=NAMES["en"]["icglr"]))


def _title_is_not(tab: Page, text: str) -> None:
    expect(tab.get_by_role("heading", level=1)).not_to_have_text(text)


def test_wide_table_of_a_source_stays_in_its_column(tab, served_wide):
    tab.goto(f"{served_wide}/source?node=doc-wide&lang=en")
    table = tab.locator(".source-table").first
    expect(table).to_be_visible()
    column = tab.locator('[data-testid="stColumn"]').filter(has=table).last.bounding_box()
    box = table.bounding_box()
    assert column is not None
    assert box is not None
    assert box["x"] + box["width"] <= column["x"] + column["width"] + 1
    assert table.evaluate("found => found.scrollWidth <= found.clientWidth + 1")


def test_id_of_another_kind_is_sent_on_to_its_page(tab, served_sample):
    tab.goto(f"{served_sample}/?lang=en")
    _title(tab, _wording("en").say("home.title"))
    tab.goto(f"{served_sample}/actor?node=theme%3Assr&lang=en")
    expect(tab).to_have_url(re.compile("/theme.*node=theme%3Assr"))
    _title(tab, "Security sector reform")
    tab.go_back()
    _title(tab, _wording("en").say("home.title"))


@pytest.mark.parametrize(
    "address",
    [
        "/?q=img",
        "/actor?node=a-evil",
        "/actor?node=a-link",
        "/event?node=e-one",
        "/theme?node=theme:evil",
        "/place?node=p-evil",
        "/source?node=doc-small",
        "/source",
        "/review",
        "/review?node=doc-small",
        "/review?node=doc-small&do=edit",
        "/review?node=doc-small&do=same&who=img",
        "/review?queue=duplicates",
        "/network?node=a-evil&tie=a-link",
        "/network?node=e-one",
        "/suggestions?node=a-evil",
        "/paths?node=a-evil&to=a-link",
        "/gaps?cell=theme%3Aevil+p-evil",
        "/guests?guest=a-evil&guest=img",
        "/ties?node=a-evil&to=a-link",
        "/rank",
        "/changes?from=2019",
        "/whatif?node=a-evil&also=a-link",
        "/pairs",
    ],
)
def test_markup_in_a_name_never_acts(tab, served_small, address):
    dialogs: list[str] = []
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message))
    tab.goto(f"{served_small}{address}{'&' if '?' in address else '?'}lang=en")
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    tab.wait_for_timeout(700)
    if "network" in address:
        expect(tab.frame_locator("iframe").locator("canvas")).to_be_visible()
    for frame in tab.frames:
        assert frame.locator("img[src='x']").count() == 0
        assert frame.locator("a[href^='javascript']").count() == 0
        assert frame.title() != "owned"
    assert dialogs == []


def test_markup_in_a_name_is_readable_as_it_stands(tab, served_small):
    tab.goto(f"{served_small}/actor?node=a-evil&lang=en")
    _title(tab, EVIL)
    expect(tab.get_by_text(":material/home:").first).to_be_visible()


def test_a_row_is_selected_with_the_keyboard_alone(tab, served_sample):
    say = _wording("en").say
    tab.goto(f"{served_sample}/network?node=icglr&lang=en")
    expect(tab.get_by_text(say("network.select"))).to_be_visible()
    tab.get_by_test_id("data-grid-canvas").first.focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Shift+Space")
    expect(tab.get_by_role("button", name=say("network.open"))).to_be_visible()
    assert "tie=" in tab.url
