using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Functions;

/// <summary>A type of C# as the engine knows it.</summary>
/// <param name="Type">The engine's type.</param>
/// <param name="IsNullable">Whether it can hold a NULL.</param>
/// <param name="Name">Its name in C#.</param>
internal sealed record ValueKind(EngineType Type, bool IsNullable, string Name);
