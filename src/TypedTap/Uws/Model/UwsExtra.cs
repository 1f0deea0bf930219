namespace TypedTap.Uws;

/// <summary>An attribute that the standard does not have, or a service's own.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Value">Its value, verbatim.</param>
public sealed record UwsExtra(string Name, string Value);
