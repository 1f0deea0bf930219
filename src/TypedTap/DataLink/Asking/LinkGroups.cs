namespace TypedTap.DataLink.Asking;

/// <summary>The rows of a document by the identifiers that were asked for.</summary>
internal static class LinkGroups
{
    /// <summary>The rows of each identifier; those of which nothing was said are not in it.</summary>
    public static Dictionary<string, List<DataLinkRow>> Of(IReadOnlyList<string> ids, DataLinkDocument document)
    {
        var groups = new Dictionary<string, List<DataLinkRow>>(StringComparer.Ordinal);
        var plain = new Dictionary<string, string?>(StringComparer.Ordinal);
        var asked = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var id in ids)
            plain[Plain(id)] = plain.ContainsKey(Plain(id)) ? null : id;
        foreach (var row in document.Rows)
        {
            // Services write identifiers back as they understand them: with or without escapes.
            var id = asked.Contains(row.Id) ? row.Id : plain.GetValueOrDefault(Plain(row.Id));
            if (id is null)
                continue;
            if (!groups.TryGetValue(id, out var rows))
                groups.Add(id, rows = []);
            rows.Add(row);
        }

        return groups;
    }

    /// <summary>
    /// Whether what is missing is the end of the question: then the answer was cut, and the missing ones were never looked at.
    /// </summary>
    public static bool IsTail(IReadOnlyList<string> ids, IReadOnlyCollection<string> missing) =>
        missing.Count > 0 && ids.Skip(ids.Count - missing.Count).All(missing.Contains);

    private static string Plain(string id) => Uri.UnescapeDataString(id.Trim());
}
