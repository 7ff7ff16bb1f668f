"""English, complete.

Sources named below: *UNODC*, Legislative Guide for the Implementation of the United Nations Convention against
Corruption (second edition, 2012), which sorts treaty duties into measures that are mandatory ("shall adopt"), that
must be considered or endeavoured ("shall consider adopting", "shall endeavour to") and that are optional ("may");
*JPG*, Joint Practical Guide of the European Parliament, the Council and the Commission (2015), points 2.3 and 16;
*ISO*, ISO/IEC Directives Part 2, clause 7 (verbal forms: shall, should, may, can); *VCLT*, Vienna Convention on the
Law of Treaties (1969); *FCH*, United Nations, Final Clauses of Multilateral Treaties: Handbook (2003).
"""

from mla_diff.languages.change_rules import Rule, Rules, cardinals
from mla_diff.languages.en.actors import ACTORS

_FORCE = (
    Rule(
        "duty", "force",
        ("shall", "must", "is required to", "are required to", "is obliged to", "are obliged to", "is bound to",
         "are bound to", "undertakes to", "undertake to", "has a duty to", "have a duty to"),
        (("Each State Party may adopt such measures.", "Each State Party shall adopt such measures."),
         ("The Party shall act.", "The Party should act."),
         ("The request is in writing.", "The request is in writing. It must be signed.")),
        "JPG 2.3; UNODC: mandatory measures; ISO 7.2",
    ),
    Rule(
        "endeavour", "force",
        ("shall endeavour to", "shall endeavour", "shall endeavor to", "shall strive to", "should endeavour to",
         "should strive to", "endeavour to", "endeavor to", "strive to", "make every effort to",
         "use their best efforts",
         "use its best efforts", "shall seek to", "do their utmost"),
        (("Each Party shall establish a register.", "Each Party shall endeavour to establish a register."),
         ("The Parties shall strive to agree.", "The Parties shall agree.")),
        "UNODC: a duty of effort, not of result",
    ),
    Rule(
        "consideration", "force",
        ("shall consider", "should consider", "shall give consideration to", "shall give due consideration to"),
        (("Each Party shall adopt such measures.", "Each Party shall consider adopting such measures."),),
        "UNODC: measures to be considered",
    ),
    Rule(
        "recommendation", "force",
        ("should", "ought to", "is encouraged to", "are encouraged to", "is invited to", "are invited to",
         "is recommended to", "are recommended to"),
        (("Parties shall exchange information.", "Parties are encouraged to exchange information."),
         ("The costs must be low.", "The costs should be low.")),
        "ISO 7.3; JPG 2.3: should binds nobody",
    ),
    Rule(
        "permission", "force",
        ("may", "is entitled to", "are entitled to", "be entitled to", "be entitled",
         "is permitted to",
         "are permitted to",
         "has the right to", "have the right to", "is free to", "are free to", "is empowered to", "are empowered to",
         "be empowered to",
         "at its discretion",
         "at their discretion"),
        (("The requested Party shall postpone the request.", "The requested Party may postpone the request."),
         ("The person is heard.", "The person is heard and has the right to reply.")),
        "ISO 7.4; UNODC: optional measures",
    ),
    Rule(
        "prohibition", "force",
        ("is prohibited", "are prohibited", "be prohibited", "shall refrain from", "is forbidden", "be forbidden"),
        (("Such use is permitted.", "Such use is prohibited."),),
    ),
    Rule(
        "negation", "force",
        ("not", "no", "cannot", "never", "neither", "in no case", "under no circumstances", "no longer"),
        (("This Article shall apply to fiscal offences.", "This Article shall not apply to fiscal offences."),
         ("It may not be refused.", "It may be refused.")),
    ),
    Rule(
        "exception", "force",
        ("unless", "except", "except that", "except where", "except when", "except as", "except in", "except for",
         "with the exception of", "save", "save where", "save as", "save for", "save that", "excepting"),
        (("The request shall be executed.", "The request shall be executed unless the Parties agree otherwise."),
         ("All offences are covered except fiscal offences.", "All offences are covered.")),
        also=("scope",),
    ),
    Rule(
        "limit", "force",
        ("only", "only if", "only where", "only when", "solely", "exclusively", "if and only if"),
        (("Assistance may be refused if it is costly.", "Assistance may be refused only if it is costly."),),
    ),
    Rule(
        "proviso", "force",
        ("provided that", "provided however that", "on condition that", "on the condition that"),
        (("The Party may declare this.", "The Party may declare this, provided that it gives reasons."),),
        "a proviso cuts down what precedes it",
        also=("scope",),
    ),
    Rule(
        "narrow reach", "force",
        ("only to", "only in respect of", "only for", "only with respect to", "only in relation to"),
        (("It shall apply only to offences committed abroad.", "It shall apply."),),
        also=("scope",),
    ),
    Rule(
        "declaration", None,
        ("shall be the", "shall be a", "shall be an", "shall mean", "shall include", "shall be understood as",
         "shall be understood to mean", "shall be known as", "shall be called"),
        (("The authority is the first one to receive it.", "The authority shall be the first one to receive it."),),
        "the false imperative of the drafting manuals: it says what something is, and binds nobody to act",
    ),
    Rule(
        "no force", None,
        ("as may be", "may be necessary", "as may be necessary", "may be required", "as may be required",
         "may be appropriate", "may be needed", "as it may be", "as they may be", "may include",
         "whether or not", "or not", "not only", "not later than", "no later than",
         "not earlier than", "as the case may be", "if not", "not yet",
         "no less favourable", "not less favourable", "no less favorable",
         "not otherwise"),
        (("such measures as are necessary", "such measures as may be necessary"),
         ("These techniques include tracing.", "These techniques may include tracing.")),
        "formulas in which may is no permission and not no prohibition",
    ),
)  # fmt: skip

