"""Words that tell who wrote a page, in the languages pages are written in. Data only; rules are in bylines.py.

Everything is lower case, as rules look it up.
"""

from typing import Final

from coopreader.cleaning.vocabulary import ROLE_WORDS, words


def phrases(text: str) -> frozenset[str]:
    """The phrases in `text`, between slashes."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("/"))


OPENINGS: Final = phrases(
    """by/words/story/written by/reported by/story by/words by/article by/posted by/published by/text by/author/authors/
    author of the article/about the author by/contributed by/submitted by/compiled by/guest post by/
    a guest post by/opinion by/analysis by/commentary by/column by/review by/reviewed for us by/interview by/
    interviewed by/report by/reporting by/blog by/essay by/as told to/from our correspondent/words and photos by/
    words and pictures by/story and photos by/text and photos by/photos and story by/created by/added by/posted on by/
    von/autor/autorin/autoren/text/texte/text von/von unserem redakteur/von unserer redakteurin/
    von unserem korrespondenten/von unserer korrespondentin/geschrieben von/verfasst von/ein kommentar von/
    kommentar von/eine analyse von/analyse von/ein gastbeitrag von/gastbeitrag von/ein interview von/interview von/
    eine kolumne von/kolumne von/eine reportage von/ein essay von/ein bericht von/artikel von/
    ein gastkommentar von/rezension von/text und foto/text & foto/text und fotos/text und bild/bericht/
    par/auteur/auteurs/publié par/rédigé par/écrit par/posté par/propos recueillis par/un article de/
    texte de/de notre correspondant/de notre envoyé spécial/de notre correspondante/analyse par/entretien par/
    por/autora/autores/escrito por/publicado por/redactado por/texto/texto de/textos/texto e fotos/reportagem de/
    reportagem/un artículo de/un reportaje de/entrevista de/opinião de/matéria de/
    di/a cura di/scritto da/pubblicato da/testo di/testi di/un articolo di/articolo di/intervista di/
    door/geschreven door/door onze redacteur/door onze verslaggever/door onze correspondent/tekst/redactie/
    een column van/een analyse van/av/af/skrevet av/skrevet af/skriven av/publisert av/publicerad av/
    tekst og foto/text och foto/tekst og foto af/journalist/skribent/reporter/reporters/writer/writers/correspondent/
    kirjoittaja/kirjoittanut/toimittaja/teksti/höfundur/
    tekst/napisał/napisała/opracował/opracowała/oprac./autorzy/redaktor/autoři/napsal/napsala/připravil/připravila/
    szerző/írta/scris de/autorul/piše/pišu/od naszego korespondenta/
    yazar/yazan/haber/hazırlayan/muhabir/oleh/penulis/tác giả/
    автор/авторы/автори/автор статьи/автор материала/текст/текст и фото/подготовил/подготовила/материал подготовил/
    материал подготовила/беседовал/беседовала/записал/записала/журналист/корреспондент/пише/підготував/підготувала/
    συντάκτης/του/της/γράφει ο/γράφει η/κείμενο/από τον/από την/
    كتب/كتبت/بقلم/الكاتب/الكاتبة/بواسطة/تقرير/كتبه/حوار/نویسنده/به قلم/گزارش/מאת/כתב/כתבת/
    लेखक/लेखिका/द्वारा/โดย/เรื่องโดย/ผู้เขียน/ผู้สื่อข่าว/
    投稿者/作者/著者/執筆者/筆者/ライター/기자/글쓴이/작성자"""
)
"""Words that stand before the name of who wrote it."""

BY_INSIDE: Final = frozenset({"by", "par", "von", "por", "door", "av", "af", "автор:"})
"""Words for "by" that are believed behind a date, an hour or a kind of text ("Opinion by")."""

BY_OTHERS: Final = words(
    """photo photos photograph photographs photographed photography picture pictures picturing image images illustration
    illustrations illustrated graphic graphics video videos film filmed art artwork design designed cartoon map maps
    edited reviewed checked verified translated powered produced presented provided supplied sponsored supported
    liked replied reply replies comment comments commented shared recommended directed hosted narrated drawn owned
    funded led sent selected managed approved inspired brought caused made run used followed joined backed
    foto fotos fotografie fotografien bild bilder video grafik illustration übersetzt aufgenommen bereitgestellt
    photographie photographies image images traduit proposé réalisé vidéo fotografía fotografías imagen vídeo
    fotografia imagens traducido traduzido immagini fotografie tradotto foto's beeld vertaald фото видео перевод"""
)
"""Words that stand before "by" where the name is not of who wrote it; most also end a byline."""

