namespace TypedTap.Adql;

/// <summary>The units of calculated values, as text; null is no unit.</summary>
internal static class AdqlUnitText
{
    // Nobody reads a longer one, and a chain of ten thousand factors would grow without end.
    private const int MaximumLength = 200;

    /// <summary>A product keeps the only unit or combines both.</summary>
    public static string? Multiply(string? left, string? right) =>
        left is null ? right : right is null ? left : Limit(left + "*" + right);

    /// <summary>
    /// A quotient. One by seconds keeps the unit of its divisor as a product would: what such an expression means is the
    /// author's affair, and services that infer units do the same.
    /// </summary>
    public static string? Divide(string? left, string? right) =>
        left is null ? right : right is null ? left : Limit(left + "/(" + right + ")");

    /// <summary>A sum keeps a unit that both have, or the only one there is; sums of different units have none.</summary>
    public static string? Add(string? left, string? right) =>
        left is null ? right : right is null || string.Equals(left, right, StringComparison.Ordinal) ? left : null;

    /// <summary>The units of the parts of a position or a shape, separated by commas.</summary>
    public static string? Join(IEnumerable<string?> units) => Limit(string.Join(",", units));

    private static string? Limit(string unit) => unit.Length > MaximumLength ? null : unit;
}
