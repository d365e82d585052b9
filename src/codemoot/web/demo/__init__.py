"""The page of the demonstration: its day, and a seat in it without a password. There is none elsewhere."""
