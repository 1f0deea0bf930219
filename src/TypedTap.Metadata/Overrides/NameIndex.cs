using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// Finds published names as people write them: exactly, else as ADQL compares them, with or without quotes that change nothing, and without
/// regard to case where neither name is delimited.
/// </summary>
internal sealed class NameIndex
{
    private readonly List<string> _names;
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _folded;

    public NameIndex(IEnumerable<string> names)
    {
        _names = names.ToList();
        _exact.UnionWith(_names);
        _folded = _names.ToLookup(TablePattern.Fold, StringComparer.Ordinal);
    }

    /// <summary>The published name that is meant; or null, and why.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="thing">What it is the name of, with its owner: <c>column of table 'x'</c>.</param>
    /// <param name="reason">Why none is meant, as a sentence.</param>
    public string? Find(string name, string thing, out string reason)
    {
        reason = "";
        if (_exact.Contains(name))
            return name;
        var parts = Parts(name);
        var found = _folded[TablePattern.Fold(name)].Where(published => Match(parts, Parts(published))).ToList();
        if (found.Count == 1)
            return found[0];
        reason = found.Count > 1
            ? $"'{name}' may be any {thing} out of {string.Join(", ", found.Select(static n => $"'{n}'"))}; "
                + "write the name exactly as published."
            : $"The snapshot has no {thing} called '{name}'; {Sentence(NearestName.Advice(name, _names, "there"))}";
        return null;
    }

    private static string Sentence(string advice) => advice[advice.Length - 1] == '?' ? advice : advice + ".";

    private static bool Match(ValueList<string> wanted, ValueList<string> published)
    {
        if (wanted.Count != published.Count)
            return false;
        for (var i = 0; i < wanted.Count; i++)
        {
            var isExact = AdqlIdentifier.IsDelimited(wanted[i]) || AdqlIdentifier.IsDelimited(published[i]);
            var comparison = isExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            if (!string.Equals(AdqlIdentifier.Unquote(wanted[i]), AdqlIdentifier.Unquote(published[i]), comparison))
                return false;
        }

        return true;
    }

    private static ValueList<string> Parts(string name)
    {
        try
        {
            return AdqlTableName.Parse(name).Parts;
        }
        catch (FormatException)
        {
            return ValueList.Of(name);
        }
    }
}
