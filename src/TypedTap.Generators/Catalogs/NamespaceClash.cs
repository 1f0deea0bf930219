using TypedTap.Generators.Archives;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Catalogs;

/// <summary>
/// Looks for a namespace or a record that would have the very name of the archive: nothing can be a class and a namespace,
/// and two classes cannot share a name.
/// </summary>
internal static class NamespaceClash
{
    public static DiagnosticInfo? Find(ArchiveModel archive, SelectedSnapshot snapshot)
    {
        var type = OutermostType(archive);
        foreach (var name in GeneratedNames(archive.RecordNamespace, snapshot))
        {
            var plain = name.Replace("@", "");
            if (!string.Equals(plain, type, StringComparison.Ordinal) && !plain.StartsWith(type + ".", StringComparison.Ordinal))
                continue;
            return DiagnosticInfo.Of(
                Rules.NotAnArchive,
                null,
                archive.Name,
                $"'{type}' would be the name of a class and of something generated from '{snapshot.FileName}'",
                $"rename the class or give the records a namespace of their own, for example Namespace = \"{Advice(archive)}\"");
        }

        return null;
    }

    private static IEnumerable<string> GeneratedNames(string space, SelectedSnapshot snapshot)
    {
        yield return space;
        foreach (var schema in snapshot.Schemas)
        {
            var inner = ArchivePlanner.RecordNamespaceOf(space, schema);
            yield return inner;
            foreach (var table in schema.Tables)
            {
                yield return inner + "." + table.RecordName;
                yield return inner + "." + table.TableClassName;
            }
        }
    }

    /// <summary>The archive, or the type around it: only that one stands in a namespace.</summary>
    private static string OutermostType(ArchiveModel archive)
    {
        var name = archive.FullName.Replace("@", "");
        var space = archive.Namespace.Replace("@", "");
        var end = name.IndexOf('.', space.Length == 0 ? 0 : space.Length + 1);
        return end < 0 ? name : name.Substring(0, end);
    }

    private static string Advice(ArchiveModel archive) => OutermostType(archive) + "Tables";
}
