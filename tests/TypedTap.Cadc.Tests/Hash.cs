using System.Security.Cryptography;

namespace TypedTap.Cadc.Tests;

/// <summary>The archive's checksums.</summary>
internal static class Hash
{
#pragma warning disable CA5351
    public static string Md5(ReadOnlySpan<byte> content) => Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant();
#pragma warning restore CA5351
}
