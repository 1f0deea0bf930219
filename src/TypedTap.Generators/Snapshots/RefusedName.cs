namespace TypedTap.Generators.Snapshots;

/// <summary>A name in C# that a file asks for and that cannot be had.</summary>
/// <param name="Number">The column's number in the table.</param>
/// <param name="Column">The column as published.</param>
/// <param name="Name">The name asked for.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Given">The name given instead.</param>
internal sealed record RefusedName(int Number, string Column, string Name, string Reason, string Given);
