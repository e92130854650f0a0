"""The tests mirror the packages; fixtures of one package stand in its own folder."""
