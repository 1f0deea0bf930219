using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Which values are equal if and only if their hashes may be.</summary>
internal static class Hashing
{
    /// <summary>The type as which values are hashed to find equal ones; null if they must be compared one by one, or can't be.</summary>
    public static EngineType? CommonType(EngineType left, EngineType right) =>
        IsHashed(left) && IsHashed(right) && (left.Kind == right.Kind || (left.IsNumeric && right.IsNumeric))
            ? EngineTypes.Common(left, right)
            : null;

    private static bool IsHashed(EngineType type) =>
        type.Kind is EngineKind.Integer or EngineKind.Number or EngineKind.Text or EngineKind.Timestamp or EngineKind.Boolean;
}
