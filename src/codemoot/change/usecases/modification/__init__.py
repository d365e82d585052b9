"""What may be done with a Modification."""
