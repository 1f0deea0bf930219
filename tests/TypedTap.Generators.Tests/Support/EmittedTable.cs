using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Emit;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>A table's file as it is emitted for a given model, without the way from a snapshot to it; compiled when asked for.</summary>
internal sealed class EmittedTable(TapTableInfo table, params string[] userCode)
{
    private readonly Lazy<Assembly> _assembly = new(() => Compile(table, userCode));

    public string Text { get; } = Emit(table);

    public TapTableMapping Mapping => (TapTableMapping)_assembly.Value.GetType("My.RowTable")!.GetField("Instance")!.GetValue(null)!;

    public Type Record => _assembly.Value.GetType("My.Row")!;

    /// <summary>A record with some properties set.</summary>
    public object Make(params (string Property, object? Value)[] values)
    {
        var record = Activator.CreateInstance(Record)!;
        foreach (var (property, value) in values)
            Record.GetProperty(property)!.SetValue(record, value);
        return record;
    }

    public object? Get(object record, string property) => Record.GetProperty(property)!.GetValue(record);

    /// <summary>Calls a generated extension method.</summary>
    public object? Call(string method, object record) => _assembly.Value.GetType("My.RowTable")!.GetMethod(method)!.Invoke(null, [record]);

    private static string Emit(TapTableInfo table) => TableEmitter.Emit(
        new TableModel
        {
            Namespace = "My",
            RecordName = "Row",
            TableClassName = "RowTable",
            IsPublic = true,
            SnapshotFile = "demo.tap.json",
            Table = Named(table)
        },
        CancellationToken.None).Text;

    private static TapTableInfo Named(TapTableInfo table)
    {
        var names = TapNaming.PropertyNames("Row", table.Columns, NamingStyle.PascalCase);
        return table with { Columns = table.Columns.Select((column, i) => column with { CSharpName = names[i] }).ToValueList() };
    }

    private static Assembly Compile(TapTableInfo table, string[] userCode)
    {
        // Only what is generated has to have doc comments.
        var trees = userCode.Select(
            code => CSharpSyntaxTree.ParseText(code, GeneratorRun.ParseOptions.WithDocumentationMode(DocumentationMode.None)))
            .Prepend(CSharpSyntaxTree.ParseText(Emit(table), GeneratorRun.ParseOptions));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create("Emitted" + Guid.NewGuid().ToString("N"), trees, References.All, options).Emit(stream);
        Assert.Equal([], result.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Hidden).Select(d => d.ToString()));
        return Assembly.Load(stream.ToArray());
    }
}
