using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>An additional file in memory, with the metadata that the targets would give it.</summary>
internal sealed class SnapshotText(string path, string text, string? tables = "*", bool isSnapshot = true) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public SnapshotText(string path, TapSnapshot snapshot, string? tables = "*")
        : this(path, TapSnapshotWriter.Write(snapshot), tables)
    {
    }

    public override string Path { get; } = path;

    public string? Tables { get; } = tables;

    public bool IsSnapshot { get; } = isSnapshot;

    public int Reads { get; private set; }

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return _text;
    }

    public SnapshotText WithText(string text) => new(Path, text, Tables, IsSnapshot);

    public SnapshotText WithSnapshot(TapSnapshot snapshot) => WithText(TapSnapshotWriter.Write(snapshot));
}
