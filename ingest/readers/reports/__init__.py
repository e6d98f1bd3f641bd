"""Reports in prose: text, HTML, Word and PDF."""
