"""What people do with the record itself: read in it, take it out."""
