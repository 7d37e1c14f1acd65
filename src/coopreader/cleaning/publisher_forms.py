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

PAPER_WORDS: Final = PAPERS | words(
    """voice voix insider wire newswire digest monitor inquirer enquirer sentinel ledger argus advertiser advocate
    bulletin bugle beacon banner citizen democrat republican republic eagle patriot pioneer progress register leader
    leader-telegram union-tribune journal-constitution post-dispatch post-gazette news-press statesman spectator
    economist pilot forum messenger messaggero mercury intelligencer signal sentinel-tribune whig quarterly monthly
    journalism weekend woche wochenblatt kurier anzeiger rundschau allgemeine tagblatt tageblatt
    abendblatt morgenpost merkur spiegel stern bild blick welt bote volksblatt landbote libération parisien dépêche
    croix nouvelles temps soir matin libre courrier journaux hebdo actu nouvel obs país mundo vanguardia periodico
    prensa tiempo universal nación nacion clarín razón razon voz verdad heraldo sol hoy noticias información folha
    estado estadão globo correio gazeta diarios público expresso notícias observador repubblica stampa sera sole
    mattino secolo unione manifesto fatto tempo resto nazione telegraaf volkskrant trouw nieuwsblad krant morgen
    standaard courant dagbladet aftonbladet expressen nyheter nyheder nytt politiken berlingske bladet tidningen
    tidningar uutiset sanomat lehti wyborcza rzeczpospolita fakt dziennik deník noviny pravda izvestia правда
    известия новости газета вести ведомости время hürriyet milliyet sabah haber haberler xinwen ilbo sinmun
    hankyoreh npr pbs bbc itv rte rté zdf ard rtl wdr ndr swr orf srf rts rtbf rai rtve nos nrk svt yle"""
)
"""The same and more, that may be other words too: they speak for a name but tell nobody's from an author's."""


PAPER_ENDS: Final = (
    "zeitung", "blatt", "bladet", "posten", "avisen", "anzeiger", "kurier", "tidende", "tidningen", "news", "times",
    "post", "press", "magazine", "magasinet", "nachrichten", "rundschau", "nyheter", "insider", "weekly", "wire",
    "report", "daily", "online", "journal", "tribune", "herald", "star", "watch", "gazette",
)  # fmt: skip
"""What papers' names of one word end with: "Harbourpost", "Gullbladet"."""

TITLES: Final = words(
    """magazine times post journal herald tribune telegraph weekly review insider wire digest gazette chronicle
    observer monitor mirror express mail daily guardian standard examiner"""
)
"""Words that make a name even of words that stand in menus: "Technology Magazine"."""

OWNERS: Final = words(
    """media group network networks communications publishing holdings holding entertainment digital interactive
    universal company companies corporation partners ventures publications publishers verlag mediehus limited
    technologies initiative"""
)
"""Words of firms that own papers: they hold the copyright and are not what readers know the paper by."""

PERIODS: Final = words("daily evening morning sunday weekly")
"""Words that make a name of a word that stands in menus: "Daily News"."""

