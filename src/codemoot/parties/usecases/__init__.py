"""What may be done: one module, one public function each, through the doorway."""
