using TypedTap.Http;

namespace TypedTap.DataLink;

/// <summary>
/// A row of a DataLink document (DataLink 1.1 section 3.2): one link, which leads to a URL or to a service, or says why it does not.
/// Columns that are not there or empty are null.
/// </summary>
public sealed class DataLinkRow
{
    internal DataLinkRow(LinkTable table, string?[] cells, Uri? baseUrl)
    {
        Table = table;
        Cells = cells;
        AccessUrl = LinkUrl.Resolve(AccessUrlText, baseUrl);
        Semantics = DataLinkSemantics.Parse(this["semantics"]);
        Fault = this["error_message"] is { } message ? DataLinkFault.Parse(message) : null;
    }

    /// <summary>The identifier that the link is for, as the service writes it; empty where it forgot it.</summary>
    public string Id => this["ID"] ?? "";

    /// <summary>Where the link leads; null if it leads to a service, or what the document has is no http(s) URL.</summary>
    public Uri? AccessUrl { get; }

    /// <summary>The URL as published.</summary>
    public string? AccessUrlText => this["access_url"];

    /// <summary>The XML ID of the service to call instead.</summary>
    public string? ServiceDefinition => this["service_def"];

    /// <summary>The service to call instead; null if there is none, or the document forgot it.</summary>
    public ServiceDescriptor? Service { get; internal init; }

    /// <summary>Why there is no link (<c>error_message</c>); null for a link.</summary>
    public DataLinkFault? Fault { get; }

    /// <summary>Whether the row is a link that can be used.</summary>
    public bool IsLink => Fault is null && (AccessUrl is not null || Service is not null);

    /// <summary>What the link is to the data.</summary>
    public DataLinkSemantics Semantics { get; }

    /// <summary>
    /// What the link is to the data in the service's own terms; equal ones correspond to each other between identifiers (1.1).
    /// </summary>
    public string? LocalSemantics => this["local_semantics"];

    /// <summary>For people.</summary>
    public string? Description => this["description"];

    /// <summary>The media type of what is there.</summary>
    public string? ContentType => this["content_type"];

    /// <summary>The size of what is there in bytes; null where it is not told, which services also write as -1.</summary>
    public long? ContentLength => LinkCells.Length(this["content_length"]);

    /// <summary>What the content is, a term like <c>#image</c> of http://www.ivoa.net/rdf/product-type, or the URI of one (1.1).</summary>
    public string? ContentQualifier => this["content_qualifier"];

    /// <summary>Whether the link wants a login (1.1).</summary>
    public LinkAuthentication Authentication => LinkCells.Authentication(this["link_auth"]);

    /// <summary>
    /// Whether the service expects that who asked may use the link; null where it does not say (1.1, and <c>readable</c> before).
    /// </summary>
    public bool? IsAuthorized => LinkCells.Truth(this["link_authorized"] ?? this["readable"]);

    /// <summary>Whether the link leads to another DataLink document.</summary>
    public bool IsDataLink => DataLinkMediaType.Is(ContentType);

    /// <summary>
    /// Any column as text, by its name in any case: services add columns of their own. Null for null, and where there is no such column.
    /// </summary>
    public string? this[string column]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(column);
            return Table.Position(column) is >= 0 and var position ? Cells[position] : null;
        }
    }

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Columns => Table.Fields.Select(static column => column.Name);

    internal LinkTable Table { get; }

    internal string?[] Cells { get; }

    /// <summary>Semantics and where it leads, without secrets.</summary>
    public override string ToString() =>
        $"{ServerText.Clean(Semantics.Text, 200)} {(Fault is { } fault ? SecretText.Hide(fault.Message) : AccessUrl is { } url ? SafeUrl.Print(url) : Service?.ToString() ?? "(nowhere)")}";
}