FIRST_NAMES: Final = words(
    """aaron adam adrian alan albert alejandro alessandro alex alexander alexandra alexis alfred ali alice alicia
    allison amanda amber amy ana andrea andreas andrew andy angela angelo ann anna anne annie anthony antoine anton
    antonio arthur ashley barbara beatrice ben benjamin bernard bernd beth bill billy bob brad brandon brenda brian
    bruce bryan caitlin camille carl carla carlos carmen carol caroline catherine cathy charles charlie charlotte
    chloe chris christian christina christine christoph christopher cindy claire claudia clara colin connie craig
    crystal cynthia dan daniel daniela danielle david dawn dean deborah denise dennis derek diana diane diego dmitry
    donald donna doug douglas dylan ed eddie eduardo edward elena elizabeth ellen emily emma eric erica erik erin
    ethan eugene eva evan fabian federico felix fernando florian francesco francis francisco frank franz fred
    frederick gabriel gary geoff george gerald gerard giovanni giulia giuseppe glenn gloria grace graham greg gregory
    guillaume gustavo hannah hans harold harry heather heidi helen henri henry holly howard hugh ian igor ingrid irene
    isabel isabelle ivan jack jackie jacob jake james jamie jan jane janet janice jason jay jean jeff jeffrey jen
    jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel johan johannes john johnny jon
    jonas jonathan jordan jorge jose josé joseph josh joshua joyce juan judith judy julia julian julie jürgen justin
    karen karin karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly klaus
    kristen kristin kyle lars laura lauren laurent laurie lawrence lee leo leonard leslie linda lisa liz lorenzo
    louis louise luca lucas lucy luigi luis luke lynn manuel marc marcel marcelo marcia marco marcus margaret maria
    marie marina mario marion mark markus martha martin mary matt matteo matthew matthias maurice max megan melanie
    melissa michael michel michele michelle miguel mike milan mohamed mohammad mohammed molly monica nancy natalia
    natalie nathan neil nicholas nick nicola nicolas nicole nigel nina noah oleg oliver olivia omar oscar otto pablo
    pamela paolo pascal pat patricia patrick paul paula pedro peggy peter petra phil philip philipp philippe phillip
    pierre rachel ralph ramon raphael raul ray raymond rebecca renee ricardo richard rick rob robert roberto robin
    rodrigo roger roland ron ronald rosa rose ross roy russell ruth ryan sabine sally sam samantha samuel sandra
    sara sarah scott sean sebastian sergei sergey sergio shane shannon sharon shawn sheila silvia simon sofia sonia
    sophia sophie stefan stefano stella stephanie stephen steve steven stewart stuart sue susan susanne suzanne
    sylvia tamara tanya tara taylor ted teresa terry theresa thomas tiffany tim timothy tina todd tom tommy tony
    tracy travis trevor tyler ulrich ursula valentina valerie vanessa veronica victor victoria vincent virginie
    vladimir walter wang wayne wendy werner will william wolfgang xavier yuri yves zach zachary zoe
    александр алексей анастасия андрей анна антон артем борис вадим валерий василий виктор виталий владимир
    вячеслав галина геннадий георгий григорий денис дмитрий евгений екатерина елена иван игорь илья ирина
    кирилл константин ксения леонид максим мария марина михаил надежда наталья николай олег ольга павел петр
    роман светлана сергей станислав татьяна федор юлия юрий"""
)
"""Names that people are called by: who has one is an author or a photographer and no paper."""

NEVER: Final = words(
    """us our twitter facebook instagram youtube linkedin whatsapp tiktok pinterest telegram shutterstock
    newsletter newsletters subscribe reserved policy privacy cookies cookie javascript javascript's javascript,
    conditions advertisement wordpress wechat weibo login register www http https email e-mail tweet share click
    comments button (button) opens sign nossa nossos nos notre votre unsere nuestra nuestro voir reply delete report
    upcoming your you my we log submit copy link print here consent allowed browse coupons install skip accept
    reject unsubscribe we've we're we'll we’ve we’re we’ll i'm i’m i've i’ve it’s you're you’re they're they’re
    that's that’s don't don’t there's there’s here's here’s what's what’s let's let’s chancellor president
    minister senator spokesman spokeswoman nbsp iframe svg jpg png abo rrss"""
)
"""Words that no publisher's name contains."""

