using System.Collections.Frozen;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>What words of class and id mean, gathered from the common content systems and from how people name things. A table of data.</summary>
internal static class NameTable
{
    /// <summary>Class words that start so describe a layout or a category, not what the element holds: <c>has-sidebar</c>, <c>tag-social</c>.</summary>
    public static readonly string[] IgnoredBeginnings =
    [
        "has-", "no-", "with-", "without-", "is-", "js-", "tag-", "category-", "cat-", "postid-", "post_tag-", "format-", "type-", "status-", "align", "col-",
        "hidden-", "visible-", "show-", "hide-", "lang-", "page-template", "wp-image", "elementor-element", "elementor-section", "data-", "theme-", "row-", "grid-",
        "single-format", "blog-", "author-id", "menu-item-object", "section-blog", "d-", "u-", "mt-", "mb-", "pt-", "pb-",
    ];

    /// <summary>Meanings of single words.</summary>
    public static readonly FrozenDictionary<string, NameTraits> Words = Table(
        (NameTraits.Junk,
            "nav navi menu submenu megamenu footer foot share shares sharing social socials sns ad ads adv advert advertisement advertising adsense adslot adbox advertorial "
            + "anzeige werbung publicidad publicidade publicite pubblicita reklama reklam reklamı reklamlar banner banners sponsored sponsor sponsors "
            + "promo promotion sidebar related similar recommend recommended recommendations trending pagination pager paging tags taglist "
            + "tagcloud copyright rating ratings vote votes likes follow login register search searchform breadcrumb breadcrumbs crumbs crumb "
            + "subscribe subscription signup newsletter newsletters popup modal dialog lightbox ticker topbar toolbar masthead outbrain taboola "
            + "cookie cookies consent gdpr addthis sharethis addtoany telegram whatsapp facebook twitter instagram vkontakte pinterest viber "
            + "morenews othernews readmore bio oxsar paylas teqler etiket etiketler skyscraper leaderboard mpu dfp gpt interstitial relacionadas relacionados "
            + "verwandte liens rss languages langs sitemap socialmedia sharebar bookmark bookmarks bookmarking syndication"),
        (NameTraits.Aside,
            "widget widgets meta byline author authors autor date timestamp teaser teasers cta donate donation disclaimer credits actions action tools buttons button "
            + "btn icons icon reactions reaction poll quiz aside more next prev previous prevnext postnav tag keywords categories category posted info dateline publisher "
            + "carousel slider slideshow player infobox toc hatnote navbox reflist options controls count counter views stats statistics kicker "
            + "eyebrow rubric rubrik section-label label labels flag badge badges tooltip notice notification alert warning paywall regwall premium metered abo abonnement barrier don dons exergue metadata metadaten metryka "
            + "profile avatar vcard userinfo user username signature edit editsection permalink posttools listen audio bottom header download downloads "
            + "attribution print printable feedback popular latest provider series hashtag hashtags toplinks quicklinks jump jumplinks anchors overlay auteur auteurs autoren autores autore verfasser yazar muellif szerzo firma autoria"),
        (NameTraits.Comments,
            "comment comments commentlist commentform respond reply replies livefyre kommentar kommentare kommentarer comentarios comentario commentaires "
            + "commentaire commenti reacties komentarze komentarz komentari yorum yorumlar serhler reviews guestbook discussion hypercomments disqus avis komentare kommentit commenti talkback talkbacks opmerkingen hozzaszolasok"),
        (NameTraits.Main, "main content contents primary page inhalt contenido contenu contenuto conteudo maincontent maincol maincolumn hauptinhalt center middle"),
        (NameTraits.Entry, "hentry article story artikel articulo articolo artigo entry post singlepost newsitem"),
        (NameTraits.Caption, "caption captions figcaption credit photocredit legende imgcaption imagecaption bildunterschrift copyrightholder photographer pie piefoto didascalia"),
        (NameTraits.Picture, "image images img photo photos picture pictures pic foto fotos bild bilder thumb thumbnail figure illustration gallery galleries imagen imagem imatge inlineimage attachment mediabox"),
        (NameTraits.Lead,
            "lead lede intro standfirst deck dek subhead subheadline subheading subtitle subtitles subdeck subheadings highlights desc subtitulo sottotitolo soustitre ypotitlos podtytul bullets keypoints summary abstract excerpt chapo chapeau vorspann anleser anriss sumario entradilla bajada "
            + "sommario occhiello zajawka perex ingress manchet preamble annotation anons linha-fina description strapline sapo spot"),
        (NameTraits.Author, "author authors byline bylines writer autor autore auteur auteurs autoren verfasser redakteur contributor contributors muellif yazar fn"),
        (NameTraits.Date,
            "date dates datetime pubdate published publishdate publishtime publish timestamp time datum fecha data dateline posted postdate postedon datepublished tarix tarih zeit entrydate "
            + "createdate created updated modified"),
        (NameTraits.Title, "title headline entrytitle posttitle articletitle titel titulo titolo titre"));

