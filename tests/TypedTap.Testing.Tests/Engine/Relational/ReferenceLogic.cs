using System.Globalization;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>SQL's logic of three values, null being the third.</summary>
internal static class ReferenceLogic
{
    public static bool? Equal<T>(T? one, T? other)
        where T : struct => one is null || other is null ? null : one.Value.Equals(other.Value);

    public static bool? Equal(string? one, string? other) =>
        one is null || other is null ? null : string.Equals(one, other, StringComparison.Ordinal);

    public static bool? Less(int? one, int? other) => one is null || other is null ? null : one < other;

    public static bool? And(bool? one, bool? other) => one & other;

    public static bool? Not(bool? one) => !one;

    /// <summary>Whether a value is among others, as IN has it.</summary>
    public static bool? In(int? value, IEnumerable<int?> values)
    {
        bool? result = false;
        foreach (var other in values)
            result |= Equal(value, other);
        return result;
    }

    public static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "NULL";

    public static string Text(string? value) => value ?? "NULL";
}
