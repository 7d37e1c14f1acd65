"""Encodings: each that saved pages come in, long or a headline; damage; and what is no text."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.readers.decoding import Decoded, NotText, decode

ENGLISH = "The harbour council will vote on the ferry timetable – “at last”, said its chair, Zoë Brückner.\n"
FRENCH = "Le conseil a voté hier à Évreux : « c'est décidé », a déclaré la présidente Hélène Béguin.\n"
CHINESE = "港口委员会周四将就渡轮时刻表进行表决，主席表示欢迎。\n"
TAIWANESE = "港務委員會週四將就渡輪時刻表進行表決，主席表示歡迎。\n"
JAPANESE = "港湾委員会は木曜日、フェリーの時刻表について採決すると発表した。\n"
KOREAN = "항만위원회는 목요일 여객선 시간표를 표결한다고 밝혔다.\n"
RUSSIAN = "Портовый совет проголосует в четверг за расписание паромов, заявил его председатель.\n"

PAGES = [
    (ENGLISH, "utf-8"),
    (ENGLISH, "utf-8-sig"),
    (ENGLISH, "cp1252"),
    (FRENCH, "iso-8859-1"),
    (CHINESE, "gb18030"),
    (TAIWANESE, "big5"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (KOREAN, "cp949"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp1251"),
]

HEADLINES = [
    ("渡轮停航", "gb18030"),
    ("北京", "gb18030"),
    ("GDP增长6.5%：港口建设提速", "gb18030"),
    ("颱風來襲渡輪停航", "big5"),
    ("立法院三讀通過預算案", "big5"),
    ("台風で新幹線が運休", "cp932"),
    ("首相が辞任を表明", "cp932"),
    ("여객선 운항 중단", "cp949"),
    ("Цены на нефть выросли", "koi8-r"),
    ("Пётр Орлов", "koi8-r"),
    ("Цены на нефть выросли", "cp1251"),
    ("Новые iPhoneы дороже", "cp1251"),
    ("It’s a €5 ferry…", "cp1252"),
    ("By Zoë O’Brien", "cp1252"),
    ("La conférence s'ouvre à Lyon", "iso-8859-1"),
    ("Par Hélène Dupré", "iso-8859-1"),
    ("Überraschung in Köln", "iso-8859-1"),
    ("Publié il y a 3 heures, mis à jour à 9 h", "iso-8859-1"),
    ("Más en el puerto", "iso-8859-1"),
    ("台风来袭", "gb18030"),
    ("港の会議、東京で開幕　協力を強化", "euc_jp"),
]

WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize(("text", "encoding"), [*PAGES, *HEADLINES])
def test_a_text_is_read_in_the_encoding_it_was_written_in(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded == Decoded(text, encoding, 0)


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN + "1\n", CHINESE * 3])
def test_wide_encodings_are_known_by_their_zeros(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded == Decoded(text, encoding, 0)


@pytest.mark.parametrize("encoding", WIDE)
def test_wide_encodings_are_known_by_their_mark_which_is_no_part_of_the_text(encoding: str) -> None:
    decoded = decode(("\ufeff" + CHINESE).encode(encoding))

    assert decoded == Decoded(CHINESE, encoding, 0)


def test_latin_text_far_below_a_plain_beginning_is_seen() -> None:
    text = "All of this line is ASCII.\n" * 9000 + FRENCH

    assert decode(text.encode("iso-8859-1")) == Decoded(text, "iso-8859-1", 0)


def test_a_few_bad_bytes_do_not_make_utf8_something_else() -> None:
    content = (ENGLISH * 3).encode() + b"fa\xe7ade \x92 \xed\xa0\x80\n" + CHINESE.encode()[:-2]

    decoded = decode(content)

    assert isinstance(decoded, Decoded)
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(ENGLISH * 3)
    assert decoded.damaged == len("ç’") + 3 + 1


def test_a_replacement_sign_that_was_saved_is_no_damage() -> None:
    decoded = decode("lost \ufffd before it was saved".encode() + b" \xff")

    assert isinstance(decoded, Decoded)
    assert decoded.damaged == 1


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE, "gb18030"), (TAIWANESE, "big5"), (KOREAN, "cp949")])
def test_a_lost_byte_does_not_make_a_legacy_encoding_something_else(text: str, encoding: str) -> None:
    content = (text * 4).encode(encoding) + b"\xff\n"

    decoded = decode(content)

    assert isinstance(decoded, Decoded)
    assert (decoded.encoding, decoded.damaged) == (encoding, 1)
    assert decoded.text.startswith(text * 4)


def test_one_line_longer_than_the_sample_is_read_whole() -> None:
    text = CHINESE.strip() * 4000

    assert decode(b"a" + text.encode("gb18030")) == Decoded("a" + text, "gb18030", 0)


def test_windows_quotation_marks_are_never_control_characters() -> None:
    decoded = decode("“It’s final” – so they say…".encode("cp1252") + b" \x9d \x81")

    assert isinstance(decoded, Decoded)
    assert not any("\x80" <= character <= "\x9f" for character in decoded.text)


def test_zeros_between_words_leave_them_words() -> None:
    content = (ENGLISH * 10).encode().replace(b" ", b"\x00 ", 40)

    decoded = decode(content)

    assert isinstance(decoded, Decoded)
    assert decoded.text.replace("\x00", "") == ENGLISH * 10


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary: a PNG picture"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "binary: a PDF"),
        (gzip.compress(ENGLISH.encode(), mtime=0), "binary: a gzip archive"),
        (b"PK\x03\x04" + bytes(50), "binary: a zip archive"),
        (b"\x7fELF\x02\x01\x01" + bytes(50), "binary: a program"),
        (bytes(1000), "binary"),
        (bytes(range(256)) * 50, "binary"),
    ],
)
def test_what_is_no_text_is_named(content: bytes, reason: str) -> None:
    decoded = decode(content)

    assert isinstance(decoded, NotText)
    assert decoded.reason == reason


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_not_but_never_an_error(content: bytes) -> None:
    decoded = decode(content)

    assert isinstance(decoded, Decoded | NotText)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\x1b", exclude_categories=["Cc"])))
def test_utf8_is_always_utf8(text: str) -> None:
    content = text.encode()

    assert decode(content) == Decoded(text, "utf-8", 0) or text.startswith(
        ("\ufeff", "%PDF-", "GIF8", "bplist00", "PK")
    )
