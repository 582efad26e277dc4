using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>language_code: empty for everybody, or two lower-case letters.</summary>
internal static class LanguageParameter
{
    internal static string Read(CallParameters parameters)
    {
        var language = parameters.Text("language_code");
        return language.Length == 0 || (language.Length == 2 && language.All(char.IsAsciiLetterLower))
            ? language
            : throw ApiException.BadRequest("invalid language code specified");
    }
}
