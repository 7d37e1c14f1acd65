"""Words of notices to the reader, by which they are told from news that uses the same phrases. Data only."""

from typing import Final

from coopreader.cleaning.furniture_words import phrases
from coopreader.cleaning.vocabulary import words

DOUBTFUL: Final = frozenset(
    phrases(
        """to comment / on facebook / on twitter / on instagram / via email / google news / subscription / subscribe
        to / our subscribers / abonnement / abonnent / abonnés / suscriptores / assinatura / abbonamento / cookies /
        the cookie / javascript / your browser / personal data / our partners / datenschutz / einwilligung / données
        personnelles / datos personales / dados pessoais / without permission / terms and conditions / terms of
        service / not responsible for / may not be published / become a member / special offer / unlimited access /
        keep reading / free trial / push notifications / audio player / video player / our app / your account / log in
        to / logged in / sign in to / e-mail address / mailing list / our channel / 公众号 / 客户端 / 扫码 / 版权 /
        无断 / 無断 / 無料で / 転載 / 登録 / 会員登録 / ログイン / 関注 / 关注 / 声明 / 免责 / 구독 / reproduction /
        unauthorized / distributed by / provided by / registered in / commenting / what do you think / this content is
        / the contents of this / diese website / este sitio / este site / questo sito / deze website / by using this /
        by continuing / by clicking / by entering / by submitting / by subscribing / recibe / receba / recevez /
        ontvang / ricevi / cadastre / assine / partager / compartir en / compartilhar / go to / back to / return to /
        skip to / create your / get more / get all / get daily / for the latest / for more on / receive the / you have
        been / an error has occurred / in pictures: / next: / more: / related: / explore: / up next / reporte / donate
        / contact the / join the / become a / email the / send us / reached at / schedule a / our services / our work
        possible / support our / our experts / our reporting / every dollar / independent journalism / quality
        journalism / medical advice / financial advice / investment advice / is not intended to / not a substitute for
        / in the comments / comments section / comments below / appeared in print / this website is / copyright /
        listen: / watch: / read: / must read / may not be reproduced / community guidelines / community standards /
        legal notice / push notifications / start your / try our / support us / get the best / our advisors"""
    )
)
"""Phrases that stand in news as well, where firms are not responsible for damage and ministers write on Facebook."""

SPEAKING: Final = words(
    """you your you're you've yours we we're we've our ours us me my i'm please here sie ihr ihre ihrem ihren ihrer uns
    unser unsere unserem unseren unserer wir du dein deine deinem deinen dir dich hier vous votre vos nous notre nos
    tu tus usted ustedes su te nos nuestro nuestra nuestros nuestras aquí você seu sua seus suas nosso nossa aqui
    tuo tua vostro vostra nostro nostra noi ti qui je jouw uw ons onze ditt dina din vår våra våre oss vores siz
    sizin bizi bizim вы вас вам ваш ваша ваше ваши нас нам наш наша наши мы"""
)
"""Words by which a line speaks to its reader or of its publisher."""

SPEAKING_WIDE: Final = (
    "您", "你", "我们", "我們", "本站", "本网", "本網", "本サイト", "当サイト", "ください", "できます", "주세요",
    "하세요",
)  # fmt: skip
"""The same where words are not set apart."""

ANNOUNCING: Final = words(
    """latest recent newest more other further next top popular trending recommended related similar suggested
    featured must must-read neueste weitere aktuelle beliebte empfohlene ähnliche derniers dernières autres
    articles similaires últimas últimos otras otros más relacionadas relacionados recientes recentes outras outros
    mais ultime ultimi altre altri correlati nieuwste andere meer"""
)
"""Words that choose among articles."""

ANNOUNCED: Final = words(
    """articles article stories story news posts reads reading headlines videos coverage topics galleries podcasts
    blogs nachrichten meldungen artikel beiträge themen actualités nouvelles noticias artículos historias notícias
    artigos matérias notizie articoli nieuws artikelen berichten"""
)
"""Words for what is chosen: with one of the words above, a short line announces other articles."""
