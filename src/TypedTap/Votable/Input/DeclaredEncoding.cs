using System.Text;

namespace TypedTap.Votable.Input;

/// <summary>
/// Encodings that .NET has but does not offer unasked (ISO-8859-15, windows-1252). They are taken for the one document
/// that declares them; nothing is registered for the whole process.
/// </summary>
internal static class DeclaredEncoding
{
    private const int MaxDeclarationBytes = 1024;

    /// <summary>The encoding to decode a document with; null when the XML layer decodes it itself.</summary>
    /// <exception cref="VoTableException">The document declares an encoding that nobody knows.</exception>
    public static async ValueTask<Encoding?> FindAsync(SourceStream source, CancellationToken cancellationToken)
    {
        while (IsWithinDeclaration(source.Peeked) && await source.PeekMoreAsync(cancellationToken).ConfigureAwait(false))
        {
            // A declaration is seldom cut, but it may be.
        }

        return Name(source.Peeked) is { } name && !IsBuiltIn(name) ? Find(name) : null;
    }

    private static bool IsWithinDeclaration(ReadOnlySpan<byte> beginning) =>
        beginning.Length < MaxDeclarationBytes
        && (beginning.StartsWith("<?xml"u8) ? beginning.IndexOf("?>"u8) < 0 : "<?xml"u8.StartsWith(beginning));

    private static string? Name(ReadOnlySpan<byte> beginning)
    {
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

    private static bool IsBuiltIn(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Encoding Find(string name)
    {
        var encoding = name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':')
            ? CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            : null;
        return encoding ?? throw new VoTableException(
            VoTableErrorKind.Unsupported,
            $"The document declares the encoding '{BodyExcerpt.Of(Encoding.UTF8.GetBytes(name))}', which is not known here; ask the service for UTF-8.");
    }
}
