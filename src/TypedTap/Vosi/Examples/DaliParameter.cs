namespace TypedTap.Vosi;

/// <summary>A parameter of an example (DALI 1.1, section 2.3.3: <c>generic-parameter</c>).</summary>
/// <param name="Key">Its name: <c>QUERY</c>; empty when there is none.</param>
/// <param name="Value">What to send.</param>
public sealed record DaliParameter(string Key, string Value);
