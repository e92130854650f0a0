"""Attaches punctuation as today's guidelines do, through udapi's `ud.FixPunct`."""

from __future__ import annotations

from pathlib import Path


def attach(source: Path, target: Path) -> None:
    """Rewrite the trees of `source` with their punctuation attached anew."""
    from udapi.block.ud.fixpunct import FixPunct  # type: ignore[import-untyped]
    from udapi.core.document import Document  # type: ignore[import-untyped]

    document = Document()
    document.load_conllu(str(source))
    fixer = FixPunct()
    for bundle in document.bundles:
        for tree in bundle.trees:
            fixer.process_tree(tree)
    document.store_conllu(str(target))
