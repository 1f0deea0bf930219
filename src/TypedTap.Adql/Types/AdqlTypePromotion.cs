namespace TypedTap.Adql;

/// <summary>
/// The type that holds values of two types. The standard has no rules for this; these are the ones that databases share, and what
/// they don't share is unknown.
/// </summary>
internal static class AdqlTypePromotion
{
    /// <summary>The type of a sum, of a COALESCE, of a column of a union.</summary>
    public static AdqlType Common(AdqlType left, AdqlType right)
    {
        if (left.IsUnknown || right.IsUnknown)
            return AdqlType.Unknown;
        if (left == right)
            return left;
        if (left.Element is not null || right.Element is not null)
            return OfArrays(left.Element ?? left.Kind, right.Element ?? right.Kind);
        return AdqlType.Of(Common(left.Kind, right.Kind));
    }

    /// <summary>The smallest type that holds an unsigned literal.</summary>
    public static AdqlType OfLiteral(string digits, bool isInteger)
    {
        if (!isInteger)
            return AdqlType.Double;
        var text = digits.TrimStart('0');
        return AdqlType.Of(
            Fits(text, "32767") ? AdqlTypeKind.SmallInt
            : Fits(text, "2147483647") ? AdqlTypeKind.Integer
            : AdqlTypeKind.BigInt);
    }

    private static bool Fits(string digits, string most) =>
        digits.Length < most.Length || (digits.Length == most.Length && string.CompareOrdinal(digits, most) <= 0);

    private static AdqlType OfArrays(AdqlTypeKind left, AdqlTypeKind right)
    {
        var element = left == right ? left : Common(left, right);
        return element == AdqlTypeKind.Unknown ? AdqlType.Unknown : AdqlType.ArrayOf(element);
    }

    private static AdqlTypeKind Common(AdqlTypeKind left, AdqlTypeKind right)
    {
        if (Rank(left) is { } l && Rank(right) is { } r)
            return l == 0 && r == 0 ? AdqlTypeKind.SmallInt : l >= r ? left : right;
        if (IsCharacter(left) && IsCharacter(right))
            return left == AdqlTypeKind.UnicodeText || right == AdqlTypeKind.UnicodeText ? AdqlTypeKind.UnicodeText : AdqlTypeKind.Text;
        return AdqlTypeKind.Unknown;
    }

    // Bytes and truth values count as small numbers where they are calculated with.
    private static int? Rank(AdqlTypeKind kind) => kind switch
    {
        AdqlTypeKind.Boolean or AdqlTypeKind.Binary => 0,
        >= AdqlTypeKind.SmallInt and <= AdqlTypeKind.Double => kind - AdqlTypeKind.SmallInt + 1,
        _ => null,
    };

    private static bool IsCharacter(AdqlTypeKind kind) => kind is AdqlTypeKind.Text or AdqlTypeKind.UnicodeText or AdqlTypeKind.Timestamp;
}
