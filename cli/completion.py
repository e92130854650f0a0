"""`kutipan completion`: completion for the shell, with the names of speakers."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, get_completion_class

from cli import options, out

_VARIABLE = "_KUTIPAN_COMPLETE"


@options.command("completion", example="kutipan completion bash | head -n 3")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of SHELL.

    \b
    bash: kutipan completion bash > ~/.local/share/bash-completion/completions/kutipan
    zsh:  kutipan completion zsh > ~/.zfunc/_kutipan
    fish: kutipan completion fish > ~/.config/fish/completions/kutipan.fish
    """
    root = click.get_current_context().find_root().command
    kind = get_completion_class(shell)
    if kind is not None:
        script = kind(root, {}, "kutipan", _VARIABLE).source()
        out.line(_spaces_kept(script) if issubclass(kind, BashComplete) else script)


def _spaces_kept(script: str) -> str:
    """Names hold spaces: bash must quote what it inserts, and not break it up."""
    return script.replace("COMPREPLY+=($value)", 'COMPREPLY+=("$(printf %q "$value")")')
