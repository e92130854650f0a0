"""Who said what in Indonesian news: article text to quotations with their speakers."""
