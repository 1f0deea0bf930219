using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>That some archive wants a snapshot's names in a style; null for the style of the snapshot.</summary>
internal sealed record StyleRequest(string Snapshot, NamingStyle? Style)
{
    public static ValueList<StyleRequest> Of(IEnumerable<ArchiveModel> archives) => archives
        .Select(static archive => new StyleRequest(archive.Snapshot.ToUpperInvariant(), archive.Naming))
        .Distinct()
        .ToValueList();

    /// <summary>The styles that are wanted of a snapshot, the first one that of the snapshot if anybody wants that.</summary>
    public static IReadOnlyList<NamingStyle> StylesOf(string path, NamingStyle own, ValueList<StyleRequest> requests)
    {
        var stem = SnapshotItem.GetStem(path).ToUpperInvariant();
        var styles = requests
            .Where(request => string.Equals(request.Snapshot, stem, StringComparison.Ordinal))
            .Select(request => request.Style ?? own)
            .Distinct()
            .OrderBy(style => style == own ? 0 : 1)
            .ToList();
        return styles.Count == 0 ? [own] : styles;
    }
}
