"""Articles with their quotations into the store, one commit a batch; the same again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from quotes.records import Article, Extraction, Quote, Speaker, digest, names_page, quote_id
from store.acronyms import spelled_out
from store.corrections import Corrections, now
from store.documents import (
    ArticleDoc,
    ArticleKey,
    QuoteDoc,
    Sighting,
    SpeakerDoc,
    SuggestionDoc,
    content_key,
    iso_day,
)
from store.grouping import StatementGroups
from store.identity import Identities, Match
from store.index import Index
from store.judging import Doubt, Seen
from store.names import person_key, slug
from store.records import Database
from store.rows import Added
from store.sightings import Context, extended, recounted
from store.words import Words


def same_article(index: Index, article: Article) -> ArticleKey | None:
    """The stored article that `article` is again, under its own id or another path's."""
    own = index.article(article.id)
    if own is not None and not _another(own, article):
        return own
    for number in index.articles_by_key.get(content_key(article.text), ()):
        stored = index.articles[number]
        if _compatible(stored.outlet, article.outlet) and _compatible(stored.url, article.url):
            return stored
    return None if own is None else index.article(own_id(index, article))


def own_id(index: Index, article: Article) -> str:
    """The id to store `article` under: its own, or where another article has that, one made of its source.

    The same article gets the same id again.
    """
    source = f"{article.outlet}\n{article.url}"
    names = [article.id, *(f"{article.id}-{digest(part)[:8]}" for part in (article.outlet, source) if part)]
    free = (name for name in names if (old := index.article(name)) is None or not _another(old, article))
    return next(free, names[-1])


def _another(stored: ArticleKey, article: Article) -> bool:
    """Whether two articles of one id are two: of other outlets, or of other addresses with other words."""
    if not _compatible(stored.outlet, article.outlet):
        return True
    addressed = names_page(stored.url) and names_page(article.url) and stored.url != article.url
    return addressed and stored.key != content_key(article.text)


def adds_nothing(stored: ArticleKey, article: Article) -> bool:
    """Whether `article` has the same text and no title, outlet, date or address that is new."""
    if stored.key != content_key(article.text):
        return False
    fields = ("title", "outlet", "date", "url") if stored.id == article.id else ("outlet", "url")
    return all(getattr(article, name) in {"", getattr(stored, name)} for name in fields)


def _compatible(stored: str, given: str) -> bool:
    return not stored or not given or stored == given


class Batch:
    """The articles of one commit; reads what is stored and what this batch has added so far."""

    def __init__(
        self,
        database: Database,
        index: Index,
        identities: Identities,
        corrections: Corrections,
        words: Words,
    ) -> None:
        self._articles = database.records("articles")
        self._quotes = database.records("quotations")
        self._speakers = database.records("speakers")
        self._index = index
        self._identities = identities
        self._corrections = corrections
        self._statements = StatementGroups(database, index, words)
        self._suggestions = database.records("suggestions")
        self._suggested = {doc.id for doc in index.suggestions.values()}
        self._changed: dict[str, SpeakerDoc] = {}
        self._staged: list[ArticleDoc] = []
        self._lost: set[str] = set()
        self._gone: set[str] = set()
        """Articles that are replaced."""

    def add(self, extraction: Extraction) -> Added:
        """Stage one article; the caller commits."""
        extraction = without_repeats(extraction)
        article = extraction.article
        stored = same_article(self._index, article)
        if stored is None:
            new = own_id(self._index, article)
            return Added(articles_added=1, quotes=self._put(extraction, new, None))
        old = self._article(stored.id)
        if adds_nothing(stored, article) and same_quotes(self._stored_quotes(stored.id), extraction):
            return Added(articles_unchanged=1)
        self._statements.drop(list(self._index.by_article[stored.id]))
        self._gone.add(stored.id)
        self._lost.update(sighting.who for sighting in old.speakers)
        return Added(articles_changed=1, quotes=self._put(extraction, stored.id, old))

    def finish(self) -> None:
        """Stage the speakers."""
        for who in self._lost:
            speaker = self._speaker(who)
            if speaker is not None:
                self._changed[who] = recounted(speaker, self._seen_of(who))
        for who, speaker in self._changed.items():
            number = self._index.speaker_numbers.get(who)
            if number is None:
                self._speakers.append(speaker)
            else:
                self._speakers.save(number, speaker)

    def _put(self, extraction: Extraction, article_id: str, old: ArticleDoc | None) -> int:
        article = extraction.article
        context = Context(article_id, article.outlet, article.date)
        before = {person_key(sighting.name): sighting for sighting in old.speakers} if old else {}
        speakers = [with_acronym(speaker, article.text) for speaker in speaking(extraction)]
        sightings = [self._sighted(speaker, context, before) for speaker in speakers]
        doc = ArticleDoc(
            id=article_id,
            key=content_key(article.text),
            title=article.title or (old.title if old else ""),
            outlet=article.outlet or (old.outlet if old else ""),
            date=article.date or (old.date if old else ""),
            url=article.url or (old.url if old else ""),
            added=old.added if old else now(),
            speakers=tuple(sightings),
            findings=extraction.findings,
            text=article.text,
        )
        number = self._index.article_numbers.get(article_id)
        if number is None:
            self._articles.append(doc)
        else:
            self._articles.save(number, doc)
        self._staged.append(doc)
        who = {sighting.name: sighting.who for sighting in sightings}
        quotes = [quote_doc(quote, article_id, article.text, who) for quote in extraction.quotes]
        for quote in self._corrections.replay(article_id, article.text, quotes):
            self._statements.add(quote)
        return len(quotes)

    def _sighted(self, speaker: Speaker, context: Context, before: dict[str, Sighting]) -> Sighting:
        seen = Seen(speaker.name, speaker.kind, speaker.mentions, speaker.role, speaker.affiliation)
        old = before.get(person_key(speaker.name)) if before else None
        if old is not None and old.kind == speaker.kind:
            match = Match(old.who, old.reason)
        else:
            match = self._identities.match(seen)
        doc = self._speaker(match.who) if match.who else None
        if doc is None:
            doc = SpeakerDoc(id=self._new_id(speaker.name), kind=speaker.kind, names={})
        self._suggest(doc.id, match.doubts)
        sighting = Sighting(
            speaker.name, speaker.kind, doc.id, match.reason,
            speaker.mentions, speaker.role, speaker.affiliation,
        )  # fmt: skip
        if doc.id not in self._lost:
            doc = extended(doc, sighting, context)
        self._changed[doc.id] = doc
        self._identities.add(doc.id, seen)
        for bare, doubt in self._identities.offices.see(doc.id, seen, iso_day(context.date)):
            self._suggest(bare, (doubt,))
        return sighting

    def _suggest(self, who: str, doubts: Iterable[Doubt]) -> None:
        for doubt in doubts:
            name = digest(" ".join(sorted((who, doubt.who))))[:12]
            if name not in self._suggested:
                self._suggested.add(name)
                self._suggestions.append(SuggestionDoc(name, doubt.who, who, doubt.score, doubt.evidence))

    def _new_id(self, name: str) -> str:
        base = slug(name)
        who, count = base, 1
        while who in self._index.speaker_numbers or who in self._changed:
            count += 1
            who = f"{base}-{count}"
        return who

    def _speaker(self, who: str) -> SpeakerDoc | None:
        return self._changed.get(who) or self._index.speaker(who)

    def _article(self, article_id: str) -> ArticleDoc:
        doc = self._articles.load(self._index.article_numbers[article_id], ArticleDoc)
        assert doc is not None  # noqa: S101
        return doc

    def _stored_quotes(self, article_id: str) -> list[QuoteDoc]:
        loaded = (self._quotes.load(number, QuoteDoc) for number in self._index.by_article[article_id])
        return [quote for quote in loaded if quote is not None]

    def _seen_of(self, who: str) -> Iterable[tuple[Sighting, Context]]:
        """All sightings of `who`, in stored articles that stay and in those of this batch."""
        stored = {quote.article for quote in self._index.quotes.values() if quote.who == who} - self._gone
        staged = {doc.id for doc in self._staged}
        for doc in (*(self._article(article_id) for article_id in sorted(stored - staged)), *self._staged):
            for sighting in doc.speakers:
                if sighting.who == who:
                    yield sighting, Context(doc.id, doc.outlet, doc.date)


