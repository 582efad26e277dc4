namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Words that tell the day of a change from that of the publication, in many languages. A table of data, and how it is read.</summary>
internal static class UpdateWords
{
    private static readonly string[] Changed =
    [
        "updated", "last updated", "modified", "last modified", "last edited", "aktualisiert", "zuletzt", "mis à jour", "mise à jour", "actualizado", "atualizado", "aggiornato", "ultimo aggiornamento", "bijgewerkt", "aktualizacja", "aktualizováno", "обновлено", "оновлено",
        "güncelleme", "son güncelleme", "päivitetty", "uppdaterad", "senast ändrad", "oppdatert", "opdateret", "frissítve", "actualizat", "ενημερώθηκε", "τελευταία ενημέρωση", "最終更新", "更新日", "最后更新", "最後更新", "수정", "آخر تحديث", "עודכן",
    ];

    /// <summary>Wikis and handbooks say so at their end.</summary>
    private static readonly string[] Edited =
    [
        "last edited", "last updated", "last modified", "last change", "zuletzt bearbeitet", "zuletzt geändert", "zuletzt am", "letzte änderung", "letzte bearbeitung", "dernière modification", "dernière mise à jour", "editó por última vez", "última edición", "última modificación", "última atualização",
        "última edição", "ultima modifica", "laatst bewerkt", "laatst bijgewerkt", "ostatnio edytowan", "ostatnia modyfikacja", "ostatnia aktualizacja", "naposledy edit", "naposledy změn", "последнее изменение", "последняя правка", "востаннє редагован", "остання зміна",
        "son değişiklik", "son düzenleme", "senast redigerad", "redigerades senast", "viimeksi muokattu", "utolsó módosítás", "ultima modificare", "最終更新", "最后编辑", "最后修订", "最後編輯", "마지막으로 편집", "آخر تعديل", "נערך לאחרונה",
    ];

    private static readonly string[] First =
    [
        "published", "posted", "first published", "veröffentlicht", "erstellt", "publié", "publicado", "pubblicato", "gepubliceerd", "geplaatst", "opublikowano", "publikováno", "опубликовано", "опубліковано", "yayın", "giriş", "julkaistu", "publicerad", "publisert", "publicat",
        "megjelent", "δημοσιεύ", "公開", "发布", "發布", "입력", "등록", "نشر", "פורסם",
    ];

    /// <summary>Forums say beside a post since when its author is a member.</summary>
    private static readonly string[] Joined = ["registered", "joined", "member since", "registriert", "mitglied seit", "registrado", "enregistré", "inscrit", "iscritto", "registrato", "зарегистрирован", "dołączył", "rejestracja", "kayıt tarihi", "lid sinds", "регистрация", "注册时间"];

    public static bool AreOfMember(string line) => Array.Exists(Joined, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line speaks of a change at its beginning.</summary>
    public static bool Opens(string line) => Array.Exists(Changed, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line speaks of a change anywhere.</summary>
    public static bool Stand(string line) => Opens(line) || Array.Exists(Edited, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <returns>Where the publication is spoken of in a line that speaks of a change before; else 0.</returns>
    public static int Published(string line)
    {
        var changed = Changed.Select(word => line.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(line.Length).Min();
        if (changed == line.Length)
            return 0;

        var published = First.Select(word => line.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        return published > changed ? published : 0;
    }
}
