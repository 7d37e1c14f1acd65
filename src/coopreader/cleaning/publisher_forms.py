"""Words that stand around a publisher's name on its pages. Data only; traces.py applies it."""

from typing import Final

from coopreader.cleaning.vocabulary import MONTHS, NOT_NAMES, ROLE_WORDS, words

BEFORE_CUES: Final = words(
    """about follow jobs advertise contact subscribe support download om kontakt über welcome sobre acerca
    propos careers copyright kuhusu join visit sponsor frétt sigue suivez folgen folge seguici síguenos apoya
    logo siamo choose newsletter"""
)
"""Words in small letters that stand before the name in menus and footers: "About X", "Jobs at X", "Subscribe to X"."""

WEAK_BEFORE: Final = words(
    """search at in on to de à d' chi why more from read the our get return log meet sign up for newsletters zur
    zum by alla tutto su qui af go back home all die der das le la el watch listen hear see try give gift become
    a member of team inside love share posted powered with who we are is app website site your stay connected
    connect best start install sponsored content produced part an feed rss"""
)
"""The same, before other words too: believed less."""

AFTER_CUES: Final = words(
    """homepage logo newsletters newsletter shop store app apps premium podcasts staff subscribers について employee
    e-paper epaper plus + events careers jobs archive sitemap columnists submissions sponsors bureau rss feed
    panel councils pro members insider readers"""
)
"""Words in small letters that stand behind the name: "X newsletters", "X Store"."""

WEAK_AFTER: Final = words(
    """home page magazine merch merchandise icon podcast archives reports team video videos live tv on twitter
    facebook x google socials social media instagram youtube alternate membership subscription subscriptions
    account advertising ads services comments wire network digital online copies tickets deals standards
    editorial policy privacy policies terms center centre help faq about mobile print edition international
    today direct club games"""
)
"""The same, behind other words too: believed less."""

PAPERS: Final = words(
    """daily news times post press herald tribune journal gazette observer mail today chronicle guardian
    telegraph star sun standard globe review magazine radio weekly independent express mirror echo record
    courier examiner dispatch bee shimbun zeitung nachrichten newspaper report reporter broadcasting television
    tv tidende tidning posten blad dagblad avisen journalen presse monde figaro diario diário jornal periódico
    correo corriere giornale gazzetta"""
)
"""Words that papers and stations are called by."""

OWNERS: Final = words(
    """media group network networks communications publishing holdings holding entertainment digital interactive
    universal company companies corporation partners ventures publications publishers verlag mediehus limited
    technologies initiative"""
)
"""Words of firms that own papers: they hold the copyright and are not what readers know the paper by."""

NEVER: Final = words(
    """us our twitter facebook instagram youtube linkedin whatsapp tiktok pinterest telegram shutterstock
    newsletter newsletters subscribe reserved policy privacy cookies cookie javascript javascript's javascript,
    conditions advertisement wordpress wechat weibo login register www http https email e-mail tweet share click
    comments button opens sign nossa nossos nos notre votre unsere nuestra nuestro voir reply delete report
    upcoming your you my we log submit copy link print here consent allowed browse coupons install skip accept
    reject unsubscribe nbsp iframe svg jpg png abo rrss"""
)
"""Words that no publisher's name contains."""

EDGES: Final = words(
    """me on all mes this page now site alternate and or of to more mobile story from by in at for with about
    published updated posted what who why how when where meet is are be if do get set see try its it's their his
    her not no img dr mr mrs ms pm am utc source photo image credit view show hide read continue start take
    every each some two three four five follow search jobs contact welcome download support join logo here getty
    images settings conditions a was rss android minutes min ago et edt est gmt only ou und y e but while after
    before since then than as an so yet also last first both according earlier later during under over between
    because however meanwhile although though even still just once until there these those that they he she i
    our we's von zu mit das ein eine im auf für bei dans pour par avec sur que el en con por para si es una un
    uno como mehr zum thema photos stories news: video:"""
)
"""Words with which no publisher's name begins or ends."""

