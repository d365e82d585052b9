"""The demonstration: an invented code's life, played through the same use cases that people use."""
