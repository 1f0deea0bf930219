namespace TypedTap.DataLink.Asking;

/// <summary>A <c>{links}</c> resource (DataLink 1.1 section 2.1) and how it is asked.</summary>
/// <param name="Url">Where it is; it may have parameters of its own.</param>
/// <param name="Parameter">What it calls the identifier.</param>
/// <param name="Fields">What goes along with each request.</param>
internal sealed record LinksEndpoint(Uri Url, string Parameter, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The endpoint that a descriptor describes, for identifiers of some column.</summary>
    public static LinksEndpoint Of(ServiceDescriptor descriptor, ServiceParameter input, Uri url) => new(
        url,
        input.Name,
        [.. descriptor.Inputs.Where(other => other != input && other.FixedValue is not null).Select(
            other => new KeyValuePair<string, string>(other.Name, other.FixedValue!))]);
}