EDGES: Final = words(
    """me off on all mes this page now site alternate and or of to more mobile story from by in at for with about
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

NAME_LINKS: Final = words("of the and & de la le les del des du di da et y e und der die das für")
"""Words in small letters inside a name, or before it."""

BEFORE_MENTIONS: Final = dict.fromkeys(words("told tells tell telling informed gegenüber"), "told") | dict.fromkeys(
    words("supporting visiting love via reading following subscribe"), "support"
)
"""Words before the name of the paper that a source spoke to, or that a notice speaks for."""

BEHIND_MENTIONS: Final = (
    dict.fromkeys(words("understands contacted approached request requests request. inquiries asked visited"), "asked")
    | dict.fromkeys(words("reported reports reported. revealed learned"), "reported")
    | dict.fromkeys(
        words(
            """readers subscribers newsletter newsletters newsletter. app app. newsroom website website. subscriber
            subscription account reader team abonnieren"""
        ),
        "support",
    )
    | dict.fromkeys(
        words("reporter reporters editor editors journalist journalists correspondent contributor columnist staff"),
        "role",
    )
)
"""Words behind it."""

_SPEAKING: Final = dict.fromkeys(
    words(
        """spoke speaking talked talking speaks spoken confirmed exclusively said déclaré confié expliqué explique
        indiqué dit confie affirmé raconte assuré dijo explicó declaró dicho declarado explica asegura disse afirmou
        contou declarou säger sade berättar skriver sier forteller skriver siger fortæller zegt vertelt laat sagte
        sagt erklärte sagten bestätigte detto spiegato raccontato rozhovoru powiedział сказал рассказал сообщил"""
    ),
    "told",
)
_ASKING: Final = dict.fromkeys(
    words("respond responded responding reply contacted approached asked interviewed reached out shown sent provided"),
    "asked",
)
_SEEING: Final = dict.fromkeys(words("obtained seen reviewed viewed verified commissioned analyzed"), "asked")
_SUPPORT: Final = dict.fromkeys(
    words("subscribe subscribed subscribing subscriber subscribers donate subscription welcome support"), "support"
)
_ROLE: Final = {"role": "role"}
LINKS: Final = {
    "to": _SPEAKING | _ASKING | _SUPPORT | _ROLE,
    "with": _SPEAKING | dict.fromkeys(words("interview interviews shared chatted conversation"), "told") | _ROLE,
    "by": _ASKING | _SEEING,
    **dict.fromkeys(("for", "at", "of", "bei", "von", "de", "en", "chez", "des", "du", "i", "på", "del"), _ROLE),
    **dict.fromkeys(("au", "à", "a", "ao", "al", "till", "til", "tegen", "aan", "dem", "der", "alla"), _SPEAKING),
}
"""Words before a name that mean what the word or two before them say: "spoke to X", "asked by X", "reporter for X"."""

ROLES_HELD: Final = words(
    """reporter editor correspondent writer journalist producer columnist fellow contributor staffer redakteur
    redakteurin journalistin journaliste periodista redactor redactora worked works work writes write wrote covers
    covering published produced written owner founder contributing freelances freelance freelancer reporting jobber
    arbeitet schreibt director reporter, editor, writer, journalist, jornalista giornalista
    host hosts podcast newsroom coverage"""
) | frozenset({"Redakteur", "Redakteurin", "Journalist", "Journalistin", "Autor", "Autorin", "Reporter", "Editor"})
"""Offices and the work of those who hold them."""

_PLACES: Final = words(
    """canada india china london alabama usa uk us u.s. u.k. eu europe africa asia america american americas world
    brasil brazil españa france germany deutschland italia italy venezuela mexico méxico japan russia ukraine israel
    gaza iran iraq syria turkey lebanon egypt kenya nigeria ghana uganda tanzania zimbabwe malawi ethiopia somalia
    sudan algeria morocco tunisia libya spain portugal netherlands belgium austria österreich switzerland schweiz
    suisse sweden sverige norway norge denmark danmark finland poland polska czechia slovakia hungary romania
    bulgaria greece serbia croatia slovenia ireland scotland wales england britain korea taiwan vietnam thailand
    malaysia singapore indonesia philippines pakistan bangladesh nepal afghanistan australia zealand argentina
    chile peru perú colombia cuba ecuador bolivia uruguay paraguay jamaica haiti
    alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
    iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey dakota ohio oklahoma oregon pennsylvania rhode carolina tennessee texas utah
    vermont virginia washington wisconsin wyoming ontario quebec québec alberta manitoba saskatchewan
    york angeles francisco diego vegas orleans houston dallas austin denver seattle portland phoenix atlanta miami
    detroit philadelphia boston chicago cleveland toronto vancouver montreal montréal ottawa paris berlin hamburg
    münchen köln frankfurt wien zürich roma milano madrid barcelona lisboa amsterdam brussels bruxelles moscow kyiv
    kiev beijing shanghai tokyo seoul delhi mumbai dubai jerusalem cairo sydney melbourne manchester liverpool
    birmingham glasgow edinburgh dublin bay area county city town island islands valley"""
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
    subscriber subscribers subscription reprint reprints updates update upgrade button buttons kommentar kommentare
    kommentieren sign-up signup log-in login afficher partager commenter commentaires imprimer envoyer enregistrer
    suivre masquer ouvrir télécharger compartir comentar comentarios imprimir enviar guardar seguir cerrar ocultar
    mostrar descargar compartilhar comentários salvar fechar abrir baixe baixar nosso nossa condividi commenta
    commenti stampa salva segui chiudi apri scarica teilen drucken speichern merken folgen anzeigen ausblenden
    herunterladen delen reageren reacties afdrukken bewaren volgen del kommentarer lagre følg skriv bookmark
    bookmarks saved cancel continue settings preferences options option select choose enter exit start stop pause
    mute unmute volume fullscreen caption captions subtitles quality speed autoplay loading loaded error warning
    required optional name first last username password forgot remember confirm apply clear reset filter filters
    sort order ascending descending relevance newest oldest trending featured editor's editors' picks pick choice
    must-read must-reads don't miss also you'll like promoted promotion ads ad adchoices choices partner partners
    collection collections board boards pin pins item items post posts thread threads forum forums community
    communities group groups member members memberships user users profile profiles people friends followers
    following message messages notification notifications inbox alert alerts email emails e-newsletter
    afternoon evening night tonight weekend weekly daily monthly yearly annual special specials exclusive exclusives
    original originals classic classics essential essentials basic basics ultimate complete free paid gift gifts
    print edition editions issue issues volume volumes number numbers index sitemap directory database
    nur noch auch aber alle alles mehr sehr hier dort wir ihr sie er es ich du man nicht kein keine oder wenn weil
    nach über unter vor bei beim zwischen durch seit neue neuer neues alte große kleine unser ihre seine dieser diese
    dieses jede jeder welche wer was wo wann warum so dann jetzt heute gestern morgen
    je tu il elle on nous vous ils elles ce cet cette ces mon ma mes ton ta tes son sa ses leur leurs un une des
    mais donc car ni dans sur sous avec sans pour par chez entre vers après avant depuis pendant très plus moins
    tout toute tous toutes aussi comme quand où qui que quoi dont pourquoi comment aujourd'hui hier demain
    yo él ella nosotros ustedes ellos ellas este esta estos estas ese esa eso aquel su sus mi mis pero porque cuando
    donde quien como muy más menos también hoy ayer mañana sin con entre hasta desde sobre
    eu ele ela eles elas você vocês isso isto esse essa este esta seu sua seus suas meu minha mas porque quando onde
    quem muito mais menos também hoje ontem amanhã sem com até desde sobre não sim
    io lui lei noi voi loro questo questa questi queste quello quella mio mia suo sua ma perché quando dove chi
    come molto più meno anche oggi ieri domani senza con fino non sì
    ik jij hij zij wij jullie deze dit dat die mijn onze maar omdat waar wie hoe zeer ook vandaag gisteren morgen
    jeg han hun vi dere de denne dette disse min din sin vår men fordi når hvor hvem hvordan også ikke
    jag hon ni de den det dessa vår eller eftersom när var vem hur också inte
    я ты он она мы вы они это этот эта эти мой наш но или потому когда где кто как очень также сегодня вчера завтра не
    cooperation manage industry publication measured account accounts casa todos todo все schwerpunkt thema themen
    horoscope
    horoscopes inscription s'inscrire identifiez-vous measured dimensions power top-rated quick easy daily weekly
    buy sell rent jobs cars deals offers offer sale store stores brand brands product products review reviews guide
    guides how-to tips list lists ideas advice ask more other others general misc about details detail overview
    summary introduction background conclusion results result methods discussion references reference notes note
    chapter part section sections table figure step steps question questions answer answers faq faqs q&a
    january february image images picture pictures getty audio transcript transcripts episode episodes season
    series show shows cast trailer trailers channel channels radio stream streaming schedule guide listing listings
    map maps location locations directions hours phone address fax mail contact contacts person people
    student students teacher teachers school schools campus parents job work workplace office manager management
    leadership strategy innovation research security privacy safety cyber cloud data mobile software hardware
    gaming gadgets apps computers computer phones phone tablets laptops ipad iphone android windows mac
    startups startup venture crypto bitcoin blockchain stocks bonds banking banks bank insurance loans credit
    mortgage mortgages retirement taxes tax savings personal family families baby pregnancy
    vanlife luxury wedding weddings dating relationships sex women's men's girls boys
    情報 セキュリティ 一覧 新着 特集 連載 社会 政治 経済 国際 文化 スポーツ 芸能 生活 地域 新闻 体育 娱乐 财经 科技
    军事 社会 国内 国际 视频 图片 评论 专题 滚动 الأخبار أخبار رياضة سياسة اقتصاد
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
