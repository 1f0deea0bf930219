using System.Text;

namespace TypedTap.Votable.Input;

/// <summary>
/// The encoding of a document, by its byte order mark or its XML declaration (XML 1.0, appendix F). Encodings that .NET has
/// but does not offer unasked (ISO-8859-15, windows-1252) are taken for the one document that declares them; nothing is
/// registered for the whole process.
/// </summary>
internal static class DeclaredEncoding
{
    private const int MaxDeclarationBytes = 1024;

    /// <summary>The encoding to decode a document with; null when it is UTF-8.</summary>
    /// <exception cref="VoTableException">The document declares an encoding that nobody knows.</exception>
    public static async ValueTask<Encoding?> FindAsync(SourceStream source, CancellationToken cancellationToken)
    {
        while (IsWithinDeclaration(source.Peeked) && await source.PeekMoreAsync(cancellationToken).ConfigureAwait(false))
        {
            // A declaration is seldom cut, but it may be.
        }

        if (Wide(source.Peeked) is { } wide)
        {
            if (source.Peeked[0] is 0xFF or 0xFE)
                source.SkipPeeked(2);
            return wide;
        }

        return Name(source.Peeked) is { } name ? Find(name) : null;
    }

    /// <summary>UTF-16, which shows in the first two bytes, whatever is declared.</summary>
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        _ => null,
    };

    private static bool IsWithinDeclaration(ReadOnlySpan<byte> beginning) =>
        beginning.Length < MaxDeclarationBytes
        && (beginning.StartsWith("<?xml"u8) ? beginning.IndexOf("?>"u8) < 0 : beginning.Length < 2 || "<?xml"u8.StartsWith(beginning));

    private static string? Name(ReadOnlySpan<byte> beginning)
    {
        // Not farther than is waited for, however much is at hand.
        beginning = beginning[..Math.Min(beginning.Length, MaxDeclarationBytes)];
        var end = beginning.IndexOf("?>"u8);
        if (end < 0 || !beginning.StartsWith("<?xml"u8))
            return null;
        var declaration = Encoding.ASCII.GetString(beginning[..end]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        var value = at < 0 ? default : declaration.AsSpan(at + "encoding".Length).TrimStart().TrimStart('=').TrimStart();
        if (value is not ['"' or '\'', ..])
            return null;
        var close = value[1..].IndexOf(value[0]);
        return close <= 0 ? null : value.Slice(1, close).ToString();
    }

    private static Encoding? Find(string name)
    {
        // A document in bytes cannot be in UTF-16, even if it says so.
        if (name.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" or "UTF-16" or "UTF-16LE" or "UTF-16BE")
            return null;
        var isName = name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
        return (isName
            ? BuiltIn(name)
                ?? CodePagesEncodingProvider.Instance.GetEncoding(
                    name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
            : null)
            ?? throw new VoTableException(
                VoTableErrorKind.Unsupported,
                $"The document declares the encoding '{BodyExcerpt.Of(Encoding.UTF8.GetBytes(name))}', which is not known here; ask the service for UTF-8.");
    }

    private static Encoding? BuiltIn(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Not one that .NET offers unasked.
            return null;
        }
    }
}