BEFORE_NAMES: Final = words("told tells tell dem informed visiting love via")
"""Words in small letters before the name of the paper that a source spoke to, or that a notice speaks for."""

AFTER_NAMES: Final = words(
    """reported reports understands readers subscribers newsletter newsletters app newsroom reporter editor
    website journalists subscriber"""
)
"""Words in small letters behind it."""

BEFORE_EMPLOYERS: Final = words("for at of with by bei de en chez the")
"""Words between an office and the paper it is held at."""

TEXT_CUES: Final = (
    " told ", " tell", " dem ", "informed", "visiting", " via ", "reported", " reports", "understands", "readers",
    "subscri", "newsletter", " app", "newsroom", "reporter", "editor", "website", "journalist", "correspondent",
    "writer", "columnist", "Redakteur", "redact", "period", "works", "©",
)  # fmt: skip
"""Parts of words without one of which a paragraph names no publisher: asked first, since most have none."""

_PLACES: Final = words(
    """canada india china london alabama usa uk us europe africa asia america american world brasil brazil
    españa france germany deutschland italia venezuela mexico méxico japan russia ukraine israel gaza iran
    washington york california texas florida toronto ontario chicago boston paris berlin roma"""
)
_MENU: Final = words(
    """i we he she they it what when how where who why but if as no not can will our his her their my jr mr mrs
    ms dr nos notre votre plus voir gente mi tu su sport sports jobs job commercial busca buscar information
    search lifestyle economy wine events event services service support help feedback editor editors editorial
    real estate homes autos classifieds obituaries celebrity covid coronavirus covid-19 president congress
    senate house court police army republican republicans democrats democrat trump biden obama putin english
    español français monday tuesday wednesday thursday friday saturday sunday shop store apps app podcast
    podcasts tv radio video videos photos photo gallery watch live newsletters membership sponsored best top
    most popular recommended related comment comments reply save text size print email share copy link close
    menu log sign register terms use privacy policy cookie settings your choices accessibility sitemap advertise
    careers archive archives faq subscriptions subscription subscribe gift account profile welcome hello thank
    thanks yes read learn find see get go join try new latest breaking local national international global
    regional community metro state north south west east january february march april may june july august
    september october november december arts art books book movies movie film films music theater theatre games
    game crossword puzzles recipes food drink health fitness wellness beauty fashion style travel science tech
    technology ai business money markets market investing investigations finance personal politics opinion
    opinions columns columnists letters analysis features education environment climate energy weather traffic
    crime courts law justice religion women men kids family parenting pets cars motoring home garden design
    property football soccer cricket tennis golf rugby basketball baseball hockey nfl nba mlb nhl ncaa racing
    boxing ufc mma f1 olympics college high school scores team teams history culture society life love
    entertainment showbiz royal royals media press lesen mehr startseite themen politik wirtschaft kultur wissen
    meinung impressum datenschutz agb karriere kontakt hilfe abo anzeige werbung actualité économie société
    accueil rechercher connexion abonnez-vous inicio política economía cultura deportes sociedad opinión mundo
    tecnología ciencia salud nacional internacional últimas noticias portada contacto aviso legal publicidad
    privacidad esportes economia saúde cidades colunas assine assinar cronaca esteri spettacoli salute ambiente
    nuevo dm icon default created sketch view viewing image images caption credit"""
)
NEVER_ALONE: Final = (NOT_NAMES | ROLE_WORDS | _PLACES | _MENU | NEVER | EDGES | frozenset(MONTHS)) - {"independent"}
"""Words of which no publisher's name is made up alone."""

NO_HOLDERS: Final = (
    "all rights", "reserved", "policy", "the material", "this", "&", "riproduzione", "notice", "haki zote",
    "information", "infringement", "agent", "complaint", "جميع", "rights", "material", "owner", "law", "claim",
    "act", "and ", "or ", "is ", "protected", "on ", "in ", "we ", "die ", "for ", "to ",
)  # fmt: skip
"""What stands behind a copyright sign and is nobody's name."""
