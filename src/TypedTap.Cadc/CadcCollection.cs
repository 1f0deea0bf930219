using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;

namespace TypedTap.Cadc;

/// <summary>A collection of CADC's.</summary>
/// <param name="Name">Its name: <c>CFHT</c>.</param>
/// <param name="Bands">The bands that it has data of, each once, from long waves to short ones.</param>
/// <param name="PublishedBands">
/// The same as CADC has it, in alphabetical order: combinations such as <c>Infrared|Optical</c>, cut off after 32 characters.
/// </param>
[SuppressMessage("Naming", "CA1711", Justification = "That is what CADC calls them.")]
public sealed record CadcCollection(string Name, ValueList<string> Bands, ValueList<string> PublishedBands)
{
    /// <summary>CAOM's energy bands.</summary>
    private static readonly string[] Known = ["Radio", "Millimeter", "Infrared", "Optical", "UV", "EUV", "X-ray", "Gamma-ray"];

    /// <summary>How many characters the column holds.</summary>
    private const int Width = 32;

    /// <summary>What it is, in words.</summary>
    public string Description => $"The {Name} collection at the CADC";

    internal static CadcCollection Of(string name, IEnumerable<string?> published)
    {
        List<string> all = [.. published.OfType<string>()
            .Where(static text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        var bands = all.SelectMany(Split)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static band => Array.IndexOf(Known, band) is >= 0 and var place ? place : Known.Length)
            .ThenBy(static band => band, StringComparer.Ordinal);
        return new CadcCollection(name, [.. bands], [.. all]);
    }

    private static IEnumerable<string> Split(string text)
    {
        var parts = text.Split('|', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var isCut = i == parts.Length - 1 && text.Length == Width && !Known.Contains(parts[i], StringComparer.Ordinal);
            yield return isCut && Known.Where(band => band.StartsWith(parts[i], StringComparison.Ordinal)).ToList() is [var only]
                ? only
                : parts[i];
        }
    }
}
