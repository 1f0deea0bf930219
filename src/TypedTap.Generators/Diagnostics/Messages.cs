namespace TypedTap.Generators.Diagnostics;

/// <summary>Helps with the wording of diagnostics.</summary>
internal static class Messages
{
    /// <summary>A sentence as it reads after "because": on one line, without the full stop.</summary>
    public static string AsClause(string sentence) => sentence.Replace("\r", "").Replace('\n', ' ').Trim().TrimEnd('.');

    /// <summary>A list of names as people write it, cut after some.</summary>
    public static string List(IEnumerable<string> names, int shown = 6)
    {
        var all = names.ToList();
        var text = string.Join(", ", all.Take(shown).Select(static name => $"'{name}'"));
        return all.Count > shown ? $"{text} and {all.Count - shown} more" : text;
    }
}
