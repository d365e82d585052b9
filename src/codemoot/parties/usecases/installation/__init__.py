"""The installation itself: the demonstration is opened here, and its day set."""
