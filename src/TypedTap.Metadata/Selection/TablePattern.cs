namespace TypedTap.Metadata;

/// <summary>
/// A pattern over published table names: <c>*</c> stands for any text, <c>?</c> for one character, case does not count.
/// Double quotes are left out of the comparison on both sides, so <c>J/ApJ/706/83/*</c> finds <c>"J/ApJ/706/83/ysos"</c>
/// without the quotes that are hard to write in a project file.
/// </summary>
public readonly struct TablePattern(string text)
{
    private readonly string _folded = Fold(text);

    /// <summary>The pattern as written.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it can match several names.</summary>
    public bool HasWildcard => _folded.IndexOfAny(['*', '?']) >= 0;

    /// <summary>Takes the patterns of a project apart; both separators are understood, blank ones are dropped.</summary>
    public static List<TablePattern> Split(string patterns)
    {
        var list = new List<TablePattern>();
        foreach (var part in patterns.Split('|', ';'))
        {
            var pattern = part.Trim();
            if (pattern.Length > 0)
                list.Add(new TablePattern(pattern));
        }

        return list;
    }

    /// <summary>A pattern for the whole schema of a table; the table itself where it has none, all tables without one.</summary>
    public static string ExampleFor(string? table)
    {
        if (table is null)
            return "*";
        var name = table.Replace("\"", "");
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Remove(dot) + ".*" : name;
    }

    /// <summary>A name in the form that is compared.</summary>
    public static string Fold(string name) => name.Replace("\"", "").ToLowerInvariant();

    /// <summary>Whether a folded name matches. One remembered star is enough to backtrack: linear in practice.</summary>
    public bool Matches(string foldedName)
    {
        int p = 0, n = 0, star = -1, mark = 0;
        while (n < foldedName.Length)
        {
            if (p < _folded.Length && _folded[p] == '*')
            {
                star = p++;
                mark = n;
            }
            else if (p < _folded.Length && (_folded[p] == '?' || _folded[p] == foldedName[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < _folded.Length && _folded[p] == '*')
            p++;
        return p == _folded.Length;
    }
}
