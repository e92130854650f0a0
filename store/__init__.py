"""Articles, their quotations and who said them, kept in TinyDB so that nothing is lost."""

from store.errors import (
    BadValue,
    NotFound,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreReadOnly,
)
from store.repository import Store, default_path
from store.rows import (
    LOW_CONFIDENCE,
    Added,
    ArticleRow,
    Check,
    CorrectionRow,
    Counts,
    Difference,
    Joined,
    Page,
    Query,
    QuoteRow,
    RoleSeen,
    SpeakerCard,
    SpeakerRow,
    Statement,
    Suggestion,
)

__all__ = [
    "LOW_CONFIDENCE", "Added", "ArticleRow", "BadValue", "Check", "CorrectionRow", "Counts",
    "Difference", "Joined", "NotFound", "Page", "Query", "QuoteRow", "RoleSeen", "SpeakerCard",
    "SpeakerRow", "Statement", "Store", "StoreDamaged", "StoreError", "StoreFull", "StoreLocked",
    "StoreMissing", "StoreNewer", "StoreReadOnly", "Suggestion", "default_path",
]  # fmt: skip
