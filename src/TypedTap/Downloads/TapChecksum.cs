using System.Diagnostics.CodeAnalysis;
using TypedTap.Http;

namespace TypedTap.Downloads;

/// <summary>A checksum of a file: <c>md5:d41d8cd98f00b204e9800998ecf8427e</c>.</summary>
public sealed record TapChecksum
{
    private static readonly (string Name, TapChecksumAlgorithm Algorithm, int Bytes)[] Algorithms =
    [
        ("md5", TapChecksumAlgorithm.Md5, 16),
        ("sha1", TapChecksumAlgorithm.Sha1, 20),
        ("sha256", TapChecksumAlgorithm.Sha256, 32),
        ("sha384", TapChecksumAlgorithm.Sha384, 48),
        ("sha512", TapChecksumAlgorithm.Sha512, 64),
    ];

    private TapChecksum(TapChecksumAlgorithm algorithm, string hex)
    {
        Algorithm = algorithm;
        Hex = hex;
    }

    /// <summary>The algorithm.</summary>
    public TapChecksumAlgorithm Algorithm { get; }

    /// <summary>The value in hexadecimal, small letters.</summary>
    public string Hex { get; }

    /// <summary>Makes a checksum of its bytes.</summary>
    /// <exception cref="ArgumentException">The algorithm gives another number of bytes.</exception>
    public static TapChecksum Of(TapChecksumAlgorithm algorithm, ReadOnlySpan<byte> value) => value.Length == SizeOf(algorithm)
        ? new TapChecksum(algorithm, Lower(value))
        : throw new ArgumentException($"A checksum of {algorithm} has {SizeOf(algorithm)} bytes, not {value.Length}.", nameof(value));

    /// <summary>Reads a checksum as CAOM writes it (<c>md5:…</c>, <c>sha256:…</c>, <c>sha-256:…</c>), in hexadecimal or base64.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TapChecksum Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var checksum)
            ? checksum
            : throw new FormatException(
                $"'{ServerText.Clean(text, 200)}' is no checksum: write the algorithm, a colon and the value, as in md5:d41d8cd98f00b204e9800998ecf8427e "
                + "(md5, sha1, sha256, sha384 or sha512).");
    }

    /// <summary>Reads a checksum, if it is one whose algorithm is known.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TapChecksum? checksum)
    {
        checksum = null;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && TryMake(text.AsSpan(0, colon), text.AsSpan(colon + 1), out checksum);
    }

    /// <summary>The form that CAOM writes: <c>md5:…</c>.</summary>
    public override string ToString() => $"{Algorithms[(int)Algorithm].Name}:{Hex}";

    /// <summary>
    /// Makes a checksum of what a header or a catalogue says. The value may be hexadecimal, base64 of the bytes, or base64 of the
    /// hexadecimal text (what CADC's storage sends); lengths tell which.
    /// </summary>
    internal static bool TryMake(ReadOnlySpan<char> name, ReadOnlySpan<char> value, [NotNullWhen(true)] out TapChecksum? checksum)
    {
        checksum = null;
        name = name.Trim();
        value = value.Trim();
        foreach (var (known, algorithm, size) in Algorithms)
        {
            if (!IsName(name, known))
                continue;
            if (value.Length == 2 * size)
                return TryHex(algorithm, value, out checksum);
            Span<byte> bytes = stackalloc byte[128];
            if (value.Length > 180 || !Convert.TryFromBase64Chars(value, bytes, out var length))
                return false;
            if (length == size)
            {
                checksum = Of(algorithm, bytes[..length]);
                return true;
            }

            Span<char> text = stackalloc char[128];
            return length == 2 * size && System.Text.Ascii.ToUtf16(bytes[..length], text, out _) == System.Buffers.OperationStatus.Done
                && TryHex(algorithm, text[..length], out checksum);
        }

        return false;
    }

    internal static int SizeOf(TapChecksumAlgorithm algorithm) => Algorithms[(int)algorithm].Bytes;

    // "SHA-256" and, in Digest of old, "SHA" for SHA-1.
    private static bool IsName(ReadOnlySpan<char> name, string known) =>
        name.Equals(known, StringComparison.OrdinalIgnoreCase)
        || (known.Length > 3 && name.StartsWith("sha-", StringComparison.OrdinalIgnoreCase) && name[4..].SequenceEqual(known.AsSpan(3)))
        || (known == "sha1" && name.Equals("sha", StringComparison.OrdinalIgnoreCase));

    private static bool TryHex(TapChecksumAlgorithm algorithm, ReadOnlySpan<char> hex, [NotNullWhen(true)] out TapChecksum? checksum)
    {
        foreach (var digit in hex)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                checksum = null;
                return false;
            }
        }

        checksum = new TapChecksum(algorithm, hex.ToString().ToLowerInvariant());
        return true;
    }

    private static string Lower(ReadOnlySpan<byte> value) => Convert.ToHexString(value).ToLowerInvariant();
}
