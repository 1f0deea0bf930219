namespace TypedTap.DataLink;

/// <summary>
/// What a link is to the data of its identifier (DataLink 1.1 section 3.2.6): a term of the core vocabulary, or any other URI, which is
/// kept as it is. Two are equal if they are the same URI, however they are written.
/// </summary>
public sealed class DataLinkSemantics : IEquatable<DataLinkSemantics>
{
    private const string CoreUri = "http://www.ivoa.net/rdf/datalink/core";

    private DataLinkSemantics(string text, string uri, string? coreName)
    {
        Text = text;
        Uri = uri;
        CoreName = coreName;
    }

    /// <summary>The data itself.</summary>
    public static DataLinkSemantics This { get; } = Parse("#this");

    /// <summary>What the data was made from.</summary>
    public static DataLinkSemantics Progenitor { get; } = Parse("#progenitor");

    /// <summary>What was made from the data.</summary>
    public static DataLinkSemantics Derivation { get; } = Parse("#derivation");

    /// <summary>What goes along with the data; includes <see cref="Weight"/>, <see cref="Error"/> and <see cref="Noise"/>.</summary>
    public static DataLinkSemantics Auxiliary { get; } = Parse("#auxiliary");

    /// <summary>A weight map.</summary>
    public static DataLinkSemantics Weight { get; } = Parse("#weight");

    /// <summary>An error map.</summary>
    public static DataLinkSemantics Error { get; } = Parse("#error");

    /// <summary>A noise map.</summary>
    public static DataLinkSemantics Noise { get; } = Parse("#noise");

    /// <summary>What the data can be calibrated with; includes <see cref="Bias"/>, <see cref="Dark"/> and <see cref="Flat"/>.</summary>
    public static DataLinkSemantics Calibration { get; } = Parse("#calibration");

    /// <summary>A bias frame.</summary>
    public static DataLinkSemantics Bias { get; } = Parse("#bias");

    /// <summary>A dark frame.</summary>
    public static DataLinkSemantics Dark { get; } = Parse("#dark");

    /// <summary>A flat field.</summary>
    public static DataLinkSemantics Flat { get; } = Parse("#flat");

    /// <summary>A preview; includes <see cref="PreviewImage"/>, <see cref="PreviewPlot"/> and <see cref="Thumbnail"/>.</summary>
    public static DataLinkSemantics Preview { get; } = Parse("#preview");

    /// <summary>A preview that is an image.</summary>
    public static DataLinkSemantics PreviewImage { get; } = Parse("#preview-image");

    /// <summary>A preview that is a plot.</summary>
    public static DataLinkSemantics PreviewPlot { get; } = Parse("#preview-plot");

    /// <summary>A very small preview.</summary>
    public static DataLinkSemantics Thumbnail { get; } = Parse("#thumbnail");

    /// <summary>What the service makes of the data; includes <see cref="Cutout"/>.</summary>
    public static DataLinkSemantics Proc { get; } = Parse("#proc");

    /// <summary>A part of the data.</summary>
    public static DataLinkSemantics Cutout { get; } = Parse("#cutout");

    /// <summary>What helps to understand the data; includes <see cref="DetachedHeader"/>.</summary>
    public static DataLinkSemantics Documentation { get; } = Parse("#documentation");

    /// <summary>A header in a file of its own.</summary>
    public static DataLinkSemantics DetachedHeader { get; } = Parse("#detached-header");

    /// <summary>Other data made from the same origins.</summary>
    public static DataLinkSemantics Coderived { get; } = Parse("#coderived");

    /// <summary>Data of the same object that has another origin.</summary>
    public static DataLinkSemantics Counterpart { get; } = Parse("#counterpart");

    /// <summary>All of it in one archive file.</summary>
    public static DataLinkSemantics Package { get; } = Parse("#package");

    /// <summary>The value as published; empty where a service forgot it.</summary>
    public string Text { get; }

    /// <summary>The whole URI: that of the core vocabulary is put before a <c>#term</c>.</summary>
    public string Uri { get; }

    /// <summary>The name of the term if the URI is one of the core vocabulary's, known here or not; otherwise null.</summary>
    public string? CoreName { get; }

    /// <summary>What the core vocabulary says of it; null for what is not in it.</summary>
    public DataLinkTerm? Term => CoreName is null ? null : DataLinkVocabulary.Core.Find(CoreName);

    /// <summary>What to show people: the label of the term, or the last part of the URI.</summary>
    public string Label => Term?.Label ?? Uri[(Uri.AsSpan().TrimEnd("#/").LastIndexOfAny('#', '/') + 1)..];

    /// <summary>
    /// Reads a value of the column <c>semantics</c>. Never fails: <c>#this</c> and the whole URI of the term are the same, a word without
    /// the hash, which some services write, is taken for the term if there is one of that name, and anything else stays as it is.
    /// </summary>
    public static DataLinkSemantics Parse(string? text)
    {
        var value = text?.Trim() ?? "";
        var rest = value;
        foreach (var start in (ReadOnlySpan<string>)[CoreUri, "https" + CoreUri[4..]])
        {
            if (value.Length > start.Length && value[start.Length] == '#' && value.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                rest = value[start.Length..];
        }

        if (rest.Length > 1 && rest[0] == '#')
            return new DataLinkSemantics(value, CoreUri + rest, rest[1..]);
        return value.Length > 0 && DataLinkVocabulary.Core.Find(value) is { } term
            ? new DataLinkSemantics(value, CoreUri + term.Text, term.Name)
            : new DataLinkSemantics(value, value, coreName: null);
    }

    /// <summary>
    /// Whether this is a term, or one that it includes: a <c>#bias</c> is a <c>#calibration</c>. Of foreign URIs only equal ones are.
    /// </summary>
    public bool Is(DataLinkSemantics term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Equals(term)
            || (CoreName is not null && term.CoreName is not null && DataLinkVocabulary.Core.Includes(term.CoreName, CoreName));
    }

    /// <inheritdoc/>
    public bool Equals(DataLinkSemantics? other) => other is not null && string.Equals(Uri, other.Uri, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataLinkSemantics);

    /// <inheritdoc/>
    public override int GetHashCode() => Uri.GetHashCode(StringComparison.Ordinal);

    /// <summary>The value as published.</summary>
    public override string ToString() => Text;
}
