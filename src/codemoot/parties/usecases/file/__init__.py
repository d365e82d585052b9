"""What can be done with files in a code."""
