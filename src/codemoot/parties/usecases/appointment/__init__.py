"""What people are appointed to."""
