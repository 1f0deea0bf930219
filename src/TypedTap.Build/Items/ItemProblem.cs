namespace TypedTap.Build.Items;

/// <summary>Something that is wrong with an item.</summary>
/// <param name="IsError">False where the build can go on.</param>
/// <param name="Message">What, why, and what to write.</param>
internal sealed record ItemProblem(bool IsError, string Message);
