using System.Globalization;

namespace TypedTap.Testing;

/// <summary>Paths that the proxy's own redirects lead to: a prefix that says what is left to do, then the target as it was.</summary>
internal sealed record MovedPath(int Status, int Hops, int Stash, string Target)
{
    public const string Loop = "/~loop";
    public const string Nowhere = "/~nowhere";
    private const string Prefix = "/~moved/";

    public static string Write(int status, int hops, int stash, string target) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{status}/{hops}/{stash}{target}");

    /// <summary>Null where the path is not such a one.</summary>
    public static MovedPath? Read(string target)
    {
        if (!target.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = target[Prefix.Length..].Split('/', 4);
        return new MovedPath(Number(parts[0]), Number(parts[1]), Number(parts[2]), "/" + parts[3]);
    }

    /// <summary>The next one of a chain.</summary>
    public string Next() => Write(Status, Hops - 1, Stash, Target);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
