namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>What pages write around stories, in many languages. Small letters. A table of data.</summary>
internal static class Phrases
{
    /// <summary>Openings of lines that lead to other stories.</summary>
    public static readonly string[] Pointers =
    [
        "read also", "also read", "read more", "see also", "related:", "related story", "related article", "read next", "more on this", "read the full", "click here to", "continue reading",
        "həmçinin oxuyun", "oxşar xəbər", "bunu da oxuyun", "читайте также", "читать также", "смотрите также", "по теме:", "читайте ещё", "читайте еще", "подробнее:", "читайте по теме", "читайте нас",
        "lesen sie auch", "lesen sie hier", "mehr zum thema", "auch interessant", "siehe auch", "weiterlesen", "das könnte sie auch", "lire aussi", "à lire aussi", "a lire aussi", "à lire :", "sur le même sujet", "voir aussi", "lire la suite",
        "lea también", "lee también", "te puede interesar", "también te puede", "leer más", "le puede interesar", "más información:", "leia também", "veja também", "leia mais", "saiba mais", "leggi anche", "leggi tutto", "potrebbe interessarti",
        "lees ook", "lees verder", "bekijk ook", "zobacz także", "czytaj także", "czytaj też", "przeczytaj także", "zobacz też", "čtěte také", "čtěte též", "čtěte více", "přečtěte si", "διαβάστε επίσης", "διαβάστε ακόμα", "διαβάστε ακόμη", "δείτε επίσης",
        "читайте також", "дивіться також", "ayrıca bakınız", "ilgili haber", "bunlar da ilginizi", "läs också", "läs även", "læs også", "les også", "lue myös", "citește și", "citeşte şi", "olvasd el", "kapcsolódó cikk",
        "相关阅读", "延伸阅读", "相關新聞", "延伸閱讀", "関連記事", "あわせて読みたい", "관련기사", "اقرأ أيضا", "اقرأ أيضاً", "اقرأ ايضا", "بیشتر بخوانید", "مطالب مرتبط", "baca juga", "xem thêm", "lue lisää", "les mer", "läs mer", "citiți și", "lire également", "à voir aussi", "czytaj więcej", "קראו גם", "قد يهمك", "também pode", "approfondisci", "lees meer",
    ];

    /// <summary>Openings of short lines that are of the site, not of the story.</summary>
    public static readonly string[] Fillers =
    [
        "share this", "share on", "share article", "follow us", "sign up", "subscribe", "advertisement", "copyright", "all rights reserved", "©", "(c) 20", "click to share", "tweet this", "print this", "email this",
        "filed under", "tagged", "tags:", "posted in", "categories:", "topics:", "leave a comment", "leave a reply", "no comments", "view comments", "show comments", "listen to this", "story continues below", "article continues", "continue reading below",
        "photo:", "photograph:", "photo by", "image:", "image credit", "image source", "picture:", "getty images", "credit:", "loading", "please enable", "support our journalism", "thanks for reading", "like this:", "rate this", "skip to", "back to top",
        "we use cookies", "this site uses cookies", "enable javascript", "your email address", "required fields are", "sponsored", "you have reached", "log in to", "register to", "already a subscriber", "reading time", "min read", "minute read", "posted by", "written by", "edited by", "published:", "published on", "last updated", "updated:", "updated on",
        "anzeige", "foto:", "fotos:", "bild:", "quelle: dpa", "teilen", "artikel teilen", "newsletter", "diesen artikel", "alle rechte vorbehalten", "schlagwörter", "schlagworte", "kommentare", "kommentieren", "jetzt teilen", "drucken", "zur startseite", "stand:",
        "partager", "publicité", "crédit photo", "crédits :", "photo :", "abonnez-vous", "inscrivez-vous", "tous droits réservés", "mots-clés", "publié le", "mis à jour", "temps de lecture", "réagir",
        "compartir", "publicidad", "comparte", "etiquetas", "suscríbete", "síguenos", "todos los derechos", "temas:", "archivado en", "compartilhe", "compartilhar", "publicidade", "siga-nos", "todos os direitos", "crédito:", "assine",
        "condividi", "pubblicità", "tutti i diritti", "seguici", "riproduzione riservata", "delen", "deel dit", "advertentie", "udostępnij", "reklama", "tagi:", "fot.", "wszelkie prawa", "sdílet", "foto ", "autor:", "zdroj:",
        "поделиться", "реклама", "фото:", "подпис", "все права", "теги:", "метки:", "комментар", "мы в ", "распечатать", "источник фото", "поділитися", "підпис", "усі права", "paylaş", "reklam", "abone ol", "tüm hakları", "etiketler", "bizi izləyin", "abunə ol", "bütün hüquqlar",
        "via:", "kaynak:", "quelle:", "источник:", "джерело:", "źródło:", "fonte:", "fuente:", "bron:", "πηγή:", "source:", "postato da", "distribuie", "baca berita",
        "κοινοποίηση", "ακολουθήστε", "tags", "分享", "供稿", "撰稿", "审核：", "责任编辑", "编辑：", "版权", "来源：", "シェア", "ツイート", "著作権", "공유", "저작권", "무단전재", "مشاركة", "شارك", "اشترك", "جميع الحقوق", "اشتراک", "برچسب",
    ];

