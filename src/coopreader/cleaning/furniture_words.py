"""Words of menus, buttons and footers, by the reason they are folded for. Data only; boilerplate.py applies it.

A phrase is as `page.key_of` gives it: lower case, no punctuation at its edges. A phrase that could stand alone as a
subhead in an article ("background", "the plan") has no place here.
"""

from typing import Final


def phrases(text: str) -> tuple[str, ...]:
    """The phrases in `text`, one between slashes, spaces between words made one."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("/") if phrase.strip())


WHOLE_LINES: Final[dict[str, tuple[str, ...]]] = {
    "navigation": phrases(
        """home / news / all news / menu / main menu / navigation / close / close menu / open menu / skip to content /
        skip to main content / jump to content / search / search for / sections / toggle navigation / back / back to
        top / top / next / previous / prev / next article / previous article / next story / previous story / you are
        here / log in / login / sign in / sign out / log out / logout / register / subscribe / subscribe now / my
        account / account / sign up / create account / view all / see all / show more / show less / load more / more /
        read more / continue reading / learn more / find out more / see more / view more / more news / site map /
        sitemap / contact / contact us / about / about us / advertise / advertise with us / careers / jobs / help /
        faq / faqs / archive / archives / rss / rss feed / e-paper / epaper / latest news / latest / trending /
        trending now / topics / tags / tag / categories / category / filed under / posted in / uncategorized / post
        navigation / table of contents / in this article / contents / close search / open search / expand / collapse /
        edition / editions / language / english / select language / go to top / go back / return to top / return to
        homepage / back to home / homepage / breadcrumb / breadcrumbs / skip navigation / skip to footer / trending
        topics / hot topics / popular tags / startseite / menü / suche / anmelden / abmelden / registrieren /
        abonnieren / weiter / zurück / mehr / weiterlesen / mehr lesen / schließen / nach oben / zur startseite /
        themen / schlagworte / kontakt / impressum / accueil / rechercher / recherche / se connecter / connexion /
        s'abonner / abonnez-vous / lire la suite / fermer / retour / suivant / précédent / haut de page / sommaire /
        inicio / buscar / iniciar sesión / suscríbete / suscribirse / leer más / cerrar / siguiente / anterior /
        volver / ver más / más / etiquetas / temas / secciones / início / entrar / assine / assinar / ler mais / leia
        mais / fechar / voltar / próximo / mais / seções / cerca / accedi / abbonati / leggi tutto / leggi anche /
        chiudi / indietro / avanti / zoeken / inloggen / abonneren / lees meer / sluiten / terug / volgende / vorige /
        logg inn / søk / meny / les mer / lukk / forsiden / hjem / sök / logga in / läs mer / stäng / hem / søg / log
        ind / læs mere / luk / forside / haku / kirjaudu / sulje / lue lisää / ana sayfa / anasayfa / giriş / ara /
        kapat / главная / поиск / войти / меню / читать далее / ещё / закрыть / назад / 首页 / 登录 / 注册 / 搜索 /
        更多 / 返回 / 返回首页 / 返回顶部 / 关闭 / 上一页 / 下一页 / 上一篇 / 下一篇 / 正文 / 全文 / 导航 / 标签 /
        网站地图 / 首頁 / 登入 / 搜尋 / ホーム / トップ / トップページ / メニュー / 検索 / ログイン / ログアウト /
        会員登録 / 閉じる / 戻る / 次へ / 前へ / もっと見る / 続きを読む / ページトップへ / 記事一覧 / 一覧 / 目次 /
        홈 / 로그인 / 회원가입 / 검색 / 메뉴 / 닫기 / 더보기 / 목록 / الرئيسية / بحث / تسجيل الدخول / المزيد / القائمة
        / इसे भी पढ़ें"""
    ),
    "section": phrases(
        """politics / sport / sports / business / world / world news / opinion / opinions / culture / technology /
        tech / health / science / entertainment / lifestyle / life / travel / local / local news / national /
        international / us news / uk news / u.s. / us / uk / china / europe / asia / africa / americas / middle east /
        economy / finance / markets / money / arts / books / film / movies / music / tv / food / style / fashion /
        weather / crime / education / environment / climate / real estate / autos / cars / editorial / editorials /
        letters / columns / columnists / obituaries / puzzles / crosswords / horoscopes / games / comics / breaking
        news / football / soccer / cricket / tennis / golf / rugby / basketball / baseball / hockey / nfl / nba / mlb
        / nhl / premier league / formula 1 / celebrity / celebs / royals / showbiz / society / features /
        investigations / elections / war / media / politik / wirtschaft / kultur / wissen / wissenschaft / gesundheit
        / panorama / ausland / inland / regional / lokales / reise / gesellschaft / meinung / feuilleton / finanzen /
        politique / économie / monde / société / culture / idées / santé / sciences / régions / faits divers /
        politica / economia / cronaca / esteri / mondo / cultura / spettacoli / salute / política / economía /
        deportes / sociedad / internacional / nacional / mundo / españa / sucesos / gente / opinión / esportes /
        esporte / saúde / cidades / polícia / entretenimento / tecnologia / brasil / binnenland / buitenland /
        economie / cultuur / wetenschap / innenriks / utenriks / økonomi / kultur / sport / ekonomi / nyheter / dünya
        / gündem / spor / siyaset / ekonomi / политика / экономика / общество / мир / спорт / культура / происшествия
        / 政治 / 経済 / 社会 / 国際 / スポーツ / 芸能 / 国内 / 海外 / 文化 / 科学 / 地域 / 生活 / 健康 / 财经 / 体育 /
        娱乐 / 国际 / 国内 / 社会 / 科技 / 军事 / 教育 / 房产 / 汽车 / 旅游 / 时政 / 观点 / 정치 / 경제 / 사회 / 국제
        / 문화 / 연예 / 스포츠 / سياسة / اقتصاد / رياضة / ثقافة / العالم"""
    ),
    "page tools": phrases(
        """print / print this / print article / print page / print this page / printable version / adjust font size /
        font size / text size / a a a / a+ / a- / a+ a- / larger / smaller / save / save article / save for later /
        bookmark / listen / listen to this article / listen to article / play / pause / mute / unmute / fullscreen /
        enter fullscreen / view gallery / view image / open image / enlarge / expand image / zoom / image / photo /
        photos / video / videos / gallery / slideshow / audio / pdf / download / download pdf / download image /
        report / report a typo / report this / report an error / feedback / give feedback / button / embed / iframe /
        loading / loading... / please wait / undefined / null / image unavailable / content / copy / translate / reply
        / like / likes / view / views / show / hide / hide caption / toggle caption / show caption / caption /
        settings / read time / reading time / gift article / give gift article / gift this article / remove / undo /
        replay / watch / watch now / watch live / live / watch video / play video / learn more about our use of ai /
        drucken / merken / vorlesen / artikel drucken / schriftgröße / teilen und drucken / anhören / imprimer /
        écouter / enregistrer / ajouter aux favoris / temps de lecture / imprimir / guardar / escuchar / ouvir /
        salvar / tamaño de letra / stampa / ascolta / salva / afdrukken / bewaar / skriv ut / udskriv / lyt / tulosta
        / yazdır / распечатать / печать / 打印 / 字号 / 字体 / 大 / 中 / 小 / 大 中 小 / 打印本页 / 收藏 / 分享到 /
        纠错 / 印刷 / 印刷する / 保存 / 記事を印刷する / 文字サイズ / 拡大 / 縮小 / 인쇄 / 글자크기 / 스크랩 / 가 /
        طباعة / empfohlener redaktioneller inhalt / externer inhalt / externen inhalt anzeigen / inhalte erlauben /
        contenu externe / contenido externo / placeholder / youtube placeholder / youtube video / remove ads / hide
        ads / article content / content not available / translated by / view on instagram / view this post on
        instagram / view on x / view on twitter"""
    ),
    "share bar": phrases(
        """share / share this / share this article / share article / share this story / share this post / share page /
        share this page / share to / share via / share by email / share on / share with / share options / facebook /
        twitter / x / email / e-mail / whatsapp / linkedin / pinterest / reddit / telegram / tumblr / flipboard /
        instagram / youtube / tiktok / messenger / weibo / wechat / line / pocket / google+ / google / bluesky /
        threads / mastodon / snapchat / sms / vk / viber / digg / stumbleupon / delicious / copy link / copy url /
        link copied / copy the link / copylink copied / link / send / send by email / mail / tweet / tweet this / post
        / pin / pin it / save to pocket / email this article / email article / hacker news / y combinator / print / x
        (twitter) / twitter/x / follow / follow us / follow us on / connect / connect with us / social media / share
        save / xing / click to share / share icon / facebook twitter / facebook x / more sharing options / addthis /
        sharethis / teilen / auf facebook teilen / per mail teilen / link kopieren / weiterleiten / partager /
        partager sur / partager sur facebook / partager sur twitter / envoyer par email / envoyer par e-mail / copier
        le lien / envoyer / compartir / comparte / comenta / compartilhar / compartilhe / enviar / condividi / invia /
        delen / deel / deel dit artikel / del / del artikkel / dela / jaa / paylaş / поделиться / вконтакте /
        одноклассники / 分享 / 微博 / 微信 / qq空间 / 分享到微信 / 手机看新闻 / シェア / シェアする / ツイート /
        リンクをコピーする / リンクをコピー / メールで送る / はてなブックマーク / ポスト / 공유 / 공유하기 / 페이스북
        / 트위터 / 카카오톡 / 카카오스토리 / شارك / مشاركة / فيسبوك / تويتر / واتساب / note"""
    ),
    "advertisement": phrases(
        """advertisement / advertisements / ad / ads / advert / advertising / sponsored / sponsored content /
        sponsored by / sponsor / promoted / promoted content / paid content / paid post / story continues below
        advertisement / ad feedback / article continues below / article continues below advertisement / story
        continues / article continues after advertisement / story continues after advertisement / continue reading
        below / content continues below / scroll to continue / advertisement - scroll to continue / skip ad / skip
        advertisement / close ad / anzeige / werbung / publicité / pub / publicidad / publicidade / pubblicità /
        advertentie / annonse / annons / annonce / mainos / reklam / реклама / 广告 / 廣告 / 広告 / pr /
        スポンサーリンク / 광고 / إعلان / isilaini"""
    ),
    "related headlines": phrases(
        """related / related articles / related stories / related news / related content / related links / related
        topics / related posts / related reading / related coverage / related items / related story / related article
        / more stories / more from / more like this / more in this section / more on this story / more on this / more
        about / most read / most popular / most viewed / most shared / most recent / popular / popular stories /
        popular posts / popular now / popular articles / top stories / top news / top story / latest stories / latest
        articles / latest headlines / editor's picks / editors' picks / editor's choice / editor's pick / recommended
        / recommended for you / recommended stories / recommended reading / you may also like / you might also like /
        you may like / also read / see also / read next / read also / up next / what to read next / don't miss / must
        read / further reading / in other news / from around the web / around the web / from the web / more from
        author / other stories / other news / trending stories / trending articles / keep reading / featured /
        featured stories / featured articles / in case you missed it / today's top stories / more for you / more news
        / more stories for you / read this next / get our top stories / what others are reading / explore more /
        similar articles / recent posts / recent stories / recent articles / previous post / next post / more in /
        more top stories / suggested / suggested articles / the latest / also in the news / more headlines / spotlight
        / from our partners / our picks / discover more / mehr zum thema / auch interessant / das könnte sie auch
        interessieren / das könnte dich auch interessieren / meistgelesen / meistgelesene artikel / lesen sie auch /
        weitere artikel / mehr aus / zum thema / lesen sie mehr / à lire aussi / lire aussi / sur le même sujet / les
        plus lus / articles liés / à lire également / le plus lu / te puede interesar / también te puede interesar /
        lo más leído / más noticias / más leídas / noticias relacionadas / relacionadas / lea también / veja também /
        leia também / leia mais sobre / mais lidas / notícias relacionadas / mais notícias / relacionados / potrebbe
        interessarti / você pode gostar / você também pode gostar / talvez você goste / also of interest / you may be
        interested in / dit vind je misschien ook leuk / kanskje du også liker / du kanske också gillar / вам может
        понравиться / вам также может понравиться / i più letti / leggi anche / articoli correlati / lees ook / meest
        gelezen / gerelateerd / les også / mest lest / läs också / läs mer / mest läst / læs også / mest læste / lue
        myös / luetuimmat / mer om / ilgili haberler / çok okunanlar / читайте также / по теме / самое читаемое /
        相关新闻 / 相关阅读 / 相关文章 / 相关报道 / 推荐阅读 / 热点新闻 / 热门文章 / 精彩推荐 / 热点推荐 / 猜你喜欢 /
        延伸阅读 / 更多新闻 / 新闻排行 / 排行榜 / 图片新闻 / 关連記事 / 関連記事 / 関連ニュース / 関連リンク /
        関連キーワード / おすすめ / おすすめ記事 / 人気記事 / ランキング / アクセスランキング / あわせて読みたい /
        新着記事 / 最新記事 / 最新ニュース / 関連タグ / こちらもおすすめ / この記事を読んだ人は / 관련기사 / 관련 기사
        / 많이 본 뉴스 / 인기기사 / 추천기사 / اقرأ أيضا / اقرأ أيضاً / مواضيع ذات صلة / الأكثر قراءة / next up /
        sponsored stories / latest article / latest stories from / la rédaction vous conseille / à découvrir / vous
        aimerez aussi / nos articles les plus lus / dans la même rubrique / en ce moment / raccomandati per te /
        consigliati per te / ultime notizie / articoli recenti / da non perdere / lo último / últimas noticias / más
        información / archivado en / te recomendamos / otras noticias / noticias destacadas / recomendados para você /
        últimas notícias / mais sobre / passend zum thema / mehr aus dem netz / aktuelle nachrichten / neueste artikel
        / auch lesenswert / empfehlungen der redaktion / weitere meldungen / weitere themen / mehr von / neueste /
        beliebte artikel / passende artikel / meer over / aanbevolen / net binnen / siste nytt / siste saker /
        anbefalte artikler / senaste nytt / seneste nyt / uusimmat / son dakika / son haberler / öne çıkanlar /
        новости по теме / другие новости / последние новости / главное сегодня / powiązane / polecamy / czytaj także /
        zobacz także / nejčtenější / související články / برای مطالعه بیشتر / أخبار ذات صلة / 相关推荐 / 最新文章 /
        最新新闻 / 同类文章 / 推荐文章 / 編集部おすすめ / 注目記事 / 主なニュース / ピックアップ / 関連する記事 / 함께
        본 기사 / 최신기사"""
    ),
    "about the author": phrases(
        """about the author / about the authors / about author / about the writer / author bio / meet the author /
        über den autor / über die autorin / zur person / zum autor / à propos de l'auteur / sobre el autor / sobre la
        autora / sobre la firma / sobre o autor / sobre a autora / l'autore / sull'autore / over de auteur / om
        författaren / om forfatteren / об авторе / o autorze / yazar hakkında / 作者简介 / 关于作者 /
        この記事を書いた人 / 著者プロフィール / ライタープロフィール / プロフィール / 기자 소개"""
    ),
    "comments": phrases(
        """comments / comment / leave a comment / leave a reply / post a comment / add a comment / add comment / write
        a comment / show comments / view comments / hide comments / join the conversation / join the discussion / no
        comments / 0 comments / comments are closed / discussion / discussion about this post / conversation / view
        the discussion thread / responses / reply / cancel reply / have your say / reader comments / comments (0) /
        comments 0 / letters / be the first to comment / start the conversation / no comments yet / your email address
        will not be published / kommentare / kommentar schreiben / kommentieren / commentaires / commenter / laisser
        un commentaire / réagir / comentarios / comentar / deja un comentario / comentários / deixe um comentário /
        deixe uma resposta / commenti / commenta / lascia un commento / rispondi / répondre / répondre signaler /
        signaler / antworten / kommentar melden / responder / denunciar / reportar / beantwoorden / svar / svara /
        ответить / 回复 / 返信 / 답글 / report comment / reply report / reply share / like reply / vote up / vote down
        / sort by newest / sort by oldest / newest / oldest first / newest first / most liked / reacties / reageer /
        reacties zijn gesloten / kommentarer / kommenter / kommentoi / yorumlar / yorum yap / комментарии / оставить
        комментарий / 评论 / 网友评论 / 发表评论 / 我要评论 / コメント / コメントを残す / コメントする / 댓글 /
        댓글쓰기 / تعليقات / التعليقات / اترك تعليقا"""
    ),
    "newsletter": phrases(
        """newsletter / newsletters / our newsletter / email newsletter / email newsletters / get our newsletter /
        newsletter signup / newsletter sign up / your email / your email address / email address / enter your email /
        thank you for subscribing / thanks for subscribing / stay connected / stay informed / keep up to date / join
        our mailing list / never miss a story / get alerts / notifications / e-mail-adresse / newsletter abonnieren /
        メルマガ登録 / メールマガジン / ready for more"""
    ),
    "cookie notice": phrases(
        """accept / accept all / accept cookies / accept all cookies / reject all / decline / manage cookies / cookie
        settings / cookie preferences / manage preferences / i agree / agree / got it / allow all / privacy settings /
        we value your privacy / your privacy / alle akzeptieren / akzeptieren / zustimmen / tout accepter / j'accepte
        / accepter / continuer sans accepter / aceptar / aceptar todo / aceitar / accetta / accetto / accepteren"""
    ),
    "copyright": phrases(
        """all rights reserved / terms / terms of use / terms of service / terms and conditions / terms & conditions /
        privacy / privacy policy / privacy notice / cookie policy / cookies / disclaimer / copyright / do not sell my
        personal information / accessibility / accessibility statement / legal / legal notice / copyright notice /
        reprints / rights & permissions / permissions / alle rechte vorbehalten / datenschutz / datenschutzerklärung /
        agb / nutzungsbedingungen / mentions légales / cgu / tous droits réservés / aviso legal / política de
        privacidad / política de cookies / política de privacidade / termos de uso / todos los derechos reservados /
        todos os direitos reservados / note legali / privacy e cookie / tutti i diritti riservati / privacybeleid /
        algemene voorwaarden / version / 版权所有 / 版权声明 / 免责声明 / 隐私政策 / 利用規約 / プライバシーポリシー /
        無断転載禁止 / 個人情報保護方針 / お問い合わせ / 会社概要 / 運営会社 / 개인정보처리방침 / 이용약관 / 무단전재
        및 재배포 금지 / 저작권자"""
    ),
    "end mark": phrases(
        """endi / end / ends / enditem / 完 / 了 / fin / ende / # # # / ### / -30- / 30 / (完) / конец / eom /
        the end"""
    ),
}
"""Lines that are furniture as a whole."""

LINE_STARTS: Final[dict[str, tuple[str, ...]]] = {
    "about the author": phrases(
        """about the author / about the writer / more about the author / read more posts by / view all posts by / all
        posts by / more posts by / articles by / posts by / view profile / sobre la firma / sobre o autor / über den
        autor / à propos de l'auteur / tous les articles de / alle artikel von / todos los artículos de"""
    ),
    "navigation": phrases(
        """you are here / skip to / jump to / back to / go to / click here / tap here / return to / view all / see all
        / filed under / posted in / tags: / tag: / topics: / categories: / category: / keywords: / mots-clés /
        etiquetas: / schlagwörter / schlagworte: / tagged / more in: / image source, / explore more on these topics /
        sections: / 现在位置 / 当前位置 / 您的位置 / 您当前的位置 / 关键词 / 标签 / 責任編集 / 责任编辑 / 责编 /
        编辑： / 编辑: / [责任编辑 / 【编辑 / keyword / keywords / main content starts here / arrow_"""
    ),
    "share bar": phrases(
        """share on / share this / share to / share via / share with / share it / share article / share story / email
        this / click to share / opens in new / copy this link / tweet this / pin this / follow us / follow our / like
        us on / find us on / join us on / connect with / send this / post on x / partager / compartir en /
        compartilhar / condividi su / teilen auf / auf facebook / delen via / del på / dela på / поделиться / 分享到 /
        分享至 / フォローする / add us / add as"""
    ),
    "advertisement": phrases(
        """advertisement / don't want to see this / article continues / story continues below / article continues
        below / article continues after / sponsored by / this content is sponsored / paid for by / ad: / please enable
        javascript / you need to enable javascript / this site requires javascript / your browser does not / to view
        this / javascript is / enable javascript / please turn on javascript / we may earn / this article contains
        affiliate / this post may contain affiliate / support our journalism / support us / we earn a commission / we
        may receive a commission / if you buy something / when you purchase through / buy now"""
    ),
    "related headlines": phrases(
        """related: / related companies / related searches / related products / related keywords / related tags /
        related video / watch | / listen | / read | / related article / related story / related stor / read more: /
        read more about / read more on / read also / also read / read: / see also / see more: / read next / more: /
        more from / more on: / watch: / listen: / must read / don't miss: / recommended: / you may also / you might
        also / most popular / most read / read the full / in pictures: / in pics: / up next / next article / previous
        article / next post / previous post / next: / previous: / latest news / explore: / more stories / top stories
        / don't miss / for more on / lesen sie auch / mehr zum thema / mehr dazu / lire aussi / à lire aussi / a lire
        aussi / à lire : / voir aussi / lea también / leer más / lee también / te puede interesar / también puede leer
        / leia também / leia mais / veja também / saiba mais: / leggi anche / lees ook / les også / läs också / læs
        også / lue myös / читайте также / 相关阅读 / 相关新闻 / 相关报道 / 更多精彩 / 更多内容 / 関連記事 / あわせて /
        【関連記事 / [関連 / 上一篇 / 下一篇 / 이전기사 / 다음기사 / اقرأ أيض / 关联"""
    ),
    "comments": phrases(
        """leave a comment / post a comment / join the conversation / view comments / show comments / comments ( / log
        in to comment / sign in to comment / be the first to comment / you must be logged in / to comment / comments
        are / write a comment / read the comments / your email address will not / required fields are / save my name /
        laisser un / deixe o seu / deja tu / notify me of / have your say / what do you think / comentários ( /
        comments powered / commenting / kommentare ( / schreiben sie / 网友评论 / 댓글"""
    ),
    "newsletter": phrases(
        """sign up / signup / subscribe / get the latest / get our / get the best / get all / get breaking / get more
        / get daily / get exclusive / newsletter / receive our / receive the / receive daily / join our / join
        thousands / stay up to date / stay informed / want more / like this article / enjoying this / thanks for
        reading / thank you for reading / for more news / for the latest / to read more / download our / download the
        app / download the / get the app / try our / start your / never miss / by signing up / by subscribing / by
        clicking / by entering / by submitting / enter your email / please enter / check your email / there was a
        problem / you have been / you've been / you have success / an error has occurred / already a subscriber /
        already have an account / already subscribed / have an account / create a free / create your / log in to /
        sign in to / this article is for subscribers / this content is / you can unsubscribe / abonnieren sie / melden
        sie sich / jetzt abonnieren / abonnez-vous / recevez / inscrivez-vous / suscríbete / suscríbase / recibe /
        regístrate / inscreva-se / assine / receba / cadastre / iscriviti / ricevi / schrijf je in / ontvang / meld
        deg på / tilmeld dig / подпишитесь / подписывайтесь / 订阅 / 扫一扫 / 扫描二维码 / 关注 / メルマガ / 登録 /
        make us / set as preferred / get in touch / got a story / do you have a story / have a story / have a tip /
        got a tip / if you enjoyed / if you like this / if you value / if you believe stories / if you found this /
        since you made it / please consider / please support / please share / donate / contact the / contact staff /
        email the / for more stories / check out our / tell us what / take our survey / join the / become a / schicken
        sie / schreibt uns"""
    ),
    "cookie notice": phrases(
        """we use cookies / this site uses cookies / this website uses / by continuing / we and our partners / cookies
        help / wir verwenden cookies / diese website / nous utilisons des / ce site utilise / utilizamos cookies /
        este sitio / usamos cookies / este site / questo sito / deze website / vi bruker / we value your privacy / we
        use your / our privacy"""
    ),
    "copyright": phrases(
        """© / (c) / copyright / all rights reserved / ⓒ / this material may not be / no part of this / reproduction /
        unauthorized / terms of / privacy policy / by using this / use of this site / the contents of this /
        distributed by / provided by / registered in / published by: / this website is / legal disclaimer /
        disclaimer: / haftungsausschluss / accuracy and availability of / использование материалов / любое копирование
        / перепечатка материалов / материалы с пометкой / this article was published / this article appeared / this
        article first / this story first / this article was originally / this article is republished / this story was
        originally / this story originally / this article originally / republish / reprinted with / originally
        published / alle rechte / tous droits / todos los derechos / todos os direitos / tutti i diritti / 版权 /
        凡本网 / 本网站 / 未经授权 / 声明 / 免责 / 京icp / 沪icp / 粤icp / icp备 / icp证 / 备案 / 无断 / 無断 /
        本サイト / 저작권 / 무단전재 / ⓒ / isbn / issn"""
    ),
}
"""Beginnings of short lines that are furniture; the reason is checked in this order."""

