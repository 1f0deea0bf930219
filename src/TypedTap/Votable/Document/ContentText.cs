using System.Text;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Document;

/// <summary>
/// Reads the text of metadata elements (INFO, DESCRIPTION) and counts all metadata kept, so that a document cannot
/// fill the memory with it.
/// </summary>
internal sealed class ContentText(XmlPull xml, VoTableReaderOptions options)
{
    private readonly StringBuilder _text = new();
    private long _kept;

    /// <summary>A buffer for pieces of text, also used for skipping.</summary>
    public char[] Scratch { get; } = new char[4096];

    /// <summary>The trimmed text of the current element, null when blank; leaves the reader at its end.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _text.Clear();
        xml.BeginContent();
        int count;
        while ((count = await xml.ReadContentAsync(Scratch, cancellationToken).ConfigureAwait(false)) > 0)
        {
            Charge(count);
            _text.Append(Scratch, 0, count);
        }

        var text = _text.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Leaves the current element.</summary>
    public ValueTask SkipAsync(CancellationToken cancellationToken) => xml.SkipAsync(Scratch, cancellationToken);

    /// <summary>Counts characters that are going to be kept.</summary>
    public void Charge(int characters)
    {
        _kept += characters;
        if (_kept > options.MaxMetadataCharacters)
        {
            throw xml.TooMuch(
                $"The metadata is longer than {options.MaxMetadataCharacters} characters", nameof(options.MaxMetadataCharacters));
        }
    }
}