    /// <summary>Those of the fillers that hardly start a sentence of a story.</summary>
    public static readonly string[] LongFillers = [.. Fillers.Where(filler => filler.AsSpan().ContainsAny(" :©.") && filler.Trim().Length > 5)];

    /// <summary>Openings of last lines that are of the site, however long.</summary>
    public static readonly string[] Colophons =
    [
        "copyright", "©", "(c) 20", "all rights reserved", "follow us", "follow @", "follow me", "like us on", "join us on", "sign up", "subscribe", "get the latest", "download our app", "contact us", "email us", "this article was originally published", "this article originally appeared", "this article first appeared",
        "this story was originally", "this post was originally", "republished", "read more", "for more information", "for more on", "about the author", "the author is", "image credit", "featured image", "photo credit", "photos by", "share this", "if you liked this", "if you enjoyed this", "did you like", "support us", "filed under", "tags", "see also",
        "folgen sie uns", "folge uns", "abonnieren sie", "melden sie sich", "mehr zum thema", "alle rechte", "dieser artikel ist", "dieser artikel erschien", "über den autor", "foto:", "fotos:", "bildnachweis", "hat ihnen dieser artikel",
        "suivez-nous", "abonnez-vous", "tous droits", "cet article est réservé", "this entry was posted", "dieser eintrag wurde", "this post was published", "esta entrada fue publicada", "cet article a été publié", "cette entrée a été publiée", "questo articolo è stato pubblicato", "запись опубликована", "article réservé", "contenu réservé", "to continue reading", "subscribe to continue", "contenido exclusivo", "conteúdo exclusivo", "contenuto riservato", "материал доступен только", "síguenos", "suscríbete", "todos los derechos", "siga-nos", "todos os direitos", "assine", "seguici", "iscriviti", "tutti i diritti", "volg ons", "meld je aan", "śledź nas", "zapisz się", "wszelkie prawa", "sledujte nás", "ακολουθήστε", "подпис", "следите за", "все права", "при использовании материалов",
        "підпис", "усі права", "bizi takip", "abone ol", "bizi izləyin", "abunə", "اشترك", "تابعنا", "جميع الحقوق", "责任编辑", "版权", "本文来源", "无断转载", "do you have a story", "got a story", "our standards:", "to contact the reporter", "to contact the author", "to contact the editor", "über dieses thema berichtete", "dieses thema im programm", "il vous reste", "puedes seguir a", "特别声明", "免责声明", "本文仅代表", "声明：", "want to change how you receive", "you are receiving this", "pour lire la suite", "fehler gefunden", "увидели опечатку", "нашли опечатку", "заметили ошибку",
        "postato da", "inserito da", "geplaatst door", "postat de", "publicado por", "posted by",
    ];

    /// <summary>What a line that names the author has when it tells how to reach her.</summary>
    public static readonly string[] Contacts = ["can be reached", "reached at", "reach ", "follow ", "contact ", " on twitter", "email ", "e-mail ", "erreichen sie", "folgen sie", "contacter", "contacto", "is a ", "writes ", "covers "];

    /// <summary>Openings of headings under which the story is over, whatever name comes next: "More from Mia Berg".</summary>
    public static readonly string[] EndOpenings = ["most read", "most popular", "most viewed", "trending", "more from", "more by", "read more", "support us", "support our", "support independent", "soutenez", "unterstützen sie", "apoya a", "sostieni ", "mehr von", "mehr aus", "weitere themen", "written by", "keep reading", "you may also"];

