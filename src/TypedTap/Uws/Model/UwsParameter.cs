namespace TypedTap.Uws;

/// <summary>A parameter of a job, as the service tells it (UWS 1.1, section 2.1.11).</summary>
/// <param name="Id">Its name; services differ in case (<c>query</c>, <c>QUERY</c>). Empty where a service forgot it.</param>
/// <param name="Value">Its value, verbatim, with its white space; empty when there is none.</param>
public sealed record UwsParameter(string Id, string Value)
{
    /// <summary>Whether the value is the URL of the value.</summary>
    public bool ByReference { get; init; }

    /// <summary>Whether the value was the content of a POST; null when the document does not say so.</summary>
    public bool? IsPost { get; init; }
}
