using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>A column that random queries may name.</summary>
/// <param name="Name">The name as it is written in ADQL.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Values">Its values, from which literals are taken.</param>
internal sealed record SourceColumn(string Name, EngineType Type, ColumnValues Values)
{
    /// <summary>Whether numbers are large: they are compared, but not calculated with.</summary>
    public bool IsLarge { get; init; }
}