    /// <summary>Meanings of words run together: <c>relatedPostsBox</c> and <c>td-post-content</c> without their marks.</summary>
    public static readonly (string Part, NameTraits Traits)[] Parts =
    [
        .. Rows(NameTraits.Body,
            "articlebody entrycontent postcontent articlecontent articletext storybody storycontent storytext postbody posttext newsbody newstext newscontent "
            + "contentbody bodytext fieldnamebody fulltext singlecontent detailtext artikeltext artikelinhalt markdownbody articledetail newsdetail bodycopy storycopy "
            + "textcontent contenttext entrytext blogcontent blogpostcontent postentry textarticle articleinner articlewrap articlefull richtext textebody textoarticulo "
            + "cuerponoticia notabody corpoartigo materiatext articlesection articlepage contentarticle newsarticle maintext mainarticle storymain themecontent wpblockpostcontent"),
        .. Rows(NameTraits.Comments, "commentlist commentform commentsection commentarea commentswrapper leaveareply postcomment commentbox userreview fbcomment disqusthread"),
        .. Rows(NameTraits.Junk,
            "breadcrumb cookiebanner cookienotice cookieconsent newsletter sharedaddy sharethis addthis addtoany socialshare sharebar sharebutton sharelink sharetool socialmedia "
            + "sociallink socialicon socialbutton sharing outbrain taboola mgid zergnet revcontent adsbygoogle advert adcontainer adwrapper adunit adslot adblock relatedpost relatedarticle "
            + "relatednews relatedstor relatedcontent relatedlink relateditem relatedtopic jprelated youmaylike mightlike alsolike mostread mostpopular mostview "
            + "popularpost recentpost latestpost latestnews readnext nextarticle nextpost prevpost postnavigation morestories morefrom morenews morearticle othernews otherarticle "
            + "authorbox authorbio aboutauthor abouttheauthor authorprofile authorcard paginat pagelinks tagcloud taglist taglinks posttags articletags "
            + "entrytags entryfooter postfooter articlefooter storyfooter screenreader visuallyhidden sronly skiplink skipto subscribe signup backtotop scrolltop sitefooter pagefooter "
            + "sitenav mainnav navbar navigation sidebar followus likebox likebutton readalso alsoread inlinepromo promobox relatedbox readmorelink editsection "
            + "recirc reccomend recommend inread sponsored promoted crosslink catlinks printonly noprint nocontent loginbox siteheader topmenu mainmenu footermenu hiddenprint postmetadata"),
        .. Rows(NameTraits.Aside,
            "postmeta entrymeta articlemeta storymeta articleinfo postinfo entryheader articleheader postheader storyheader entrydate postdate articledate entryutility postauthor articleauthor "
            + "storyauthor entryauthor pullquote factbox infobox usermeta publisheddates postprofile postdetails videocaption gallerycaption"),
        .. Rows(NameTraits.Caption, "captiontext imagecaption photocaption wpcaption imagecredit photocredit imagecopyright bildnachweis mediacaption imagesource picturecaption figurecaption"),
        .. Rows(NameTraits.Lead, "articlelead articleintro storylead articlesummary articlesubtitle articleexcerpt postexcerpt entrysummary leadtext leadparagraph introtext articlestandfirst teasertext articledek headsubtitle"),
        .. Rows(NameTraits.Author, "authorname articleauthor postauthor entryauthor storyauthor bylineauthor authorlink authorby bylinename contributorname"),
        .. Rows(NameTraits.Date, "publishdate publisheddate postdate entrydate articledate datepublished pubdate publishedat publishedon storydate newsdate postedon createddate datetime publishtime articletime"),
        .. Rows(NameTraits.Title, "entrytitle posttitle articletitle storytitle newstitle pagetitle articleheadline storyheadline contentheading"),
        .. Rows(NameTraits.Main, "maincontent contentmain pagecontent sitecontent contentarea contentwrap"),
    ];

    private static FrozenDictionary<string, NameTraits> Table(params ReadOnlySpan<(NameTraits Traits, string Words)> rows)
    {
        var table = new Dictionary<string, NameTraits>(StringComparer.Ordinal);
        foreach (var (traits, words) in rows)
        {
            foreach (var word in words.Split(' '))
                table[word] = table.GetValueOrDefault(word) | traits;
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string, NameTraits)> Rows(NameTraits traits, string parts) => parts.Split(' ').Select(part => (part, traits));
}
