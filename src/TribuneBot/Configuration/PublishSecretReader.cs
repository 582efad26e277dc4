namespace TribuneBot.Configuration;

/// <summary>Finds the publishing secret in <c>Secret</c> or the file <c>SecretFile</c>. No problem it reports holds the secret.</summary>
internal sealed class PublishSecretReader(SectionReader section)
{
    /// <summary>Shorter ones are guessed.</summary>
    private const int LeastLength = 16;

    private const string Example = "the output of: openssl rand -hex 32";

    /// <returns>Null when none is set, or it cannot be used.</returns>
    public string? Read()
    {
        var direct = section.Text("Secret");
        var file = section.Text("SecretFile");
        if (direct is not null && file is not null)
        {
            section.Bad("SecretFile", "stands beside Publish:Secret, but only one of the two may be set", "/run/secrets/publish-secret");
            return null;
        }

        if (file is null)
            return direct is null ? null : Checked("Secret", direct);

        try
        {
            return Checked("SecretFile", File.ReadAllText(file).Trim());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            section.Bad("SecretFile", $"is \"{file}\", which cannot be read", "/run/secrets/publish-secret");
            return null;
        }
    }

    private string? Checked(string name, string secret)
    {
        if (secret.Length >= LeastLength)
            return secret;

        section.Bad(name, $"holds fewer than {LeastLength} characters", Example);
        return null;
    }
}
