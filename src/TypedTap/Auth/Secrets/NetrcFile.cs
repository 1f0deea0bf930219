namespace TypedTap.Auth;

/// <summary>Finds a login in a netrc file.</summary>
internal static class NetrcFile
{
    private const int SizeLimit = 1024 * 1024;

    /// <summary>The login for a host.</summary>
    /// <exception cref="TapAuthenticationException">No file, others may read it, it is none, or it has nothing for the host.</exception>
    public static async ValueTask<RevealedLogin> FindAsync(string host, string? path, CancellationToken cancellationToken)
    {
        var file = Locate(path);
        CheckMode(file);
        string text;
        try
        {
            if (new FileInfo(file).Length > SizeLimit)
                throw Unusable(file, "is larger than 1 MiB");
            text = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, "cannot be read", e);
        }

        var entries = NetrcParser.Parse(text, out var error) ?? throw Unusable(file, error!);
        var entry = entries.FirstOrDefault(entry => string.Equals(entry.Machine, host, StringComparison.OrdinalIgnoreCase))
            ?? entries.FirstOrDefault(entry => entry.Machine is null)
            ?? throw Missing(file, $"has no entry for the machine {host}");
        return entry is { Login: { Length: > 0 } login, Password: { Length: > 0 } password }
            ? new RevealedLogin(login, password)
            : throw Missing(file, $"has an entry for the machine {host} without a login or without a password");
    }

    private static string Locate(string? path)
    {
        if (path is not null)
            return File.Exists(path) ? path : throw Missing(path, "does not exist");
        if (Environment.GetEnvironmentVariable("NETRC") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw Missing(named, "(named by the environment variable NETRC) does not exist");

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var usual = Path.Combine(home, ".netrc");
        var windows = Path.Combine(home, "_netrc");
        return !File.Exists(usual) && OperatingSystem.IsWindows() && File.Exists(windows) ? windows
            : File.Exists(usual) ? usual
            : throw Missing(usual, "does not exist");
    }

    private static void CheckMode(string file)
    {
        if (OwnFile.IsOpenToOthers(file))
            throw Unusable(file, "can be read or changed by others: run chmod 600 on it");
    }

    private static TapAuthenticationException Missing(string file, string what) =>
        new($"The netrc file {file} {what}.") { Failure = TapAuthenticationFailure.SecretMissing };

    private static TapAuthenticationException Unusable(string file, string what, Exception? cause = null) =>
        new($"The netrc file {file} {what}.", cause) { Failure = TapAuthenticationFailure.SecretUnusable };
}
