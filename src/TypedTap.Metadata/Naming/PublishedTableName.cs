using System.Runtime.InteropServices;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>A table's published name in two: catalog and schema, null if it has neither, and its own name.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PublishedTableName(string? Schema, string Last)
{
    /// <summary>A name that is none by ADQL's rules has no schema.</summary>
    public static PublishedTableName Of(string published)
    {
        // Most names are plain, and there may be tens of thousands.
        var dot = published.IndexOf('.');
        if (published.IndexOf('"') < 0 && dot == published.LastIndexOf('.') && dot != 0 && dot != published.Length - 1)
            return dot < 0 ? new(null, published) : new(published.Substring(0, dot), published.Substring(dot + 1));
        try
        {
            var parts = AdqlTableName.Parse(published).Parts;
            return new(parts.Count == 1 ? null : string.Join(".", parts.Take(parts.Count - 1)), parts[parts.Count - 1]);
        }
        catch (FormatException)
        {
            return new(null, published);
        }
    }
}
