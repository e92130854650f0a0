"""The command line `kutipan`: a thin layer over `quotes` and `store`, one command a module."""
