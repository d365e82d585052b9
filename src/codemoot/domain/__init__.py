"""The rules of a code as values and functions: no clock, no I/O, standard library only."""
