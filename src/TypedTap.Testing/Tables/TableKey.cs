using TypedTap.Adql;

namespace TypedTap.Testing.Tables;

/// <summary>How names are compared: regular ones in any case, delimited ones exactly, where a published name without quotes counts as lower
/// case.</summary>
internal static class TableKey
{
    /// <summary>What two published names have in common if they are the same.</summary>
    public static string Of(string part) => AdqlIdentifier.IsDelimited(part) ? AdqlIdentifier.Unquote(part) : part.ToLowerInvariant();

    /// <summary>The key of a full name. No part has the character between them.</summary>
    public static string Of(AdqlTableName name) => string.Join('\u0001', name.Parts.Select(Of));

    /// <summary>Whether a name as a query writes it means a published one, of which it may leave out parts in front.</summary>
    public static bool Matches(AdqlTableName written, AdqlTableName published)
    {
        var surplus = published.Parts.Count - written.Parts.Count;
        if (surplus < 0)
            return false;
        for (var i = 0; i < written.Parts.Count; i++)
        {
            if (!Matches(written.Parts[i], published.Parts[i + surplus]))
                return false;
        }

        return true;
    }

    private static bool Matches(string written, string published) => AdqlIdentifier.IsDelimited(written)
        ? string.Equals(AdqlIdentifier.Unquote(written), Of(published), StringComparison.Ordinal)
        : string.Equals(written, AdqlIdentifier.Unquote(published), StringComparison.OrdinalIgnoreCase);
}
