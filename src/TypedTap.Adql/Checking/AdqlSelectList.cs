using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>The items of a select list as GROUP BY and ORDER BY refer to them.</summary>
internal sealed class AdqlSelectList(AdqlSelect select)
{
    private readonly List<(int EndColumn, int FromLoose, int EndLoose)> _items = new(select.Items.Count);
    private Dictionary<string, List<int>>? _aliases;
    private Dictionary<string, List<string>>? _results;

    /// <summary>Notes an item: where its columns end in the result, and which of the loose columns are its.</summary>
    public void Add(int endColumn, int fromLoose, int endLoose) => _items.Add((endColumn, fromLoose, endLoose));

    /// <summary>The item with an alias, or -1.</summary>
    public int FindAlias(string written, AdqlNameRules names)
    {
        _aliases ??= Aliases();
        return _aliases.TryGetValue(AdqlIdentifier.Unquote(written), out var items)
            ? items.FindIndex(i => names.Matches(written, ((AdqlSelectItem)select.Items[i]).Alias!)) is >= 0 and var at ? items[at] : -1
            : -1;
    }

    /// <summary>The item that gives the column at a position of the result, from 1; or -1.</summary>
    public int FindPosition(int position) => _items.FindIndex(i => i.EndColumn >= position);

    /// <summary>Which loose columns an item has.</summary>
    public (int From, int End) Loose(int item) => (_items[item].FromLoose, _items[item].EndLoose);

    /// <summary>True if the result has a column of this name.</summary>
    public bool IsNamed(string written, AdqlNameRules names, AdqlRelation result)
    {
        _results ??= Results(result);
        return _results.TryGetValue(AdqlIdentifier.Unquote(written), out var found) && found.Exists(name => names.Matches(written, name));
    }

    private static Dictionary<string, List<string>> Results(AdqlRelation result)
    {
        var names = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in result.Columns)
        {
            var key = AdqlIdentifier.Unquote(column.Name);
            if (!names.TryGetValue(key, out var list))
                names.Add(key, list = []);
            if (!list.Contains(column.Name))
                list.Add(column.Name);
        }

        return names;
    }

    private Dictionary<string, List<int>> Aliases()
    {
        var aliases = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < select.Items.Count; i++)
        {
            if (select.Items[i] is not AdqlSelectItem { Alias: { } alias })
                continue;
            var key = AdqlIdentifier.Unquote(alias);
            if (!aliases.TryGetValue(key, out var list))
                aliases.Add(key, list = []);
            list.Add(i);
        }

        return aliases;
    }
}
