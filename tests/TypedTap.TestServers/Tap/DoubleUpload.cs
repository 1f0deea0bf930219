using System.Text.RegularExpressions;

namespace TypedTap.TestServers;

/// <summary>A table that came with a query.</summary>
/// <param name="Name">Its name, without TAP_UPLOAD.</param>
/// <param name="Uri">Where it came from: <c>param:part</c> or a URL.</param>
/// <param name="ContentType">The content type that was given with it.</param>
/// <param name="Bytes">What came.</param>
public sealed record DoubleUpload(string Name, string Uri, string? ContentType, byte[] Bytes)
{
    /// <summary>How many rows it has; of TABLEDATA only.</summary>
    public int Rows =>
        Regex.Count(System.Text.Encoding.Latin1.GetString(Bytes), @"<TR[\s>/]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));
}
