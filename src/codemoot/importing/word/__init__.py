"""Word documents in: their blocks, the response forms that this product prints, and those of others."""
