"""The person's own pages: what they act as, where they are signed in, who looked through their eyes."""
