"""What a person does about work that is held: let it go on, or drop it."""
