"""English."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language
from mla_diff.languages.ordinals import counted, joined

_UNITS = counted(
    1, "first one", "second two", "third three", "fourth four", "fifth five", "sixth six", "seventh seven",
    "eighth eight", "ninth nine",
)  # fmt: skip
_TEENS = counted(
    11, "eleventh", "twelfth", "thirteenth thirteen", "fourteenth fourteen", "fifteenth fifteen", "sixteenth sixteen",
    "seventeenth seventeen", "eighteenth eighteen", "nineteenth nineteen", "twentieth",
)  # fmt: skip
_TENS = counted(20, "twenty", "thirty", "forty", "fifty", step=10)

LANGUAGE = Language(
    tag="en",
    article=(
        "article", "articles", "art", "arts", "draft article", "regulation", "draft regulation", "rule", "§", "§§",
    ),
    counted_apart=("amendment",),
    divisions={
        "book": "book", "part": "part", "title": "title", "subtitle": "subtitle", "chapter": "chapter",
        "subchapter": "subchapter", "subpart": "subchapter", "division": "subchapter", "subdivision": "subchapter",
        "section": "section", "sections": "section",
        "sec": "section", "secs": "section", "subsection": "subsection", "sub-section": "subsection",
    },
    provisions=("provisions", "clauses", "provision", "clause"),
    annex=("annex", "appendix", "schedule", "exhibit", "attachment", "addendum"),
    about=("on", "concerning", "regarding", "relating", "for"),
    instruments=(
        "convention", "treaty", "agreement", "protocol", "statute", "charter", "covenant", "regulation",
        "regulations", "directive", "act", "code", "licence", "license", "policy", "constitution", "bylaws",
    ),
    editions=("version", "edition", "revision", "release", "updated", "revised", "effective", "modified"),
    page=("page",),
    preamble=("preamble",),
    closing=(
        "in witness whereof", "in faith whereof", "done at", "done in", "this regulation shall be binding",
        "signed by authority of", "given under", "adopted at the", "adopted unanimously at", "(signed)",
        "this is a compilation of",
    ),
    offices=(
        "president", "speaker", "minister", "secretary", "king", "queen", "governor", "chairman", "chairperson",
        "chancellor", "clerk", "registrar", "mayor", "director",
    ),
    notes=("explanatory note", "explanatory notes", "explanatory memorandum"),
    editing=Editing(
        repealed=("repealed", "revoked", "omitted", "deleted"),
        amended=(
            "amended", "substituted", "inserted", "repealed", "replaced", "added", "deleted", "renumbered", "wef",
            "w.e.f.", "pub. l.",
        ),
        remarks=(
            ": amended, on", ": inserted, on", ": replaced, on", ": repealed, on", ": substituted, on", ": added, on",
            ": editorial change made",
        ),
        cited=frozenset("r s c ss sch sched schs supp st nd rd th act acts no nos of and ord cap art".split()),
        heads=(
            "editorial notes", "statutory notes and related subsidiaries", "historical and revision notes",
            "executive documents",
        ),
        heads_of_keyed=(
            "textual amendments", "commencement information", "modifications etc. (not altering text)",
            "marginal citations", "extent information",
        ),
        margin=("marginal note:",),
    ),
    numbers={
        "sole": "1", "single": "1",
        "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
        "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "first": "1", "second": "2", "third": "3",
        "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
        "preliminary": "0",
        **_TEENS, **_TENS, **counted(30, "thirtieth", "fortieth", "fiftieth", step=10),
        **joined(_TENS, _UNITS, "-", " "),
    },
    recitals=(
        "recalling", "considering", "recognizing", "recognising", "noting", "convinced", "mindful", "aware",
        "reaffirming", "affirming", "having", "desiring", "desirous", "determined", "bearing", "concerned", "deeply",
        "emphasizing", "emphasising", "underlining", "underscoring", "stressing", "acknowledging", "believing",
        "being", "conscious", "guided", "alarmed", "resolved", "striving", "welcoming", "wishing", "taking",
        "expressing", "appreciating", "observing", "respecting", "seeking", "confirming", "reiterating",
        "committed", "aspiring", "whereas", "have agreed", "has agreed",
    ),
    units={
        "paragraph": "paragraph", "paragraphs": "paragraph", "para": "paragraph", "paras": "paragraph",
        "subparagraph": "point", "subparagraphs": "point", "sub-paragraph": "point", "sub-paragraphs": "point",
        "point": "point", "points": "point", "letter": "point", "item": "point",
    },
    this=("this", "the present", "that"),
    to=("to", "through", "-", "–"),
    conjunctions=("and", "or", ",", "and/or", "as well as"),
    of=("of",),
    contents=(
        "contents", "table of contents", "sec", "arrangement of sections", "arrangement of articles",
        "arrangement of rules", "arrangement of regulations", "list of articles", "index", "sections", "page",
    ),
    months=tuple((
        "january february march april may june july august september october november december"
    ).split()),
    predicates=frozenset("shall must may should can will is are has have means includes".split()),
    common=frozenset((
        "the of and to in a shall for by or any with that this be which may is as on at from an are not it "
        "under such where must if does no who its each has other was than all"
    ).split()),
)  # fmt: skip
