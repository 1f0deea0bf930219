namespace TypedTap.Benchmarks.Generator;

/// <summary>What the compiler takes for the same sources without and with generated code: medians.</summary>
internal sealed record CompileFigure(string Name, GeneratorTime Without, GeneratorTime With);