LONE_BYS: Final = OPENINGS | phrases(
    """this story was written by/who wrote this/this article was written by/byline/à propos de l'auteur"""
)
"""Words that stand alone on the line above the name where a page was laid out so."""

DESKS: Final = phrases(
    """da redação/redação/redacción/la rédaction/la redacción/redaktion/redazione/la redazione/toimitus/redactie/
    redaksjonen/redaktionen/redakcja/redakce/redakcia/staff/staff report/staff reports/staff reporter/staff writer/
    staff writers/editorial staff/editorial team/editorial board/the editorial board/news desk/newsdesk/web desk/
    newsroom/wire reports/wire services/news service/редакция/編集部/编辑部/編輯部/온라인뉴스팀/디지털뉴스팀"""
)
"""Lines that name those who wrote it without a word for "by"."""

ABOUT_AUTHORS: Final = phrases(
    """about the author/about the authors/about author/about the writer/about the reporter/about the contributor/
    meet the author/meet the writer/about our contributor/author bio/the author/contributors/
    über den autor/über die autorin/über die autoren/zum autor/zur autorin/zur person/der autor/die autorin/
    à propos de l'auteur/à propos de l'auteure/l'auteur/sobre el autor/sobre la autora/sobre la firma/
    sobre o autor/sobre a autora/l'autore/l'autrice/sull'autore/over de auteur/om forfatteren/om författaren/
    tietoa kirjoittajasta/o autorze/o autorovi/об авторе/про автора/yazar hakkında/tentang penulis/
    この記事の筆者/この記事を書いた人/著者プロフィール/関于作者/关于作者/作者简介/關於作者/기자 소개"""
)
"""Lines that stand above the name of who wrote it, or above what is told of them."""

CREDENTIALS: Final = words("md phd ph.d dds rd msc ma mba esq jr sr ii iii cfa cpa rn dr prof jd ms np pharmd cnn pa-c")
"""What stands behind a comma and belongs to the name before it."""

OFFICES: Final = ROLE_WORDS | words(
    """professor prof lecturer teacher scientist researcher analyst founder co-founder ceo president chairman chair head
    leader minister strategist economist critic blogger photographer specialist manager officer expert anchor presenter
    commentator consultant student attorney lawyer historian curator engineer developer
    reporterin autorin journalistin volontär volontärin redaktionsleiter redaktionsleiterin chefredakteur chefreporter
    chefredakteurin ressortleiter ressortleiterin professorin wissenschaftler politikwissenschaftler
    correspondant correspondante rédactrice journalist chroniqueur envoyé spécial professeur directeur directrice
    corresponsal colaborador colaboradora redactor columnista profesor profesora directora jefe repórter colunista
    jornalista editora correspondente redattore inviato inviata corrispondente direttore verslaggever redacteur
    correspondente columniste hoogleraar journalistiek toimittaja kirjeenvaihtaja dziennikarz dziennikarka redaktor
    korespondent muhabir yazar журналист корреспондент обозреватель редактор"""
)
"""Words of offices beyond newsrooms: what is told of a writer behind or below the name."""

WEEKDAYS: Final = words(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira"""
)
"""Days of the week: they begin the date behind a name."""
