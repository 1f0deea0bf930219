using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Archives;

/// <summary>A name that a user gave to a member of a record, and where.</summary>
internal sealed record UserName(string Name, LocationInfo? Location);
