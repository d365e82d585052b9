"""The reader's pages: the list of changes, a change, its collated responses and their files."""
