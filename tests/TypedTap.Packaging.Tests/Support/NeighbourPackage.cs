using System.IO.Compression;
using System.Xml.Linq;

namespace TypedTap.Packaging.Tests.Support;

/// <summary>A package that needs TypedTap.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Nuspec">What it says of itself.</param>
/// <param name="Entries">The paths in it.</param>
/// <param name="SymbolEntries">The paths in its symbol package.</param>
public sealed record NeighbourPackage(string Name, XDocument Nuspec, IReadOnlyList<string> Entries, IReadOnlyList<string> SymbolEntries)
{
    internal static XDocument ReadNuspec(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var stream = archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }

    /// <summary>The text of an element of the metadata.</summary>
    public string? this[string element] => Nuspec.Descendants().FirstOrDefault(candidate => candidate.Name.LocalName == element)?.Value;
}
