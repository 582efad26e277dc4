namespace TribuneBot.Telegram.Rendering;

/// <summary>What Telegram accepts.</summary>
internal static class TgLimits
{
    /// <summary>Code points of a message's text after its marks are parsed.</summary>
    public const int Message = 4096;

    /// <summary>Code points of a caption after its marks are parsed.</summary>
    public const int Caption = 1024;

    /// <summary>Bytes of a text before its marks are parsed, tags and addresses included.</summary>
    public const int RawBytes = 32_768;

    /// <summary>Characters of the answer to a button press.</summary>
    public const int CallbackAnswer = 200;

    /// <summary>Characters of a command's description in the menu.</summary>
    public const int CommandDescription = 256;
}
