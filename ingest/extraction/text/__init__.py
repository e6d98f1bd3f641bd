"""The text made ready: its language, paragraphs, sentences, words, and what the lexicon finds."""
