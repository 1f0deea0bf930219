namespace TypedTap.Conformance;

/// <summary>Something that a suite does only if asked to.</summary>
/// <param name="Name">The option: <c>--compile</c>.</param>
/// <param name="Description">What it does.</param>
internal sealed record SuiteFlag(string Name, string Description);
