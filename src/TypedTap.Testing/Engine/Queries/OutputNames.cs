using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Names the columns of a result: by their alias, else as they are published, else by their place, <c>col3</c>.</summary>
internal sealed class OutputNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private int _place;

    public OutputNames(IReadOnlyList<SelectEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Alias is { } alias)
                _taken.Add(AdqlIdentifier.Unquote(alias));
            else if (entry.Expression is AdqlColumn column)
                _taken.Add(AdqlIdentifier.Unquote(column.Name));
        }
    }

    public (string Name, bool IsDelimited) Next(SelectEntry entry, EngineColumn? column)
    {
        _place++;
        if (entry.Alias is { } alias)
            return (AdqlIdentifier.Unquote(alias), AdqlIdentifier.IsDelimited(alias));
        if (column is not null)
            return (column.Name, column.IsDelimited);
        if (entry.Expression is AdqlColumn outer)
            return (AdqlIdentifier.Unquote(outer.Name), AdqlIdentifier.IsDelimited(outer.Name));
        var name = FormattableString.Invariant($"col{_place}");
        while (!_taken.Add(name))
            name += "_";
        return (name, false);
    }
}
