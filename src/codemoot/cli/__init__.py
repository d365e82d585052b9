"""The terminal: parse, call, print. Exit 0 done, 1 refused with reasons, 2 unusable input."""
