"""Letters that press buttons: a script in the page, because Streamlit keeps `c` and `r` for itself.

A key presses the button whose key is `key_<name>`. Keys wait while the page answers, so that none
is lost; they do nothing while somebody types, and nothing on pages without such buttons.
"""

import json

import streamlit as st

# What is not a letter or a digit has a name that a button's key may have.
_NAMES = {"?": "help", "/": "search", "Escape": "close", "ArrowDown": "j", "ArrowUp": "k"}

_RUN = "review_run"
_SCRIPT = """<script>
(() => {
  if (window.mtandaoKeys) return;
  window.mtandaoKeys = true;
  const names = NAMES, waiting = [];
  let pressed = 0, answered = "", opening = 0, lit = "", shown = null, since = 0, height = 0;
  const find = (name) => /^[a-z0-9]+$/.test(name) &&
    document.querySelector(`.st-key-key_${name} button`);
  // A button of the row may not be drawn yet when its key comes.
  const isExpected = (name) => document.querySelector(".st-key-review_actions") &&
    /^([jkaremuwsp]|help)$/.test(name);
  const boxes = "input:not([type=radio]):not([type=checkbox]), textarea, " +
    "[contenteditable=true], [role=combobox]";
  const types = (at) => at && at.closest && at.closest(boxes);
  const app = () => document.querySelector('[data-testid="stApp"]');
  const run = () => (document.querySelector(".review-run") || {dataset: {}}).dataset.run || "";
  // The state of the app lags behind a click; the number of the answer, drawn last, does not.
  const isBusy = () => {
    const now = app();
    const state = now && now.getAttribute("data-test-script-state");
    const waits = answered && run() === answered && performance.now() - pressed < 5000;
    return waits || (state && state !== "notRunning");
  };
  const pump = () => {
    if (!waiting.length) return;
    if (isBusy()) { setTimeout(pump, 15); return; }
    const [name, since] = waiting[0];
    const button = find(name), box = document.querySelector(".st-key-review_search input");
    const isThere = name === "search" ? box : button;
    if (!isThere && performance.now() - since < 700) { setTimeout(pump, 15); return; }
    waiting.shift();
    if (!isThere || isThere.disabled) { pump(); return; }
    if (name === "search") { box.focus(); pump(); return; }
    if (["e", "m", "p"].includes(name)) { waiting.length = 0; opening = performance.now(); }
    pressed = performance.now();
    answered = run();
    button.click();
    setTimeout(pump, 15);
  };
  addEventListener("keydown", (event) => {
    const panel = document.querySelector(".st-key-review_panel");
    if (event.key === "Enter" && event.ctrlKey && find("save")) {
      const at = document.activeElement;
      if (at) at.blur();
      setTimeout(() => { const save = find("save"); if (save) save.click(); }, 80);
      event.preventDefault();
      event.stopImmediatePropagation();  // a field of several lines would send the form too
      return;
    }
    if (types(event.target)) {
      if (event.key === "Escape") event.target.blur();
      if (event.key === "Enter" && event.target.closest(".st-key-review_search"))
        setTimeout(() => event.target.blur(), 50);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = names[event.key] || event.key.toLowerCase();
    const isSearch = name === "search" && document.querySelector(".st-key-review_search");
    if (!isSearch && !find(name) && !isExpected(name)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (opening && performance.now() - opening < 900 && !panel) return;
    if (waiting.some(([other]) => other === "search")) return;
    waiting.push([name, performance.now()]);
    if (waiting.length === 1) pump();
  }, true);
  setInterval(() => {
    const text = document.querySelector(".review-text");
    const mark = text && text.querySelector(".now");
    if (!mark || text.dataset.at === lit) return;
    lit = text.dataset.at;
    const here = mark.getBoundingClientRect(), frame = text.getBoundingClientRect();
    text.scrollTop += here.top - frame.top - frame.height / 3;
  }, 120);
  // A panel opens below the fact: on a small screen its fields, which come one after the other,
  // would lie under the edge.
  setInterval(() => {
    const panel = document.querySelector(".st-key-review_panel");
    if (panel !== shown) { shown = panel; since = performance.now(); height = 0; }
    if (!panel || performance.now() - since > 3000) return;
    const place = panel.getBoundingClientRect();
    if (place.height === height) return;
    height = place.height;
    if (place.bottom > innerHeight)
      panel.scrollIntoView({block: height < innerHeight - 40 ? "end" : "start"});
  }, 120);
  setInterval(() => {
    if (!opening || performance.now() - opening > 3000) return;
    const first = document.querySelector(".st-key-review_first input");
    if (!first || isBusy()) return;
    opening = 0;
    first.focus();
  }, 60);
})();
</script>"""


def number_answer() -> None:
    """Draw the number of this answer, which is the last thing of the page."""
    number = int(st.session_state.get(_RUN, 0)) + 1
    st.session_state[_RUN] = number
    st.html(f'<span class="review-run" data-run="{number}"></span>')


def listen_for_keys() -> None:
    """Put the script into the page; the browser runs it once."""
    script = _SCRIPT.replace("NAMES", json.dumps(_NAMES))
    st.html(script, unsafe_allow_javascript=True)
