"""The record's pages: the published head of each log, for anyone; receipts, for whoever may have them."""
