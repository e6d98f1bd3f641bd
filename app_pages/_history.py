"""One entry in the browser's history for each link that is followed, so that Back goes back.

Streamlit writes two entries when a link leads to another page with another address: the old page
with the new address, then the new page. The second takes the place of the first here.
"""

import streamlit as st

# A push that changes the path alone, right after a push that changed the query alone, is the
# second half of one step.
_SCRIPT = """<script>
(() => {
  if (window.mtandaoHistory) return;
  window.mtandaoHistory = true;
  const push = history.pushState.bind(history);
  let half = 0;
  addEventListener("popstate", () => { half = 0; });
  history.pushState = (state, title, url) => {
    const next = new URL(url, location.href), now = location;
    const query = next.search !== now.search, path = next.pathname !== now.pathname;
    if (path && !query && Date.now() - half < 5000) {
      half = 0;
      history.replaceState(state, title, url);
      return;
    }
    half = query && !path ? Date.now() : 0;
    push(state, title, url);
  };
})();
</script>"""


def keep_history_whole() -> None:
    """Put the script into the page; the browser runs it once."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)
