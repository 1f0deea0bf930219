namespace TypedTap.Generators.Snapshots;

/// <summary>A pattern of a TapSchema item that matches no table.</summary>
/// <param name="Text">The pattern as written.</param>
/// <param name="Metadata">What of the item has it: <c>Tables</c> or <c>ExcludeTables</c>.</param>
internal sealed record UnmatchedPattern(string Text, string Metadata);