INSIDE_LINES: Final[dict[str, tuple[str, ...]]] = {
    "newsletter": phrases(
        """newsletter / your inbox / your email / sign up for / sign up to / subscribe to / subscribers only / for
        subscribers / our subscribers / unsubscribe / subscription / your account / log in to / logged in / sign in to
        / a free account / in your inbox / mailing list / push notifications / download our app / our app / e-mail
        address / become a member / become a subscriber / keep reading / unlimited access / special offer / use this
        form / submitting this form / try again later / abonnement / abonnieren / ihrem postfach / s'inscrire / votre
        adresse / inscrivez-vous / votre boîte / suscríbete / tu correo / boletín / assinante / assinatura / seu
        e-mail / iscriviti / la tua email / nieuwsbrief / nyhetsbrev / abonnent / 有料会員 / 会員登録 / ログイン /
        ニュースレター / メールアドレス / 無料で / 公众号 / 扫码 / 客户端 / 뉴스레터 / 구독 / подпиш / подписывайт /
        на рассылку / available exclusively to / exclusive to subscribers / start reading now / start your trial /
        free trial / become an insider / have an account / your subscription / gift articles / download the app / get
        the app / kostenlos testen / hier gratis / newsletter an / ihr abo / mit einem abo / e-mail-adresse / tu
        suscripción / tu cuenta / mi cuenta / suscripción a / suscriptores / votre abonnement / réservé aux abonnés /
        abonnés / sua assinatura / sua conta / conteúdo exclusivo / abbonamento / abbonati / il tuo account / je
        abonnement / je account / uygulamasını indir / every dollar / small favor to ask / make a donation / your
        donation / donate today / consider donating / support our / our journalism / our reporting / our work possible
        / independent journalism / quality journalism / the article you just / the story you just / the one you just
        finished / our news team / our news page / our news desk / our newsroom / for more stories like / send us /
        email us / emailing us / contact us at / write to us / write to me at / reached at / reach her at / reach him
        at / reach them at / reach me at / contact the reporter / email the author / taking this survey / take our
        survey / our new look / book a consultation / schedule a / our advisors / our experts / our services / learn
        more about our / start your / sign up today / get started today / free demo / 会員限定 / 有料記事 /
        この記事は有料 / 残り文字"""
    ),
    "page tools": phrases(
        """an dieser stelle / inhalte von youtube / externen inhalt / externe inhalte / contenu est bloqué / enable
        javascript / video player / audio player / embedded content / listen to this article / einverstanden, dass mir
        / an drittplattformen / personenbezogene daten an"""
    ),
    "cookie notice": phrases(
        """cookies / this cookie / the cookie / cookie is / cookie consent / privacy overview / manage consent / your
        privacy / your browser / personal data / your consent / our partners / opens in new / javascript / ad blocker
        / datenschutz / einwilligung / données personnelles / votre consentement / datos personales / dados pessoais"""
    ),
    "copyright": phrases(
        """all rights reserved / terms of service / terms of use / privacy policy / terms and conditions / without
        permission / rights reserved / may not be reproduced / may not be published / not responsible for / affiliate
        commission / affiliate links / earn a commission / earn commission / legal notice / community guidelines /
        community standards / alle rechte / droits réservés / derechos reservados / direitos reservados / riproduzione
        riservata / not a substitute for / is not intended to / medical advice / financial advice / investment advice
        / informational purposes / was published with the title / appeared in print / transcripts may vary / может не
        разделять / не несёт ответственности / гиперссылки на / 未经授权 / 不得转载 / 转载请 / 版权 / 无断 / 無断 /
        転載 / 무단 전재 / 무단전재 / 재배포"""
    ),
    "share bar": phrases(
        """follow us on / follow on / share on / share this / on facebook / on twitter / on instagram / via email /
        like us on / join us on / google news / whatsapp channel / our facebook / our twitter / our telegram / our
        channel / our whatsapp"""
    ),
    "comments": phrases(
        """leave a comment / post a comment / in to comment / login to comment / able to comment / your comment /
        comments below / comments section / in the comments / join the conversation / comment section / reader
        comments / be respectful / view comments / hide comments"""
    ),
}
"""Phrases that betray a notice to the reader wherever they stand in a short line."""
