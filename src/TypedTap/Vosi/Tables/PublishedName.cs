using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>
/// Names as services publish them, compared as ADQL does: in quotes exactly, without quotes regardless of case. A name that would need
/// quotes and has none is taken as if it had them: services forget them.
/// </summary>
internal static class PublishedName
{
    public static bool AreSame(string one, string other) => one == other || Fold(one) == Fold(other);

    /// <summary>What names that are the same have in common. A quoted name of small letters is the same as one without quotes.</summary>
    public static string Fold(string name)
    {
        if (AdqlIdentifier.IsRegular(name))
            return name.ToUpperInvariant();

        // Databases fold to lower or to upper case, and so publish "ra" as well as "RA" for what is RA without quotes.
        var bare = AdqlIdentifier.Unquote(name);
        var isMixed = bare.Any(char.IsUpper) && bare.Any(char.IsLower);
        return isMixed ? AdqlIdentifier.Quote(bare) : bare.ToUpperInvariant();
    }
}