#: One rule whatever the law is called: "domestic" for "national" is no change of scope.
_OWN_LAW = tuple(
    f"{tie} {whose}{which} law"
    for tie in ("in accordance with", "under", "consistent with", "subject to", "within the limits of")
    for whose in ("its ", "their ", "") for which in ("domestic", "national", "internal")
)  # fmt: skip

_SCOPE = (
    Rule(
        "appropriate", "scope",
        ("where appropriate", "as appropriate", "if appropriate", "when appropriate", "where necessary", "if necessary",
         "as necessary", "where applicable", "as applicable", "where possible", "if possible", "as far as possible",
         "so far as possible", "in so far as possible", "to the extent possible", "whenever possible", "where feasible",
         "where practicable", "as far as practicable", "wherever possible", "wherever practicable"),
        (("Parties shall consult each other.", "Parties shall consult each other, where appropriate."),
         ("The Party shall, where possible, inform the other.", "The Party shall inform the other.")),
        "UNODC: safeguard clauses",
    ),
    Rule(
        "extent", "scope",
        ("to the extent", "to the extent that", "to the extent permitted", "to the widest extent possible",
         "to the greatest extent possible", "to the fullest extent", "to the maximum extent", "in so far as",
         "insofar as",
         "so far as", "to the widest possible extent", "within the limits of"),
        (("It shall afford assistance.", "It shall afford assistance to the extent permitted by its domestic law."),
         ("It shall apply to the extent that it is compatible.", "It shall apply.")),
        "UNODC: safeguard clauses",
    ),
    Rule(
        "own law", "scope",
        (*_OWN_LAW, "within its means", "within their means", "subject to its legal system",
         "in accordance with its legal system", "in accordance with the fundamental principles of its domestic law"),
        (("Each Party shall confiscate the proceeds.",
          "Each Party shall, in accordance with its domestic law, confiscate the proceeds."),),
        "UNODC: safeguard clauses",
    ),
    Rule(
        "saving clause", "scope",
        ("without prejudice to", "subject to", "notwithstanding", "irrespective of", "regardless of", "regardless",
         "independently of", "in addition to", "other than", "apart from", "nothing in this", "despite"),
        (("The Party shall act.", "Without prejudice to other treaties, the Party shall act."),
         ("The rule shall apply irrespective of nationality.", "The rule shall apply.")),
        "JPG 16; VCLT 30(2)",
    ),
    Rule(
        "degree", "scope",
        ("serious", "grave", "substantial", "significant", "manifest", "manifestly", "material", "gross", "clear",
         "reasonable",
         "unreasonable", "exceptional", "exceptionally", "urgent", "wilful", "wilfully", "intentional", "intentionally",
         "knowingly", "unlawfully", "minor"),
        (("offences punishable under its law", "serious offences punishable under its law"),
         ("It shall intentionally be caused.", "It shall be caused.")),
    ),
    Rule(
        "floor", "scope",
        ("at least", "not less than", "no less than", "not fewer than", "no fewer than", "shall not be less than",
         "may not be less than", "no lower than", "not lower than"),
        (("the costs of the request", "at least the costs of the request"),),
        "one rule whatever the words: the least that is asked",
    ),
    Rule(
        "ceiling", "scope",
        ("at most", "not more than", "no more than", "not exceeding", "shall not exceed", "may not exceed",
         "does not exceed", "do not exceed"),
        (("the costs of the request", "at most the costs of the request"),),
        "one rule whatever the words: the most that is asked",
    ),
    Rule(
        "example", "scope",
        ("in particular", "particularly", "especially", "inter alia", "including", "including but not limited to",
         "such as", "for example", "among others", "notably", "including where appropriate", "in general"),
        (("These measures protect victims.", "These measures protect victims, in particular children."),),
        "an open list that becomes closed, or the reverse",
    ),
    Rule(
        "directness", "scope",
        ("directly or indirectly", "directly", "indirectly", "in whole or in part", "wholly or partly",
         "wholly or partially",
         "temporarily", "permanently"),
        (("property obtained through an offence", "property obtained, directly or indirectly, through an offence"),),
    ),
    Rule(
        "breadth", "scope",
        ("any other", "or any other", "such other", "and such other", "all", "each and every", "certain", "whatever",
         "whatsoever", "without exception", "mutatis mutandis", "as amended", "as they may be amended",
         "as it may be amended",
         "as may be amended", "in the same manner", "under the same conditions"),
        (("the offences established by this Convention", "certain offences established by this Convention"),),
    ),
    Rule(
        "discretion", "scope",
        ("it considers necessary", "it deems necessary", "it considers appropriate", "it deems appropriate",
         "they consider necessary", "they deem necessary", "considers it necessary", "if it so wishes",
         "in its view", "in its opinion"),
        (("such measures as it considers necessary", "such measures as are necessary"),),
    ),
    Rule(
        "speed", "scope",
        ("without delay", "without undue delay", "promptly", "immediately", "forthwith", "as soon as possible",
         "rapidly",
         "expeditiously", "as soon as practicable", "in a timely manner", "without undue or unreasonable delay"),
        (("It shall inform the other Party.", "It shall promptly inform the other Party."),),
    ),
    Rule(
        "condition", "scope",
        ("if", "in cases where", "where", "when", "whenever", "wherever", "as long as", "so long as", "until",
         "in the manner", "under the conditions",
         "subject to the conditions", "which", "who", "whom", "whose", "one or more of whom", "for the purpose of",
         "for the purposes of", "with a view to", "pursuant to"),
        (("Assistance shall be afforded.", "Assistance shall be afforded if the offence is punishable in both States."),
         ("a court which has jurisdiction may act", "a court may act")),
        "a condition or a relative clause narrows what it is hung on",
        opens=True,
    ),
    Rule(
        "case", "scope",
        ("as are relevant", "as is relevant", "in the case of", "in case of", "in the event of", "in the event that",
         "in cases of"),
        (("the provisions of this Article", "the provisions of this Article as are relevant"),
         ("It shall consult the other Party.", "In the event of doubt, it shall consult the other Party.")),
    ),
    Rule(
        "no scope", None, ("regardless of whether", "irrespective of whether", "is subject to", "are subject to",
                           "be subject to", "been subject to", "he or she", "his or her", "him or her",
                           "she or he", "himself or herself"),
        (("the State to which he was transferred", "the State to which he or she was transferred"),),
        "naming both sexes adds nothing to a list",
    ),
)  # fmt: skip

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
    rules=(*_FORCE, *_SCOPE, *_NUMBERS, *ACTORS),
    function_words=frozenset(
        "a an the of in on to for by with at from as or and nor that this these those it its they their them he "
        "she his her such any be is are was were been being has have had which who".split()
    ),
    conjunctions={"and": "and", "or": "or", "nor": "or", "as well as": "and", "and/or": "or"},
    reference_nouns=frozenset(
        "article articles art arts paragraph paragraphs para paras subparagraph subparagraphs sub-paragraph "
        "sub-paragraphs point points section sections subsection subsections chapter chapters part parts title "
        "titles annex annexes appendix schedule rule rules regulation regulations directive directives decision "
        "decisions no nos resolution letter item protocol indent".split()
    ),
    range_words=frozenset(("to", "through")),
    instrument_nouns=frozenset("regulation directive decision resolution convention protocol act".split()),
    whole_references=frozenset(
        ("the appendix", "the annex", "an annex", "preceding paragraph", "preceding article", "foregoing paragraph",
         "foregoing article", "following paragraph", "following article", "previous paragraph", "previous article")
    ),
    numerals=cardinals(
        "two three four five six seven eight nine ten eleven twelve fifteen "
        "twenty thirty forty fifty sixty ninety hundred"
    ),
    number_words=frozenset(
        "twenty-two half third thirds quarter quarters twice double twentieth thirtieth ninetieth sixtieth "
        "percent".split()
    ),
    weak_numbers=frozenset("one single first second third fifth sixth seventh eighth tenth".split()),
    units=frozenset(
        "day days week weeks month months year years hour hours percent % instruments ratifications votes".split()
    ),
    months=frozenset(
        "january february march april may june july august september october november december".split()
    ),
    definition_verbs=("means", "mean", "includes", "include", "shall mean", "shall include", "shall be understood",
                      "has the meaning", "denotes", "refers to"),
    spellings=(
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
        "application request decision discretion consent behalf respect obligation obligations duty".split()
    ),
    light_words=frozenset(
        "further procedure procedures type types order accordance pursuant provision provisions said relevant "
        "respective respectively thereof therein thereto thereby following laid set out down present referred "
        "above mentioned purpose purposes means also as well concerned question case respect regard relation "
        "effect terms hereinafter hereafter hereby hence therefore moreover furthermore however then there same "
        "so used being given made contained meaning within under member mere until its their own whether "
        "himself itself does do did both where made when if make makes upon up about regards particular fact "
        "manner way given taken place".split()
    ),
    ordinals={
        "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
        "eighth": "8", "ninth": "9", "tenth": "10",
    },
    subordinators=frozenset(
        "if where when whenever in at for by to with without from upon during after before until unless which "
        "who whom whose that as of under on including such and or pursuant subject regardless irrespective".split()
    ),
    definite=frozenset("the both".split()),
    ones=frozenset("one single".split()),
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
    conditions=frozenset("if where when whenever wherever".split()),
    lifting=frozenset("need".split()),
    universals=frozenset("all each every any".split()),
    signed=frozenset("adopted signed done concluded".split()),
)  # fmt: skip
