using TypedTap.Metadata;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>Looks for a snapshot that lies beside a project and does not belong to it yet.</summary>
internal static class SnapshotFiles
{
    private const int Deepest = 4;
    private static readonly string[] Passed = ["bin", "obj", "node_modules"];

    /// <summary>The files of that name, each with a pattern that selects something of it.</summary>
    public static IEnumerable<(string Include, string Tables)> Find(string project, string stem)
    {
        if (stem.Length == 0 || stem.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0
            || Path.GetDirectoryName(project) is not { Length: > 0 } folder)
        {
            return [];
        }

        var found = new List<(string, string)>();
        Search(folder, "", stem + ".tap.json", 0, found);
        return found;
    }

    private static void Search(string folder, string relative, string name, int depth, List<(string, string)> found)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.tap.json").OrderBy(static path => path, StringComparer.Ordinal))
            {
                if (string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase) && FirstPattern(file) is { } tables)
                    found.Add((relative + Path.GetFileName(file), tables));
            }

            if (depth == Deepest)
                return;
            foreach (var inner in Directory.EnumerateDirectories(folder).OrderBy(static path => path, StringComparer.Ordinal))
            {
                var innerName = Path.GetFileName(inner);
                if (innerName[0] != '.' && !Passed.Contains(innerName, StringComparer.OrdinalIgnoreCase))
                    Search(inner, relative + innerName + "/", name, depth + 1, found);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be looked into has nothing to offer.
        }
    }

    /// <summary>The first schema of a snapshot as a pattern; null if the file is none.</summary>
    private static string? FirstPattern(string file)
    {
        try
        {
            var snapshot = TapSnapshotReader.Read(File.ReadAllText(file));
            return TablePattern.ExampleFor(snapshot.Schemas.SelectMany(static schema => schema.Tables).FirstOrDefault()?.Name);
        }
        catch (TapSnapshotException)
        {
            return null;
        }
    }
}
