"""Where actors, themes and places never meet in the sources, and who would fill a guest list."""
