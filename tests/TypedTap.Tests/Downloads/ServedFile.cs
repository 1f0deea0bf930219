using System.Security.Cryptography;

namespace TypedTap.Tests.Downloads;

/// <summary>A file of a <see cref="FileServer"/>, and how it is served.</summary>
internal sealed record ServedFile
{
    public required byte[] Content { get; init; }

    public string ContentType { get; init; } = "application/fits";

    /// <summary>Further headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The tag, with its quotes; null for none.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public bool TakesRanges { get; init; } = true;

    /// <summary>Whether If-Range is looked at.</summary>
    public bool TakesIfRange { get; init; } = true;

    /// <summary>After how many bytes of a body the connection is closed; null for never.</summary>
    public int? BreaksAfter { get; init; }

    public string Md5 => Convert.ToHexString(Hash(HashAlgorithmName.MD5)).ToLowerInvariant();

    public string Hash64(HashAlgorithmName algorithm) => Convert.ToBase64String(Hash(algorithm));

    public static ServedFile Random(int seed, int length) => new() { Content = Bytes(seed, length), ETag = $"\"e{seed}\"" };

    public static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public ServedFile Named(string disposition) => With(("Content-Disposition", disposition));

    public ServedFile With(params (string Name, string Value)[] headers) => this with { Headers = [.. Headers, .. headers] };

    private byte[] Hash(HashAlgorithmName algorithm)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(Content);
        return hash.GetHashAndReset();
    }
}
