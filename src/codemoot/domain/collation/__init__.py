"""The collated responses to a consultation, as values: read, collated, narrowed to an audience."""
