namespace TypedTap.Adql;

/// <summary>
/// The tables that names in a query mean. A schema may have very many tables of one name in schemas of their own, and a query may name them
/// all.
/// </summary>
internal sealed class AdqlTableIndex(IAdqlSchema schema, AdqlNameRules names)
{
    // By the table's own name, then by it with as many of the outer ones as a query may write; case and quotes aside.
    private readonly Dictionary<string, Dictionary<string, List<AdqlTableInfo>>> _byEnding = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<AdqlTableName, AdqlTableInfo[]> _found = [];

    /// <summary>The tables of which one is meant; where names differ in case only, those spelled as written.</summary>
    public AdqlTableInfo[] Find(AdqlTableName written)
    {
        if (_found.TryGetValue(written, out var found))
            return found;
        var last = AdqlIdentifier.Unquote(written.Last);
        if (!_byEnding.TryGetValue(last, out var endings))
            _byEnding.Add(last, endings = Index(schema.FindTables(last)));
        found = endings.TryGetValue(Ending(written, written.Parts.Count), out var candidates)
            ? [.. candidates.Where(t => names.Matches(written, t.Name))]
            : [];
        if (found.Length > 1 && Array.FindAll(found, t => AdqlNameRules.IsExact(written, t.Name)) is { Length: > 0 } exact)
            found = exact;
        _found.Add(written, found);
        return found;
    }

    private static Dictionary<string, List<AdqlTableInfo>> Index(IReadOnlyList<AdqlTableInfo> tables)
    {
        var endings = new Dictionary<string, List<AdqlTableInfo>>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in tables)
        {
            for (var parts = 1; parts <= table.Name.Parts.Count; parts++)
            {
                var key = Ending(table.Name, parts);
                if (!endings.TryGetValue(key, out var list))
                    endings.Add(key, list = []);
                list.Add(table);
            }
        }

        return endings;
    }

    // Quoted anew, since a part may have a dot.
    private static string Ending(AdqlTableName name, int parts) =>
        string.Join(".", name.Parts.Skip(name.Parts.Count - parts).Select(part => AdqlIdentifier.Quote(AdqlIdentifier.Unquote(part))));
}
