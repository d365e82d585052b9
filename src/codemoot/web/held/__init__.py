"""What is held for a person to look at: why, since when, and letting it go on or dropping it."""
