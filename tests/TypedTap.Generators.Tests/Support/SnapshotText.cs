using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>An additional file in memory, with the metadata that the targets would give it.</summary>
internal sealed class SnapshotText(string path, string text, string? tables = "*", bool isSnapshot = true) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public SnapshotText(string path, TapSnapshot snapshot, string? tables = "*")
        : this(path, TapSnapshotWriter.Write(snapshot), tables)
    {
    }

    public override string Path { get; } = path;

    public string? Tables { get; } = tables;

    public string Exclude { get; init; } = "";

    public string Columns { get; init; } = "";

    public string Naming { get; init; } = "";

    /// <summary>The metadata that says what the file is; null for a file that is none of ours.</summary>
    public string? Role { get; init; } = isSnapshot ? "TapSchema" : null;

    public int Reads { get; private set; }

    public static SnapshotText Overrides(string path, string json) => new(path, json) { Role = "TapOverrides" };

    public static SnapshotText Part(string path, TapSnapshot snapshot) => new(path, snapshot) { Role = "TapPart" };

    public static SnapshotText Index(string path, string lines) => new(path, lines) { Role = "TapIndex" };

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return _text;
    }

    public SnapshotText WithText(string text) =>
        new(Path, text, Tables) { Role = Role, Exclude = Exclude, Columns = Columns, Naming = Naming };

    public SnapshotText WithTables(string tables) =>
        new(Path, _text.ToString(), tables) { Role = Role, Exclude = Exclude, Columns = Columns, Naming = Naming };

    public SnapshotText WithSnapshot(TapSnapshot snapshot) => WithText(TapSnapshotWriter.Write(snapshot));
}
