using TypedTap.Adql;
using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.DataLink;

/// <summary>
/// A service that a VOTable describes: a RESOURCE with <c>utype="adhoc:service"</c> (DataLink 1.1 section 4). Call it with
/// <see cref="Call()"/> and <see cref="DataLinkClient.CallAsync"/>.
/// </summary>
public sealed record ServiceDescriptor
{
    /// <summary>The XML ID by which rows of links name it (<c>service_def</c>); null when none can.</summary>
    public string? Id { get; init; }

    /// <summary>Its short name.</summary>
    public string? Name { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>True for a service that describes itself (<c>adhoc:this</c>, section 4.4).</summary>
    public bool IsSelf { get; init; }

    /// <summary>What it speaks, like <c>ivo://ivoa.net/std/SODA#sync-1.0</c>; null for a service of no standard.</summary>
    public string? StandardId { get; init; }

    /// <summary>The same as one of those that are known here.</summary>
    public ServiceStandard Standard => ServiceStandards.Of(StandardId);

    /// <summary>Where it is, as published; empty where the document forgot it.</summary>
    public required string AccessUrlText { get; init; }

    /// <summary>Where it is; null if what the document has is no http(s) URL.</summary>
    public Uri? AccessUrl { get; init; }

    /// <summary>Its identifier in the registry.</summary>
    public string? ResourceIdentifier { get; init; }

    /// <summary>The media type of its answers.</summary>
    public string? ContentType { get; init; }

    /// <summary>Calls that work, as whole URLs.</summary>
    public ValueList<string> ExampleUrls { get; init; } = ValueList<string>.Empty;

    /// <summary>All that the document says about it: <c>accessURL</c>, <c>standardID</c> and others of the service's own.</summary>
    public ValueList<VoTableParam> Params { get; init; } = ValueList<VoTableParam>.Empty;

    /// <summary>What it takes.</summary>
    public ValueList<ServiceParameter> Inputs { get; init; } = ValueList<ServiceParameter>.Empty;

    /// <summary>An input by its name, in any case; null if there is none.</summary>
    public ServiceParameter? FindInput(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Inputs.FirstOrDefault(input => input.Name == name)
            ?? Inputs.FirstOrDefault(input => input.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The services that a VOTable describes, in its order, also those of nested RESOURCEs. A RESOURCE is one if its utype is
    /// <c>adhoc:service</c> or <c>adhoc:this</c>, whatever its type.
    /// </summary>
    /// <param name="document">The document, read to its end: descriptors may stand behind the rows.</param>
    /// <param name="baseUrl">Where it came from, for URLs that begin with a slash; null when it came from nowhere.</param>
    public static ValueList<ServiceDescriptor> FindAll(VoTableDocument document, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. ServiceDescriptors.In(document.Resources, baseUrl)];
    }

    /// <summary>A call without a row: inputs that have a value in the descriptor are set.</summary>
    public ServiceCall Call() => ServiceCall.Of(this, static _ => null);

    /// <summary>A call for a row of links: inputs that refer to a column of the table are set from it.</summary>
    public ServiceCall Call(DataLinkRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ServiceCall.Of(this, reference => row.Table.TextOf(row, reference));
    }

    /// <summary>A call for a row of a result: inputs that refer to a column of it (by XML ID) are set from it.</summary>
    public ServiceCall Call(TapRow row) => ServiceCall.Of(
        this,
        reference => row.Columns.FirstOrDefault(column => column.Field.Id == reference) is { } column
            ? row.GetString(column.Position)
            : null);

    /// <summary>Name, standard and where it is.</summary>
    public override string ToString()
    {
        var standard = StandardId is null ? "no standard" : ServerText.Clean(StandardId, 100);
        var place = AccessUrl is null ? SecretText.Hide(ServerText.Clean(AccessUrlText, 200)) : SafeUrl.Print(AccessUrl);
        return $"{ServerText.Clean(Name ?? Id ?? "service", 100)} ({standard}) at {place}";
    }
}
