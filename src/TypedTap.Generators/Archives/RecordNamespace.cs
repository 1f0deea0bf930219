using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedTap.Metadata;

namespace TypedTap.Generators.Archives;

/// <summary>Chooses the namespace under which an archive's records go.</summary>
internal static class RecordNamespace
{
    /// <summary>
    /// The one given, or the archive's with the snapshot's name as a segment. If a type has that name already (the
    /// archive itself may), or if the segment would hide <c>System</c> or a namespace around it (inside <c>Cadc.Cadc</c>,
    /// <c>Cadc.X</c> means something else), <c>Tables</c> is appended.
    /// </summary>
    public static string Choose(Compilation compilation, string archiveNamespace, string snapshot, string? given)
    {
        if (given is not null && IsValid(given))
            return Escape(given);
        var segment = CSharpNames.ToPascalCase(snapshot.Trim());
        var wanted = archiveNamespace.Length == 0 ? segment : archiveNamespace + "." + segment;
        var clashes = string.Equals(segment, nameof(System), StringComparison.Ordinal)
            || archiveNamespace.Split('.').Contains(segment, StringComparer.Ordinal)
            || compilation.GetTypeByMetadataName(wanted.Replace("@", "")) is not null;
        return clashes ? wanted + "Tables" : wanted;
    }

    /// <summary>A type of the project that has the name of the namespace or of one around it, or null.</summary>
    public static string? FindType(IAssemblySymbol assembly, string space)
    {
        var name = "";
        foreach (var part in space.Replace("@", "").Split('.'))
        {
            name = name.Length == 0 ? part : name + "." + part;
            if (assembly.GetTypeByMetadataName(name) is not null)
                return name;
        }

        return null;
    }

    public static bool IsValid(string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (!SyntaxFacts.IsValidIdentifier(part.StartsWith("@", StringComparison.Ordinal) ? part.Substring(1) : part))
                return false;
        }

        return true;
    }

    private static string Escape(string name) => string.Join(".", name.Split('.').Select(static part =>
        SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None ? part : "@" + part));
}
