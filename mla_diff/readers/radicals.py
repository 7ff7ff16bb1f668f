"""Chinese characters that fonts call by the name of a radical: 民 is often found as the sign for the radical of 民.

Some fonts draw a character and the radical it is with one shape, and a program that prints with them writes the
radical's number into the file. The signs for radicals are for tables of radicals, so in a text each stands for the
character.
"""

from __future__ import annotations

import unicodedata

_KANGXI = range(0x2F00, 0x2FD6)  # Unicode gives the character of each of these
#: The radicals of simplified and other forms, each before its character (Unicode's EquivalentUnifiedIdeograph).
_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌"
    "⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓"
    "⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶"
    "⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟"
    "⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)  # fmt: skip

#: By the number of the sign. Unicode gives 戶 for ⼾, but it is the simplified 户 that fonts draw with its shape.
CHARACTERS: dict[int, str] = (
    {code: unicodedata.normalize("NFKC", chr(code)) for code in _KANGXI}
    | dict(zip(map(ord, _SUPPLEMENT[::2]), _SUPPLEMENT[1::2], strict=True))
    | {ord("⼾"): "户"}
)
