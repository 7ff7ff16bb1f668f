"""Numbers as lists print them: 3 as "3", "c", "iii", "third" or "3rd"."""

from __future__ import annotations

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # without ё й ъ ы ь, as Russian lists are lettered
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
FIRST = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
         "twelve": "twelfth"}  # fmt: skip
#: The longest number written out; beyond, and below one, digits stand. A treaty's lists are shorter by far.
MOST = 4999


def roman(number: int) -> str:
    """Return a lower-case roman numeral.

    >>> roman(14)
    'xiv'
    """
    if not 0 < number <= MOST:
        return str(number)
    written = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def letters_repeated(number: int, alphabet: str = LATIN) -> str:
    """Return a letter as Word counts: after z come aa, bb, cc.

    >>> letters_repeated(28)
    'bb'
    """
    if not 0 < number <= MOST:
        return str(number)
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def letters_counted(number: int, alphabet: str = LATIN) -> str:
    """Return a letter as browsers and OpenDocument count: after z come aa, ab, ac.

    >>> letters_counted(28)
    'ab'
    """
    if not 0 < number <= MOST:
        return str(number)
    written = ""
    while number:
        number, place = divmod(number - 1, len(alphabet))
        written = alphabet[place] + written
    return written


def ordinal(number: int) -> str:
    """Return an English ordinal in digits.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def cardinal_word(number: int) -> str:
    """Return an English number in words up to 99, in digits beyond.

    >>> cardinal_word(42)
    'forty-two'
    """
    if not 0 <= number < 100:
        return str(number)
    if number < len(UNITS):
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return TENS[tens] + (f"-{UNITS[unit]}" if unit else "")


def ordinal_word(number: int) -> str:
    """Return an English ordinal in words up to 99, in digits beyond.

    >>> ordinal_word(21), ordinal_word(30)
    ('twenty-first', 'thirtieth')
    """
    words = cardinal_word(number)
    if words[:1].isdigit() or words.startswith("-"):
        return ordinal(number)
    head, dash, last = words.rpartition("-")
    last = FIRST.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last.removesuffix("t") + "th")
    return head + dash + last
