using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Metadata;

namespace TypedTap.CodeFixes.Tests.Support;

/// <summary>An additional file in memory, with the metadata that the targets would give it.</summary>
internal sealed class FixFile(string path, string text, params (string Key, string Value)[] metadata) : AdditionalText
{
    public override string Path { get; } = path;

    public IReadOnlyList<(string Key, string Value)> Metadata { get; } = metadata;

    /// <summary>A snapshot of two tables in two schemas.</summary>
    public static TapSnapshot Demo { get; } = new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new TapServiceInfo { Name = "demo", Url = "https://demo.example/tap" },
        Schemas =
        [
            new TapSchemaInfo { Name = "obs", Tables = [Table("obs.Plane"), Table("obs.Empty") with { Columns = [] }] },
            new TapSchemaInfo { Name = "a&b", Tables = [Table("\"a&b\".Thing")] },
        ],
    };

    public static FixFile Snapshot(string tables, string exclude = "", string columns = "") => new(
        "/schemas/demo.tap.json",
        TapSnapshotWriter.Write(Demo),
        ("TapSchema", "true"),
        ("TapTables", tables),
        ("TapExclude", exclude),
        ("TapColumns", columns));

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);

    private static TapTableInfo Table(string name) =>
        new() { Name = name, Columns = [new TapColumnInfo { Name = "x", Datatype = "double" }] };
}
