using TypedTap.Adql;
using TypedTap.Http;
using TypedTap.Votable;

namespace TypedTap.DataLink;

/// <summary>A DataLink document as it came: links of one or several identifiers, and the services that it describes.</summary>
public sealed class DataLinkDocument
{
    internal DataLinkDocument(IReadOnlyList<DataLinkRow> rows, ValueList<ServiceDescriptor> services)
    {
        Rows = rows;
        Services = services;
        var named = rows.Select(static row => row.Service)
            .OfType<ServiceDescriptor>()
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        UnnamedServices = [.. services.Where(service => !named.Contains(service))];
    }

    /// <summary>The rows in the order of the document, also those that say why there is no link.</summary>
    public IReadOnlyList<DataLinkRow> Rows { get; }

    /// <summary>The services that are described, whether a row names them or not.</summary>
    public ValueList<ServiceDescriptor> Services { get; }

    /// <summary>The services that no row names.</summary>
    internal ValueList<ServiceDescriptor> UnnamedServices { get; }

    /// <summary>Whether there is a table of links; other VOTables have services only, or none.</summary>
    public bool HasLinks { get; internal init; }

    /// <summary>Whether the service says that it has more rows (OVERFLOW).</summary>
    public bool IsTruncated { get; internal init; }

    /// <summary>The INFO elements.</summary>
    public ValueList<VoTableInfo> Infos { get; internal init; } = ValueList<VoTableInfo>.Empty;

    /// <summary>Where it came from, without secrets; null for one that was read from a stream.</summary>
    public Uri? Url { get; internal init; }

    /// <summary>The credential that went along, described without its secret; null when the answer is one to anybody.</summary>
    public string? Credential { get; internal init; }

    /// <summary>Breaches of the standard that were tolerated.</summary>
    public ValueList<VoTableWarning> Warnings { get; internal init; } = ValueList<VoTableWarning>.Empty;

    /// <summary>Where it came from, and how many rows it has.</summary>
    public override string ToString() =>
        $"{(Url is null ? "links" : SafeUrl.Print(Url))}: {Rows.Count} rows, {Services.Count} services{(IsTruncated ? ", truncated" : "")}";
}
