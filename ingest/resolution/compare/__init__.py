"""The features by which two names are compared; each is one small function that users can read."""
