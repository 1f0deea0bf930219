namespace TypedTap.Uws;

/// <summary>Something odd about a UWS document that did not keep it from being read.</summary>
/// <param name="Code">What sort of thing it is.</param>
/// <param name="Element">The element that it is about.</param>
/// <param name="Message">What it is, for people.</param>
public sealed record UwsDiagnostic(UwsDiagnosticCode Code, string Element, string Message);
