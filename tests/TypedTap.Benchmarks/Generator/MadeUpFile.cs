using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedTap.Benchmarks.Generator;

/// <summary>An additional file in memory, with the metadata that the targets would give it.</summary>
internal sealed class MadeUpFile(string path, string text, params (string Key, string Value)[] metadata) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path { get; } = path;

    public IReadOnlyList<(string Key, string Value)> Metadata { get; } = metadata;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public MadeUpFile WithText(string changed) => new(Path, changed, [.. Metadata]);
}
