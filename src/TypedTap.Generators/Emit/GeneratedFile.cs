namespace TypedTap.Generators.Emit;

/// <summary>A file to be added to the compilation.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
