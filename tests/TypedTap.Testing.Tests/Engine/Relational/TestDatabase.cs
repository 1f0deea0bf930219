using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>Tables of one schema.</summary>
internal sealed class TestDatabase(string schema = "s") : EngineDatabase
{
    private readonly Dictionary<string, EngineTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    public List<EngineFunction> Functions { get; } = [];

    public TestDatabase Add(string name, EngineTable table)
    {
        _tables.Add(name, table);
        return this;
    }

    /// <summary>Adds a table of columns such as <c>id int, "Mixed Case" text</c> and rows of boxed values.</summary>
    public TestDatabase Add(string name, string columns, params object?[][] rows) => Add(name, TestTable.Of(columns, rows));

    public override bool TryFindTable(AdqlTableName name, [NotNullWhen(true)] out EngineTable? table)
    {
        table = null;
        return (name.Schema is null || string.Equals(name.Schema, schema, StringComparison.OrdinalIgnoreCase))
            && _tables.TryGetValue(AdqlIdentifier.Unquote(name.Last), out table);
    }

    public override IReadOnlyList<EngineFunction> FindFunctions(string name) =>
        [.. Functions.Where(function => string.Equals(function.Signature.Name, name, StringComparison.OrdinalIgnoreCase))];
}
