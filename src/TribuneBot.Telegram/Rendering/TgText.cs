namespace TribuneBot.Telegram.Rendering;

/// <summary>A finished text in Telegram's HTML. Only <see cref="TgHtml"/> makes it, so it is always well-formed and escaped.</summary>
public sealed record TgText
{
    internal TgText(TgHtml source) => (Html, Plain, Length) = (source.Html, source.Plain, source.Length);

    /// <summary>What is sent with parse mode HTML.</summary>
    public string Html { get; }

    /// <summary>The same without any mark, for a chat that would not take the marks.</summary>
    public string Plain { get; }

    /// <summary>Visible length in Unicode code points, as Telegram counts it, before Telegram trims the ends.</summary>
    public int Length { get; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Plain);

    public bool FitsMessage => Length <= TgLimits.Message && Utf8Length <= TgLimits.RawBytes;

    public bool FitsCaption => Length <= TgLimits.Caption && Utf8Length <= TgLimits.RawBytes;

    private int Utf8Length => System.Text.Encoding.UTF8.GetByteCount(Html);
}
