"""What happened, sealed; the files that prove it; and what is still to be sent."""
