"""What makes an English rule narrower or wider; the sources are named in ``change``."""

from mla_diff.languages.change_rules import Rule
from mla_diff.languages.wording import combine

#: One rule whatever the law is called: "domestic" for "national" is no change of scope.
_TIES = "in accordance with|under|consistent with|subject to|within the limits of"
_OWN_LAW = (
    *combine(_TIES, "its|their", "domestic|national|internal", "law"),
    *combine(_TIES, "domestic|national|internal", "law"),
)

SCOPE = (
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
         "includes but is not limited to", "include but are not limited to",
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
