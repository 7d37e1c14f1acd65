"""Words that facts are told by: months, labels of dates, bylines, agencies. Data only; rules are beside the facts.

Everything is lower case, as rules look it up. Words of menus and other furniture are in furniture_words.py.
"""

from typing import Final


def _numbered(*languages: str) -> dict[str, int]:
    """Month names, each with its number; a language is its twelve names, spelling variants joined by a slash."""
    return {
        name: number
        for names in languages
        for number, variants in enumerate(names.split(), 1)
        for name in variants.split("/")
    }


def words(text: str) -> frozenset[str]:
    """The words in `text`: a set that can be read as prose."""
    return frozenset(text.split())


_ENGLISH: Final = (
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct "
    "november/nov december/dec"
)

ENGLISH_MONTHS: Final = _numbered(_ENGLISH)
"""The months of `MONTHS` that stand behind bylines: other languages have months that are names (Marco, Mai)."""

MONTHS: Final = _numbered(
    _ENGLISH,
    "januar/jän/jänner februar/feber märz/mär/mrz april mai juni juli august september oktober/okt november "
    "dezember/dez",
    "janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre octobre novembre "
    "décembre/decembre/déc",
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre "
    "diciembre/dic",
    "gennaio/gen febbraio/febb marzo aprile maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett ottobre/ott "
    "novembre dicembre/dic",
    "janeiro fevereiro/fev março/marco abril maio junho julho agosto setembro/set outubro/out novembro dezembro/dez",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december/des",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta",
    "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "január február március április május június július augusztus szeptember október november december",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου "
    "δεκεμβρίου",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "января/янв февраля/фев/февр марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг сентября/сен/сент "
    "октября/окт ноября/ноя/нояб декабря/дек",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "يناير فبراير مارس أبريل/ابريل مايو يونيو/يونيه يوليو/يوليه أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    "كانون‌الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين‌الأول تشرين‌الثاني كانون‌الأول",
    "januari februari mac april mei jun julai ogos september oktober november disember",
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
)
"""Month names and their short forms, in the case that stands in dates ("5 мая"), without a final full stop."""

DATE_LABELS: Final = (
    ("published", 4), ("posted", 4), ("first published", 5), ("publish date", 4), ("created", 3), ("pubdate", 4),
    ("date:", 3), ("released", 3), ("release date", 3), ("issued", 3),
    ("veröffentlicht", 4), ("erstellt", 4), ("publié", 4), ("mis en ligne", 4), ("publicado", 4), ("publicada", 4),
    ("pubblicato", 4), ("pubblicata", 4), ("gepubliceerd", 4), ("geplaatst", 4), ("publisert", 4), ("publicerad", 4),
    ("publiceret", 4), ("julkaistu", 4), ("opublikowano", 4), ("yayınlanma", 4), ("опубликовано", 4),
    ("公開", 4), ("掲載", 4), ("发布", 4), ("發布", 4), ("发表", 4), ("入力", 3), ("입력", 4), ("등록", 3), ("نشر", 4),
    ("updated", -2), ("update:", -2), ("last modified", -2), ("modified", -2), ("edited", -2), ("aktualisiert", -2),
    ("stand:", -1), ("mis à jour", -2), ("modifié", -2), ("actualizado", -2), ("actualizada", -2), ("atualizado", -2),
    ("atualizada", -2), ("aggiornato", -2), ("bijgewerkt", -2), ("oppdatert", -2), ("uppdaterad", -2),
    ("opdateret", -2), ("päivitetty", -2), ("güncelleme", -2), ("обновлено", -2), ("更新", -2), ("수정", -2),
    ("accessed", -8), ("retrieved", -8), ("copyright", -8), ("©", -8), ("all rights reserved", -8),
)  # fmt: skip
"""Words that stand before a date, and how much they speak for or against its being the day of publication."""

BYLINE_WORDS: Final = (
    "by", "written by", "reported by", "story by", "words by", "article by", "posted by", "published by", "author",
    "authors", "text by", "von", "autor", "autorin", "text", "par", "por", "di", "door", "av", "af", "kirjoittaja",
    "redactie", "auteur", "автор", "текст", "a cura di", "escrito por", "publicado por", "投稿者", "作者", "记者",
    "記者",
    "publié par", "rédigé par", "écrit par", "propos recueillis par", "posté par", "texte", "scritto da",
    "pubblicato da", "texto de", "reportagem de", "geschrieben von", "ein kommentar von", "eine analyse von",
    "ein gastbeitrag von", "ein interview von", "geschreven door", "skrevet av", "skrevet af", "skriven av",
    "oleh", "yazar", "penulis",
    "文", "撰文", "著者", "執筆", "기자", "yazan", "door onze redacteur", "texto", "testo di", "tekst",
)  # fmt: skip
"""Words that stand before the name of who wrote it."""

