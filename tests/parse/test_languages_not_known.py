"""A text in a language that is not known here is not taken for another one, whatever short words they share."""

from __future__ import annotations

import pytest

from mla_diff.text.language import detect_language

#: Sentences of the Universal Declaration of Human Rights, in the public domain.
_HAUSA = (
    "Ganin cewa ba abin da ya sa aka aikata abubuwa irin na lokacin jahiliyya waɗanda ke tada hankalin duniya gaba-ɗaya, "
    "illa rashin sanin hakkokin ɗan-adam da rena su. Ganin kuma cewa an bayyana cewa: muhimmin gurin da ’yan-adam suka sa "
    "gaba shi ne, bayan sun kuɓuta daga tsananin iko da wahala, kowa ya sami damar faɗin ra'ayinsa kuma ya sa rai ga abin "
    "da zuciyarsa ta saka masa, Ganin cewa ya kamata a kafa hukumomi waɗanda za su kula da kiyayewa da hakkokin ’yan-adam, "
    "ta hanyar girka dokoki, domin kada tsananin iko da danniya su yi yawa har su kai mutane ga yin kara ko yin tawaye. "
)
_TONGAN = (
    "Peako e me’a ‘i he mahino ko hono li’ekina mo ta’efaka’apa’apa’i ‘a e ngaahi totonu ‘a e tangata kuo iku ki he ngaahi "
    "‘ulungaanga fakapapeliane ‘a ia na’a ne faka’ita’i ‘a e konisenisi ‘o e tangata pea toki a’usia ‘a e mamani ‘oku tali "
    "fiefia ai ‘ehe fa’ahinga ‘o e tangata ‘a e tau’ataina ‘o e lea, mo e tui faka’atamai pea mo e tau’ataina mei he nofo "
    "tailiili mo e nofo tukuhausia ke nau hoko ko e tumutumu ia ‘o e faka’amu ‘a e kakai fakalukufua, Peako e me’a ‘i he "
    "ta’etoeveiveiua ‘a e fiema’u, koe’uhi ke ‘oua na’a toe kouna ‘a e tangata, ‘i ha’ane ‘aliaki faka’osi. "
)
_PERSIAN = (
    "تمام افراد بشر آزاد به دنیا می آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند و باید نسبت "
    "به یکدیگر با روح برادری رفتار کنند. هر کس حق زندگی، آزادی و امنیت شخصی دارد و هیچ کس را نمی توان در بردگی نگاه داشت."
)
_ARABIC = (
    "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق، وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء."
)


@pytest.mark.parametrize("text", [_HAUSA * 2, _TONGAN * 2, _PERSIAN])
def test_a_language_that_is_not_known_is_not_told(text: str) -> None:
    assert detect_language(text) == ""


def test_arabic_is_told_by_its_script() -> None:
    assert detect_language(_ARABIC) == "ar"
