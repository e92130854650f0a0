"""Builds the weights that the package ships, from treebanks and news text; nobody imports it."""
