using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.Tests.Support;

/// <summary>What generated code is compiled against: the framework and the real assemblies of TypedTap.</summary>
internal static class References
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(Load);

    public static IReadOnlyList<MetadataReference> All => Loaded.Value;

    private static List<MetadataReference> Load()
    {
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => IsWanted(Path.GetFileName(path)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsWanted(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal)
        || name is "netstandard.dll" or "TypedTap.dll" or "TypedTap.Adql.dll" or "TypedTap.Metadata.dll" or "TypedTap.Querying.dll";
}
