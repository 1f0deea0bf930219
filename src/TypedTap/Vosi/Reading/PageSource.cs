using System.Buffers;
using System.Text;
using TypedTap.Http;

namespace TypedTap.Vosi.Reading;

/// <summary>The text of a page.</summary>
internal static class PageSource
{
    /// <summary>How much of a page is searched for the name of its character set.</summary>
    private const int DeclarationLimit = 1024;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;/>?");

    public static async ValueTask<string> ReadAsync(
        Stream stream,
        VosiReaderOptions options,
        string? charset,
        CancellationToken cancellationToken)
    {
        using var page = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            page.Write(buffer, 0, count);
            if (page.Length > options.MaxPageBytes)
            {
                throw new VosiException(
                    VosiErrorKind.LimitExceeded,
                    $"The page has more than {options.MaxPageBytes / 1024} KiB, the bound of VosiReaderOptions.MaxPageBytes.");
            }
        }

        var bytes = page.GetBuffer().AsSpan(0, (int)page.Length);
        return PageText.Decode(bytes, charset ?? Declared(bytes));
    }

    /// <summary>What <c>charset=</c> or <c>encoding=</c> near the beginning says.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var beginning = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLimit)]);
        foreach (var key in (ReadOnlySpan<string>)["encoding=", "charset="])
        {
            var at = beginning.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var value = beginning.AsSpan(at + key.Length).TrimStart("\"' ");
            var end = value.IndexOfAny(ValueEnds);
            return new string(end < 0 ? value : value[..end]);
        }

        return null;
    }
}
