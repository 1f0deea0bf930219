namespace TypedTap.Tap;

/// <summary>A parameter of a request that is a service's own, like CADC's <c>DEST</c>.</summary>
/// <param name="Name">Its name; services take it in any case.</param>
/// <param name="Value">Its value.</param>
public sealed record TapParameter(string Name, string Value);
