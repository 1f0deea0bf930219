using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.DataLink;

/// <summary>
/// The links of one identifier, or why there are none: one is given for every identifier that was asked for. As a list it has the links
/// that can be used; rows that say why a link is missing are in <see cref="Faults"/>.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Links are called links.")]
public sealed class DataLinks : IReadOnlyList<DataLinkRow>
{
    private readonly DataLinkRow[] _links;

    private DataLinks(string id, LinksOutcome outcome, IEnumerable<DataLinkRow> rows)
    {
        Id = id;
        Outcome = outcome;
        Rows = [.. rows];
        _links = [.. Rows.Where(static row => row.IsLink)];
    }

    /// <summary>The identifier that was asked for; of links that were found by a URL, the identifier that the document has.</summary>
    public string Id { get; }

    /// <summary>What became of the question.</summary>
    public LinksOutcome Outcome { get; }

    /// <summary>Whether there are links.</summary>
    public bool IsFound => Outcome is LinksOutcome.Found or LinksOutcome.Direct;

    /// <summary>All rows, links and faults, in the order of the service.</summary>
    public IReadOnlyList<DataLinkRow> Rows { get; }

    /// <summary>The rows that say why a link is missing.</summary>
    public IEnumerable<DataLinkRow> Faults => Rows.Where(static row => row.Fault is not null);

    /// <summary>Why there is nothing: the service's words; null unless the outcome is <see cref="LinksOutcome.Fault"/>.</summary>
    public DataLinkFault? Fault { get; private init; }

    /// <summary>Why the question failed; null unless the outcome is <see cref="LinksOutcome.Failed"/>.</summary>
    public TapException? Failure { get; private init; }

    /// <summary>
    /// Whether the service has more links for the identifier than it gave, even when it was asked for it alone (OVERFLOW).
    /// </summary>
    public bool IsTruncated { get; private init; }

    /// <summary>Where the document came from, without secrets; null where there was none.</summary>
    public Uri? Url { get; private init; }

    /// <summary>The credential that went along, described without its secret; null when the answer is one to anybody.</summary>
    public string? Credential { get; private init; }

    /// <summary>The services of the document that no row names; those that one names are at <see cref="DataLinkRow.Service"/>.</summary>
    public ValueList<ServiceDescriptor> OtherServices { get; private init; } = ValueList<ServiceDescriptor>.Empty;

    /// <inheritdoc/>
    public int Count => _links.Length;

    /// <inheritdoc/>
    public DataLinkRow this[int index] => _links[index];

    /// <summary>
    /// The links of a term and of those that it includes: <c>links[DataLinkSemantics.Calibration]</c> has the <c>#bias</c> too.
    /// </summary>
    public IEnumerable<DataLinkRow> this[DataLinkSemantics semantics]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(semantics);
            return _links.Where(link => link.Semantics.Is(semantics));
        }
    }

    /// <summary>The links to the data itself.</summary>
    public IEnumerable<DataLinkRow> This => this[DataLinkSemantics.This];

    /// <summary>Throws unless there are links.</summary>
    /// <returns>This.</returns>
    /// <exception cref="DataLinkException">There are none; the reason is in it.</exception>
    public DataLinks OrThrow() => IsFound ? this : throw DataLinkException.Of(this);

    /// <inheritdoc/>
    public IEnumerator<DataLinkRow> GetEnumerator() => ((IEnumerable<DataLinkRow>)_links).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The identifier and what became of it.</summary>
    public override string ToString() => Outcome switch
    {
        LinksOutcome.Found or LinksOutcome.Direct => $"{Name}: {Count} links{(IsTruncated ? ", and there are more" : "")}",
        LinksOutcome.Fault => $"{Name}: {SecretText.Hide(Fault!.Message)}",
        LinksOutcome.Missing => $"{Name}: the service said nothing of it, also when asked for it alone",
        LinksOutcome.Failed => $"{Name}: {Failure!.Message}",
        _ => "no identifier and no URL to ask with",
    };

    private string Name => SecretText.Hide(ServerText.Clean(Id, 300));

    /// <summary>What a document says of an identifier: links, faults, or both. Without rows it is missing.</summary>
    internal static DataLinks Of(string id, IReadOnlyList<DataLinkRow> rows, DataLinkDocument document)
    {
        var onlyFaults = rows.Count > 0 && rows.All(static row => row.Fault is not null);
        var outcome = rows.Count == 0 ? LinksOutcome.Missing : onlyFaults ? LinksOutcome.Fault : LinksOutcome.Found;
        return new DataLinks(id, outcome, rows)
        {
            Fault = onlyFaults ? rows[0].Fault : null,
            IsTruncated = document.IsTruncated,
            Url = document.Url,
            Credential = document.Credential,
            OtherServices = document.UnnamedServices,
        };
    }

    internal static DataLinks Direct(string id, DataLinkRow row) => new(id, LinksOutcome.Direct, [row]);

    internal static DataLinks Faulty(string id, DataLinkFault fault, Uri? url) =>
        new(id, LinksOutcome.Fault, []) { Fault = fault, Url = url };

    internal static DataLinks Failing(string id, TapException failure) => new(id, LinksOutcome.Failed, []) { Failure = failure };

    internal static DataLinks NoIdentifier() => new("", LinksOutcome.NoIdentifier, []);

    /// <summary>The same for a truncated answer of which this identifier has all.</summary>
    internal DataLinks Whole() => IsTruncated
        ? new DataLinks(Id, Outcome, Rows) { Fault = Fault, Url = Url, Credential = Credential, OtherServices = OtherServices }
        : this;
}