def with_acronym(speaker: Speaker, text: str) -> Speaker:
    """An organisation with the wording that gives its name and its acronym, if the article has one."""
    both = spelled_out(speaker.name, text) if speaker.kind == "organization" else ""
    if not both or both in speaker.mentions:
        return speaker
    return msgspec.structs.replace(speaker, mentions=(*speaker.mentions, both))


def without_repeats(extraction: Extraction) -> Extraction:
    """`extraction` with one quotation for the same spans, the first."""
    quotes = {quote.spans: quote for quote in reversed(extraction.quotes)}
    if len(quotes) == len(extraction.quotes):
        return extraction
    return msgspec.structs.replace(extraction, quotes=tuple(quotes.values())[::-1])


def speaking(extraction: Extraction) -> list[Speaker]:
    """The speakers of an extraction that said something in it."""
    known = {speaker.name: speaker for speaker in extraction.speakers}
    found: dict[str, Speaker] = {}
    for quote in extraction.quotes:
        for name in (quote.speaker, *quote.also):
            if name is not None and name not in found:
                kind = quote.kind if name == quote.speaker else "person"
                speaker = known.get(name, Speaker(name, kind, (name,)))
                role, affiliation = (quote.role, quote.affiliation) if name == quote.speaker else ("", "")
                found[name] = msgspec.structs.replace(
                    speaker, role=speaker.role or role, affiliation=speaker.affiliation or affiliation
                )
    return list(found.values())


def quote_doc(quote: Quote, article_id: str, text: str, who: dict[str, str]) -> QuoteDoc:
    """A quotation as it is stored."""
    return QuoteDoc(
        id=quote_id(article_id, quote),
        article=article_id,
        type=quote.type,
        spans=quote.spans,
        words=quote.words(text),
        who=None if quote.speaker is None else who[quote.speaker],
        confidence=quote.confidence,
        speaker=quote.speaker,
        kind=quote.kind,
        role=quote.role,
        affiliation=quote.affiliation,
        cue=quote.cue,
        source=quote.source,
        cue_text=text[slice(*quote.cue)] if quote.cue else "",
        source_text=text[slice(*quote.source)] if quote.source else "",
        rule=quote.evidence.rule,
        chain=quote.evidence.chain,
        candidates=quote.evidence.candidates,
        also=quote.also,
        also_who=tuple(who[name] for name in quote.also),
    )


def same_quotes(stored: list[QuoteDoc], extraction: Extraction) -> bool:
    """Whether the quotations are those stored, wherever white space put them."""
    text = extraction.article.text
    new = [
        (q.type, _flat(q.words(text)), q.speaker, q.role, q.affiliation, q.also) for q in extraction.quotes
    ]
    old = [(q.type, _flat(q.words), q.speaker, q.role, q.affiliation, q.also) for q in stored]
    return new == old and all(
        abs(a.confidence - b.confidence) < 0.02 for a, b in zip(stored, extraction.quotes, strict=True)
    )


def _flat(words: str) -> str:
    return " ".join(words.split())
