using System.Collections.Frozen;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Words that stand around the names of authors, in many languages. A table of data.</summary>
internal static class AuthorWords
{
    /// <summary>What stands before a name. Longer ones first.</summary>
    public static readonly string[] Beginnings =
    [
        .. ("written by|posted by|published by|article by|story by|words by|text by|reported by|reporting by|edited by|submitted by|created by|a post by|post by|by author|by:|by|author|authors|words|text|story|reporter|interview|"
            + "geschrieben von|veröffentlicht von|erstellt von|ein artikel von|eine analyse von|ein kommentar von|ein gastbeitrag von|ein interview von|ein bericht von|kommentar von|verfasst von|von|autor|autorin|autoren|verfasser|"
            + "publié par|écrit par|rédigé par|posté par|proposé par|propos recueillis par|par|auteur|auteurs|texte|publicado por|escrito por|postado por|por|autores|texto|redactor|scritto da|pubblicato da|articolo di|di|autore|autori|geschreven door|gepubliceerd door|door|"
            + "napisał|napisała|opracował|autorka|napsal|napsala|text:|skrevet av|skrevet af|skriven av|av|af|kirjoittaja|teksti|από τον|από την|από|γράφει ο|γράφει η|γράφει|του|της|συντάκτης|σύνταξη|автор|автори|авторы|автор статьи|текст|опубликовал|опубликовано|беседовал|беседовала|"
            + "diposkan oleh|ditulis oleh|dipublikasikan oleh|đăng bởi|editör|kirjoittanut|публикувано от|публикувана от|написано от|napisał|da|מאת|כתב|כתבה|írta|szerző|scris de|autorul|γράφτηκε από|αναρτήθηκε από|δημοσιεύτηκε από|опублікував|опублікувала|опубликовала|автор публикации|geplaatst door|postado por|postato da|inserito da|postat de|publicat de|publicada por|beküldte|dodał|dodała|opublikował|lagt ut av|"
            + "供稿|供稿人|撰稿|通讯员|通訊員|"
            + "yazar|yazan|haber|müəllif|yazdı|de|作者|撰文|文|記者|记者|编辑|著者|執筆|文責|글|기자|بقلم|كتب|كتبت|الكاتب|نویسنده|oleh|penulis|tác giả").Split('|').Distinct().OrderByDescending(word => word.Length),
    ];

    /// <summary>Those of <see cref="Beginnings"/> after which a single word, even in small letters, is a name: that of who uses the site.</summary>
    public static readonly string[] SureBeginnings =
    [
        "posted by", "published by", "written by", "submitted by", "created by", "geschrieben von", "veröffentlicht von", "erstellt von", "verfasst von", "publié par", "posté par", "écrit par", "rédigé par", "publicado por", "publicada por", "escrito por",
        "postado por", "scritto da", "pubblicato da", "postato da", "inserito da", "geschreven door", "gepubliceerd door", "geplaatst door", "postat de", "publicat de", "scris de", "опубликовал", "опубликовала", "опублікував", "опублікувала",
        "diposkan oleh", "ditulis oleh", "публикувано от", "публикувана от", "kirjoittanut", "αναρτήθηκε από", "γράφτηκε από", "δημοσιεύτηκε από", "beküldte", "írta", "dodał", "dodała", "opublikował", "skrevet av", "skrevet af", "skriven av", "lagt ut av",
    ];

    /// <summary>What stands after a name for what its owner is.</summary>
    public static readonly string[] Offices = [" 기자", " 특파원", " 논설위원", " 인턴기자", "記者", "记者", " 통신원"];

    public static readonly string[] Labels = ["written by", "author", "verfasst von", "geschrieben von", "écrit par", "auteur", "escrito por", "autor", "scritto da", "geschreven door", "написано", "автор", "skrevet", "yazan"];

    /// <summary>What joins names.</summary>
    public static readonly string[] Joiners = [" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " i ", " a ", " und\u00A0", " и ", " та ", " і ", " και ", " ve ", " və ", " with ", " mit ", " avec ", " dan "];

    /// <summary>What ends a name.</summary>
    public static readonly string[] Ends =
    [
        " on ", " at ", " for ", " in ", " - ", ", staff", ", special", " | ", " published", " updated", " posted", " http", " am ", " vom ", " für ", " le ", " el ", " il ", " publié", " il y a", "follow ", " contact", "more by", " more from", "view all", " view ", " email",
        " photographs by", " photos by", " photos :", " photos:", " photo :", " photo:", " illustration", " op ", " pe ", " alle ore", " στις ", " на ", " di senin", " di selasa", " di rabu", " di kamis", " di jumat", " di sabtu", " di minggu", " à ", " às ", " em ", ", publicat", " в рубри", " o godz", " w dniu", " a las ", " kl. ",
        " labels:", " tags:", " has ", " is a ", " veröffentlicht", " und unter", " ist ", " est ", " is the ",
    ];

    /// <summary>Words that no name has.</summary>
    public static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
    [
        "posted", "published", "updated", "comments", "comment", "share", "follow", "read", "minutes", "views", "staff", "correspondent", "reporter", "redaktion", "team", "more", "about", "author", "articles", "subscribe", "by", "editor", "editorial", "photo", "foto",
        "news", "desk", "agency", "agentur", "presse", "press", "view", "profile", "twitter", "facebook", "email", "posts", "website", "web", "kommentare", "uhr", "ago", "january", "february", "march", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "редакция", "журналист", "корреспондент", "фото", "комментарии", "magazine", "updates", "the", "and", "of", "writer", "contributor", "columnist", "beitrag", "σύνταξη", "redactor", "lokales", "lokale", "nachrichten", "breaking", "sport", "sports", "politics", "local",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands for nobody.</summary>
    public static readonly FrozenSet<string> NoAuthors = FrozenSet.ToFrozenSet(
    [
        "admin", "administrator", "super user", "superuser", "user", "guest", "guest author", "anonymous", "unknown", "none", "null", "undefined", "webmaster", "root", "wordpress", "default", "редактор", "админ", "администратор", "redacción", "redacao", "redação", "redazione",
        "redactie", "redakce", "redakcja", "rédaction", "la rédaction", "la redazione", "toimitus", "redaktionen", "blogger", "home", "name", "mr", "mrs", "contact", "login", "post", "biz", "ана səhifə",
    ], StringComparer.OrdinalIgnoreCase);
}
