"""English, complete.

Sources named below: *UNODC*, Legislative Guide for the Implementation of the United Nations Convention against
Corruption (second edition, 2012), which sorts treaty duties into measures that are mandatory ("shall adopt"), that
must be considered or endeavoured ("shall consider adopting", "shall endeavour to") and that are optional ("may");
*JPG*, Joint Practical Guide of the European Parliament, the Council and the Commission (2015), points 2.3 and 16;
*ISO*, ISO/IEC Directives Part 2, clause 7 (verbal forms: shall, should, may, can); *VCLT*, Vienna Convention on the
Law of Treaties (1969); *FCH*, United Nations, Final Clauses of Multilateral Treaties: Handbook (2003).
"""

from mla_diff.languages.change_rules import Rule, Rules
from mla_diff.languages.en.actors import ACTORS
from mla_diff.languages.en.force import FORCE
from mla_diff.languages.en.scope import SCOPE
from mla_diff.languages.wording import cardinals, ranks

_NUMBERS = (
    Rule(
        "majority", "numbers",
        ("majority", "simple majority", "absolute majority", "two-thirds majority", "unanimity", "unanimously",
         "by consensus",
         "unanimous vote"),
        (("It shall decide.", "It shall decide by consensus."),),
        "FCH: adoption and amendment",
    ),
)  # fmt: skip

RULES = Rules(
    tag="en",
    rules=(*FORCE, *SCOPE, *_NUMBERS, *ACTORS),
    function_words=frozenset(
        "a an the of in on to for by with at from as or and nor that this these those it its they their them he "
        "she his her such any be is are was were been being has have had which who".split()
    ),
    conjunctions={"and": "and", "or": "or", "nor": "or", "as well as": "and", "and/or": "or"},
    reference_nouns=frozenset(
        "article articles art arts paragraph paragraphs para paras subparagraph subparagraphs sub-paragraph "
        "sub-paragraphs point points section sections subsection subsections chapter chapters part parts title "
        "titles annex annexes appendix schedule rule rules regulation regulations directive directives decision "
        "decisions no nos resolution letter item protocol protocols indent version versions".split()
    ),
    range_words=frozenset(("to", "through")),
    instrument_nouns=frozenset("regulation directive decision resolution convention protocol act".split()),
    whole_references=frozenset(
        ("the appendix", "the annex", "an annex", "preceding paragraph", "preceding article", "foregoing paragraph",
         "foregoing article", "following paragraph", "following article", "previous paragraph", "previous article")
    ),
    numerals=cardinals(
        "two three four five six seven eight nine ten eleven twelve fifteen "
        "twenty thirty forty fifty sixty ninety hundred thousand"
    ) | ranks("twentieth thirtieth fortieth fiftieth sixtieth"),
    number_words=frozenset(
        "annually yearly twenty-two half third thirds quarter quarters twice "
        "double ninetieth "
        "percent".split()
    ),
    weak_numbers=frozenset("one single first second third fifth sixth seventh eighth tenth".split()),
    units=frozenset(
        "times day days week weeks month months year years hour hours percent % instruments ratifications votes".split()
    ),
    months=frozenset(
        "january february march april may june july august september october november december".split()
    ),
    definition_verbs=("means", "mean", "shall mean", "shall be understood", "has the meaning", "denotes", "refers to"),
    inclusion_verbs=("includes", "include", "shall include"),
    spellings=(
        ("article", "art"), ("paragraph", "para"),
        ("co-operation", "cooperation"), ("co-operate", "cooperate"), ("co-ordinate", "coordinate"),
        ("judgement", "judgment"), ("programme", "program"), ("acknowledgement", "acknowledgment"), ("centre",
                                                                                                     "center"),
        ("defence", "defense"), ("offence", "offense"), ("offences", "offenses"), ("licence", "license"),
        ("cheque", "check"), ("enquiry", "inquiry"), ("behaviour", "behavior"), ("honour", "honor"), ("labour",
                                                                                                      "labor"),
        ("favour", "favor"), ("favourable", "favorable"), ("endeavour", "endeavor"), ("fulfil", "fulfill"),
        ("instalment", "installment"), ("travelling", "traveling"), ("depositary", "depository"), ("grey", "gray"),
        ("member states", "member-states"), ("insofar as", "in so far as"), ("states parties", "state parties"),
        ("states parties", "states party"), ("per cent", "percent"), ("per cent", "%"),
    ),
    endings=(
        ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("isation", "ization"),
        ("isations", "izations"), ("yse", "yze"), ("ysed", "yzed"),
    ),
    place_words=frozenset("of in within into from between under".split()),
    relatives=frozenset("which who whom whose".split()),
    determiners=frozenset(
        "a an the that this those these any each every all no other another such one same its their".split()
    ),
    acting_nouns=frozenset(
        "application request decision discretion consent behalf respect obligation obligations duty "
        "favour favor detriment benefit expense".split()
    ),
    light_words=frozenset(
        "but further procedure procedures type types order accordance pursuant provision provisions said relevant "
        "respective respectively thereof therein thereto thereby following laid set out down present referred "
        "above mentioned aforementioned aforesaid abovementioned "
        "purpose purposes means also as well concerned question case respect regard relation "
        "effect terms hereinafter hereafter hereby hence therefore moreover furthermore however then there same "
        "so used being given made contained meaning within under member mere until its their own whether "
        "either otherwise "
        "himself itself does do did both where made when if make makes upon up about regards particular fact "
        "manner way given taken place falling sector "
        "own subsequently carry carrying carried".split()
    ),
    agents=frozenset("by".split()),
    announcing=frozenset("following".split()),
    ordinals={
        "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
        "eighth": "8", "ninth": "9", "tenth": "10",
    },
    subordinators=frozenset(
        "if where when whenever while whereas "
        "in at for by to with without from upon during after before until unless which "
        "who whom whose that as of under on including such and or pursuant subject regardless irrespective".split()
    ),
    definite=frozenset("the both".split()),
    ones=frozenset("annually yearly one single".split()),
    spans={
        **dict.fromkeys("year years".split(), ("month", 12)),
        **dict.fromkeys("month months".split(), ("month", 1)),
        **dict.fromkeys("week weeks".split(), ("day", 7)),
        **dict.fromkeys("day days".split(), ("day", 1)),
    },
    pronouns=frozenset("it they them he she him this those such itself".split()),
    leading=frozenset("no".split()),
    passives=frozenset("be".split()),
    treaties=frozenset("treaty agreement".split()),
    definite_articles=frozenset("the".split()),
    indefinite_articles=frozenset("a an".split()),
    complementisers=frozenset("that".split()),
    laying_down=frozenset(
        "ensure ensures provide provides require requires declare declares decide decides demonstrate "
        "demonstrates prove proves".split()
    ),
    conditions=frozenset("if where when whenever wherever insofar".split()),
    lifting=frozenset("need".split()),
    universals=frozenset("both all each every any".split()),
    signed=frozenset("adopted approved signed done concluded".split()),
    own=frozenset("this present".split()),
    persons=frozenset("person persons".split()),
    own_law=frozenset("domestic national internal".split()),
    law_nouns=frozenset("law laws legislation".split()),
    ties=frozenset("of to".split()),
    auxiliaries=frozenset("is are was were be been being has have had will would".split()),
    variants=(("y", "ies"), ("", "s"), ("", "es")),
    pointing=frozenset("such said this that these those".split()),
    opposite=("in", "im", "il", "ir", "un", "non-", "dis"),
    capitalised=frozenset("state states".split()),
    until=frozenset("until before".split()),
)  # fmt: skip