ROLE_WORDS: Final = words(
    """reporter correspondent editor writer staff columnist contributor journalist producer bureau chief
    senior associate managing executive deputy assistant chief political business health science
    education sports technology redakteur redakteurin korrespondent korrespondentin journaliste
    rédacteur redactor redactora periodista giornalista contributing guest special national
    international foreign author freelance reporters writers team desk multimedia host director digital
    fellow intern investigative"""
)
"""Words of offices that stand behind or below a name and are no part of it."""

NOT_NAMES: Final = words(
    """the a an and or of in on at to for with from by is are was were be this that these those it its your
    our you we news home about contact subscribe newsletter sign log login menu search share print email
    comments read more video photo photos image gallery credit opinion politics business sports sport
    world local life culture health science technology tech entertainment travel weather money finance
    markets magazine podcast podcasts live latest top breaking updated published posted minute minutes
    min ago today yesterday monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december follow twitter facebook instagram
    linkedin whatsapp youtube reddit pinterest telegram getty images reuters afp associated press all
    rights reserved copyright privacy policy terms use media release press report analysis review
    feature exclusive editorial der die das und oder von mit für im ist le les des du et la el los las
    del una por para che di e il gli advertisement sponsored related articles stories topics tags
    category categories south north east west new city state states county university school street park
    download play listen watch view account edition site page pages skip content main navigation close
    open back next previous first last full story article articles blog blogs department office
    government president minister council committee company group inc ltd llc gmbh corp key points social
    sharing tips logo image content hub bureau"""
)
"""Words that no line which is only a person's name contains."""

NOT_COLLECTIVE: Final = words(
    """the a an this that using clicking subscribing signing continuing submitting entering your our email law
    mail phone now default day night year contrast comparison way far last next any all"""
)
"""Words that stand behind "by" and begin nobody's name."""

PARTICLES: Final = words("""de da di del della la le van von der den dos du el al bin ibn af zu ter ten y e""")
"""Words in lower case that stand inside names."""

AGENCIES: Final = {
    "xinhua": "Xinhua", "xinhua news agency": "Xinhua", "新华社": "新华社", "新华网": "新华网",
    "中新社": "中新社", "agence france-presse": "AFP", "afp": "AFP",
    "associated press": "Associated Press", "the associated press": "Associated Press",
    "ap": "Associated Press", "reuters": "Reuters", "thomson reuters": "Reuters", "tass": "TASS",
    "тасс": "ТАСС", "ria novosti": "RIA Novosti", "риа новости": "РИА Новости", "interfax": "Interfax",
    "интерфакс": "Интерфакс", "dpa": "dpa", "apa": "APA", "sid": "SID", "ansa": "ANSA", "efe": "EFE",
    "europa press": "Europa Press", "lusa": "Lusa", "belga": "Belga", "anp": "ANP", "ntb": "NTB",
    "ritzau": "Ritzau", "tt": "TT", "stt": "STT", "pap": "PAP", "čtk": "ČTK", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "共同通信": "共同通信", "jiji press": "Jiji Press", "時事通信": "時事通信",
    "jiji": "Jiji Press", "yonhap": "Yonhap", "연합뉴스": "연합뉴스", "pti": "PTI", "ani": "ANI", "ians": "IANS",
    "bernama": "Bernama", "antara": "Antara", "aap": "AAP", "upi": "UPI", "bloomberg": "Bloomberg",
    "the canadian press": "The Canadian Press", "press association": "PA", "pa": "PA",
    "anadolu agency": "Anadolu Agency", "anadolu": "Anadolu Agency", "irna": "IRNA", "wam": "WAM",
    "sana": "SANA", "mena": "MENA", "notimex": "Notimex", "telam": "Télam", "télam": "Télam",
    "agencia brasil": "Agência Brasil", "agência brasil": "Agência Brasil", "ats": "ATS",
    "keystone-ats": "Keystone-ATS", "ukrinform": "Ukrinform", "kna": "KNA", "epd": "epd", "cns": "CNS",
}  # fmt: skip
"""News agencies as they are written beside bylines and in datelines, each with the name to show."""
