namespace TypedTap.TestServers;

/// <summary>A column of an answer, in the terms of VOTable.</summary>
public sealed record DoubleColumn(string Name, string Datatype, string? Arraysize = null, string? Unit = null);