    /// <summary>Headings under which the story is over.</summary>
    public static readonly string[] Ends =
    [
        "related", "related articles", "related posts", "related stories", "related news", "related content", "related topics", "related links", "you may also like", "you might also like", "you may also be interested", "more from", "more on this story", "more stories", "more news", "most read",
        "most popular", "popular posts", "recent posts", "latest news", "latest posts", "recommended", "recommended for you", "read next", "up next", "next article", "comments", "leave a reply", "leave a comment", "post a comment", "join the conversation", "about the author", "share this", "share", "tags", "trending", "trending now", "what to read next", "top stories", "editor's picks", "don't miss", "see also", "subscribe", "newsletter", "sign up", "follow us",
        "ähnliche artikel", "ähnliche beiträge", "mehr zum thema", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "weitere artikel", "weitere beiträge", "weitere meldungen", "meistgelesen", "meistgelesene artikel", "kommentare", "schreibe einen kommentar", "kommentar schreiben", "kommentar hinterlassen", "neueste beiträge", "über den autor", "lesen sie auch", "auch interessant", "empfehlungen der redaktion", "zum thema", "passend dazu",
        "sur le même sujet", "articles similaires", "articles liés", "à lire aussi", "lire aussi", "commentaires", "laisser un commentaire", "les plus lus", "à découvrir", "vous aimerez aussi", "à propos de l'auteur", "dans la même rubrique",
        "noticias relacionadas", "artículos relacionados", "te puede interesar", "también te puede interesar", "comentarios", "deja un comentario", "deja una respuesta", "lo más leído", "lo más visto", "más noticias", "más información", "relacionados", "notícias relacionadas", "leia também", "veja também", "comentários", "deixe um comentário", "deixe uma resposta", "mais lidas", "artigos relacionados", "posts relacionados",
        "articoli correlati", "leggi anche", "potrebbe interessarti", "potrebbe interessarti anche", "commenti", "lascia un commento", "i più letti", "notizie correlate", "gerelateerde artikelen", "lees ook", "reacties", "geef een reactie", "meer nieuws", "meest gelezen", "podobne artykuły", "zobacz także", "czytaj także", "komentarze", "dodaj komentarz", "najczęściej czytane", "powiązane artykuły", "zobacz również", "polecane",
        "související články", "čtěte také", "komentáře", "diskuse", "nejčtenější", "mohlo by vás zajímat", "σχετικά άρθρα", "διαβάστε επίσης", "σχόλια", "δείτε επίσης", "читайте также", "похожие статьи", "похожие записи", "похожие новости", "комментарии", "добавить комментарий", "оставить комментарий", "другие новости", "по теме", "самое читаемое", "новости по теме", "ещё по теме", "еще по теме", "смотрите также", "главное", "последние новости", "популярное",
        "читайте також", "схожі новини", "коментарі", "інші новини", "останні новини", "ilgili haberler", "benzer haberler", "yorumlar", "yorum yap", "bir yorum yazın", "diğer haberler", "son haberler", "oxşar xəbərlər", "digər xəbərlər", "şərhlər", "son xəbərlər", "həmçinin oxuyun", "ən çox oxunanlar",
        "相关新闻", "相关阅读", "相关文章", "热门文章", "推荐阅读", "评论", "发表评论", "网友评论", "相關新聞", "延伸閱讀", "関連記事", "関連ニュース", "おすすめ記事", "コメント", "人気記事", "アクセスランキング", "관련기사", "관련 뉴스", "댓글", "많이 본 뉴스", "인기기사", "مقالات ذات صلة", "اقرأ أيضا", "أخبار ذات صلة", "التعليقات", "مواضيع ذات صلة", "الأكثر قراءة", "مطالب مرتبط", "نظرات", "اخبار مرتبط", "دیدگاهتان را بنویسید",
        "artikel terkait", "komentar", "relaterade artiklar", "läs mer", "kommentarer", "relaterte saker", "relaterede artikler", "aiheesta lisää", "kommentit", "articole similare", "articole recomandate", "articole pe aceeași temă", "comentarii", "další články", "další zprávy", "související", "avis des internautes", "autres recettes", "yazarın diğer yazıları", "çok okunanlar", "senaste nytt", "läs också", "mest läst",
        "mest lest", "luetuimmat", "legolvasottabb", "ajánljuk", "tin liên quan", "berita terkait", "terpopuler", "свързани статии", "najnowsze", "następny artykuł", "keep reading", "más de este autor", "zur person", "zum autor", "zur autorin", "über die autorin", "l'auteur", "sobre el autor", "sobre o autor", "l'autore", "об авторе", "o autorze", "yazar hakkında", "over de auteur", "om författaren", "hozzászólások", "kapcsolódó cikkek", "bài viết liên quan",
    ];
}
