namespace TypedTap.Metadata;

/// <summary>A recorded name in C# that can't be kept.</summary>
/// <param name="JsonPath">Where it stands in the snapshot: <c>$.schemas[0].tables[1].csharp</c>; <see cref="JsonPlaces"/> makes a line
/// of it.</param>
/// <param name="Thing">What has it: <c>column 'x' of table 'y'</c>.</param>
/// <param name="Reason">Why it can't be kept: <c>'Clone' is a member of every record</c>.</param>
public sealed record TapNamingProblem(string JsonPath, string Thing, string Reason);
