namespace TypedTap.Vosi;

/// <summary>A data model whose tables the service has (TAPRegExt 1.0, section 2.2).</summary>
/// <param name="IvoId">Its identifier, like <c>ivo://ivoa.net/std/ObsCore#core-1.1</c>; spellings differ between services.</param>
/// <param name="Name">What people call it: <c>ObsCore-1.1</c>.</param>
public sealed record VosiDataModel(string? IvoId, string? Name);
