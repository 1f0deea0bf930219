using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>What a query selects: expressions first, their values and names once it is known whether rows are grouped.</summary>
internal sealed class SelectList(SelectScope scope, IReadOnlyList<SelectEntry> entries)
{
    private readonly Binder _binder = new(scope);

    public IReadOnlyList<SelectEntry> Entries => entries;

    public static SelectList Of(AdqlSelect select, SelectScope scope)
    {
        var entries = new List<SelectEntry>();
        foreach (var element in select.Items)
        {
            if (element is AdqlSelectItem item)
                entries.Add(new(item.Expression, item.Alias));
            else
                entries.AddRange(Columns((AdqlWildcard)element, scope));
        }

        return new SelectList(scope, entries);
    }

    /// <summary>All columns of the only source.</summary>
    public static SelectList All(SelectScope scope) => new(scope, [.. Columns(new AdqlWildcard(), scope)]);

    /// <summary>The expression that an alias stands for; null if there is no such alias.</summary>
    public AdqlExpression? FindAlias(string written) =>
        entries.FirstOrDefault(entry => entry.Alias is { } alias && IsNamed(written, alias))?.Expression;

    /// <summary>Compiles what is selected, in the scope of the groups if rows are grouped.</summary>
    public IReadOnlyList<OutputItem> Compile(QueryScope values)
    {
        var compiler = new ExpressionCompiler(values, values.Planner.Context.Database);
        var names = new OutputNames(entries);
        var items = new List<OutputItem>(entries.Count);
        foreach (var entry in entries)
        {
            var value = compiler.Compile(entry.Expression);
            var bound = _binder.Bind(entry.Expression);
            var source = bound is BoundColumn reference ? reference.Column : null;
            var column = Named(names.Next(entry, source?.Column), value);
            var plain = ReferenceEquals(values, scope) && bound is BoundColumn { Merged: null } ? source : null;
            items.Add(new OutputItem(column, value, bound, plain));
        }

        return items;
    }

    private static EngineColumn Named((string Name, bool IsDelimited) name, Operand value) => new(name.Name, value.Type)
    {
        IsDelimited = name.IsDelimited,
        Unit = value.Unit,
        Ucd = value.Ucd,
        Utype = value.Utype,
        Description = value.Description,
    };

    private static IEnumerable<SelectEntry> Columns(AdqlWildcard wildcard, SelectScope scope)
    {
        if (wildcard.Table is { } table)
        {
            var source = scope.FindSource(table) ?? throw NameErrors.UnknownTable(table.ToString(), wildcard, scope.Sources);
            return source.ScopeColumns.Select(column => new SelectEntry(new BoundColumn(column) { Span = wildcard.Span }, null));
        }

        // A merged column stands once, where the left table has it: so do DaCHS and VOLLT, unlike SQL-92, which has it first.
        return scope.Sources.SelectMany(static source => source.ScopeColumns).Where(static column => column.Root == column)
            .Select(column => new SelectEntry(BoundColumn.Alone(column) with { Span = wildcard.Span }, null));
    }

    private static bool IsNamed(string written, string alias) =>
        EngineNames.Means(
            written, new EngineColumn(AdqlIdentifier.Unquote(alias), EngineType.Null) { IsDelimited = AdqlIdentifier.IsDelimited(alias) });
}
