namespace TypedTap.Conformance;

/// <summary>A file that a suite reads.</summary>
/// <param name="Name">Its name in the help, in capitals.</param>
/// <param name="Description">What it holds.</param>
/// <param name="IsOptional">True if the suite knows where else to look.</param>
internal sealed record SuitePath(string Name, string Description, bool IsOptional = false);
