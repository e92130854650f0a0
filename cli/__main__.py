"""`python -m cli`: the command `kutipan`."""

from cli.main import main

main()
