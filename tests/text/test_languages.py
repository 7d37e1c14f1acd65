"""Languages are told by script and small words, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.text.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council decided on Monday to build a second pier for the ferries, and it is to open in May.", "en"),
        (
            "Der Rat hat am Montag beschlossen, einen zweiten Pier für die Fähren zu bauen, und er ist im Mai fertig.",
            "de",
        ),
        ("Le conseil a décidé lundi de construire un deuxième quai pour les ferries, et il sera ouvert en mai.", "fr"),
        ("El consejo decidió el lunes construir un segundo muelle para los barcos, y se abrirá en mayo.", "es"),
        ("Il consiglio ha deciso lunedì di costruire un secondo molo per i traghetti, che sarà aperto a maggio.", "it"),
        ("O conselho decidiu na segunda construir um segundo cais para os barcos, e não será aberto em maio.", "pt"),
        ("De raad heeft maandag besloten een tweede pier te bouwen voor de veerboten, en die is in mei klaar.", "nl"),
        ("Совет в понедельник решил построить второй причал для паромов, и он будет открыт в мае.", "ru"),
        ("قرر المجلس يوم الاثنين بناء رصيف ثان في الميناء على أن يفتح في مايو من هذا العام.", "ar"),
        ("港务委员会星期一决定为渡轮修建第二座码头。", "zh"),
        ("港湾評議会は月曜日、フェリーのために二つ目の桟橋を建てることを決めた。", "ja"),
        ("항만 위원회는 월요일에 여객선을 위한 두 번째 부두를 짓기로 했다.", "ko"),
        ("คณะกรรมการท่าเรือตัดสินใจเมื่อวันจันทร์ที่จะสร้างท่าเทียบเรือแห่งที่สอง", "th"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Pier", "12 345 678", "Ferry Harbour Gull Rope Lamp Tide Quay Buoy Mast Hull"])
def test_too_little_text_tells_nothing(text: str) -> None:
    assert language_of(text) is None


@given(st.text(max_size=300))
def test_any_text_has_a_two_letter_language_or_none(text: str) -> None:
    language = language_of(text)

    assert language is None or (len(language) == 2 and language.isalpha())
