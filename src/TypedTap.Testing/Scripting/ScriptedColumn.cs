namespace TypedTap.Testing;

/// <summary>A column of an answer, in the terms of VOTable.</summary>
/// <param name="Name">The name.</param>
/// <param name="Datatype">The datatype: <c>long</c>, <c>char</c>.</param>
/// <param name="Arraysize">The arraysize: <c>*</c>; null for none.</param>
/// <param name="Unit">The unit; null for none.</param>
public sealed record ScriptedColumn(string Name, string Datatype, string? Arraysize = null, string? Unit = null);
