"""What the elements of a web page say of the text in them: whether it is the article's, and which part of it."""

from __future__ import annotations

import re

from framing.text.articles import SectionKind

# No text of the article stands in these.
_LEFT_OUT = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "select",
        "option",
        "textarea",
        "svg",
        "math",
        "iframe",
        "object",
        "dialog",
        "menu",
        "audio",
        "video",
        "canvas",
    )
)
EMPTY = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    )
)
BLOCKS = frozenset(
    (
        "address",
        "article",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    )
)
_KINDS: dict[str, SectionKind] = {
    "h1": "headline",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "figcaption": "caption",
    "blockquote": "paragraph",
    "li": "paragraph",
}
# Tags that need no end: what opens behind them closes them.
CLOSED_BY = {"p": BLOCKS - {"body", "html"}, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"}}
# Words in a class, an id or a role that say what an element is for.
_ASIDE = re.compile(
    r"(?:^|[-_\s])(?:comments?|disqus|respond|share|sharing|social|newsletter|subscribe|cookies?|consent|related|"
    r"recommended|advert|advertisement|promo|breadcrumbs?|navigation|sidebar|search|sr-only|visually-hidden|"
    r"banner|contentinfo|complementary|paywall)(?:$|[-_\s])",
    re.I,
)
_BYLINE = re.compile(r"(?:^|[-_\s])(?:byline|author|dateline|pubdate|published)(?:$|[-_\s])", re.I)
_CREDIT = re.compile(r"(?:^|[-_\s])(?:credits?|copyright)(?:$|[-_\s])", re.I)
_CAPTION = re.compile(r"(?:^|[-_\s])caption(?:$|[-_\s])", re.I)
_hides = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def is_main(tag: str, given: dict[str, str]) -> bool:
    """Whether an element says that the page's article stands in it."""
    return tag == "main" or given.get("role") == "main" or given.get("itemprop") == "articleBody"


def kind_of(tag: str, given: dict[str, str], around: SectionKind | None) -> SectionKind | None:
    """What an element's text is, by its tag and names, inside one of the kind `around`; None if nothing tells."""
    names = " ".join([given.get("class", ""), given.get("id", "")])
    if around in ("caption", "credit") and _CREDIT.search(names):
        return "credit"
    if around in ("headline", "heading", "caption", "credit", "byline"):
        return around
    if tag not in ("body", "html", "main", "article", "section") and _CAPTION.search(names):
        return "caption"
    if given.get("rel") == "author" or given.get("itemprop") == "author" or _BYLINE.search(names):
        return "byline"
    return _KINDS.get(tag, around)


def is_aside(tag: str, given: dict[str, str], scope: int, *, by_name: bool) -> bool:
    """Whether an element holds nothing of the article: by its tag, because it is hidden, or by what it is called."""
    if tag in _LEFT_OUT or "hidden" in given or _hides.search(given.get("style", "")):
        return True
    if tag == "header":
        return scope == 0  # the page's; an article's own header holds its headline
    if not by_name or tag in ("html", "body", "main"):
        return False
    named = ("class",) if tag == "article" else ("class", "id", "role")
    return _ASIDE.search(" ".join(given.get(name, "") for name in named)) is not None
