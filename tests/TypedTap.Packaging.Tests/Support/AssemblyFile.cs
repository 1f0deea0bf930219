using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TypedTap.Packaging.Tests.Support;

/// <summary>What an assembly says of itself, without loading it.</summary>
internal sealed record AssemblyFile(
    string Name, Version Version, string PublicKey, IReadOnlyList<(string Name, Version Version)> References)
{
    public static AssemblyFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        var assembly = reader.GetAssemblyDefinition();
        return new AssemblyFile(
            reader.GetString(assembly.Name),
            assembly.Version,
            Convert.ToHexStringLower(reader.GetBlobBytes(assembly.PublicKey)),
            [.. reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(
                reference => (reader.GetString(reference.Name), reference.Version))]);
    }

    /// <summary>Those of a folder.</summary>
    public static IEnumerable<AssemblyFile> In(string folder) =>
        Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(Read);
}
