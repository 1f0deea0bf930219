using TypedTap.Adql;
using TypedTap.Tap;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>The tables of the service, read once in its own order, as tables of the embedded engine.</summary>
internal sealed class ServiceTables : EngineDatabase
{
    private static readonly string[] Wanted =
        ["dbo.raw", "caom2.observation", "caom2.plane", "caom2.artifact", "obsdata.main", "obsdata.images", "ivoa.obscore", "bench.types"];

    private readonly Dictionary<string, EngineTable> _byName = new(StringComparer.OrdinalIgnoreCase);

    private ServiceTables(IReadOnlyList<SourceTable> tables)
    {
        Tables = tables;
        foreach (var table in tables)
            _byName[table.Name] = table.Rows;
    }

    public IReadOnlyList<SourceTable> Tables { get; }

    public static async Task<ServiceTables> ReadAsync(TapClient client, CancellationToken cancellationToken)
    {
        var tables = new List<SourceTable>();
        foreach (var name in Wanted)
            tables.Add(new SourceTable(name, await Answers.ReadAsync(client, "SELECT * FROM " + name, cancellationToken)));
        return new ServiceTables(tables);
    }

    public override bool TryFindTable(AdqlTableName name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EngineTable? table) =>
        _byName.TryGetValue(name.ToString(), out table);

    public override IReadOnlyList<EngineFunction> FindFunctions(string name) => [];
}
