using System.Globalization;
using System.Runtime.InteropServices;

namespace TypedTap.Metadata;

/// <summary>Something that needs a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Kept">The name that it has, to be kept if that is possible; or null.</param>
/// <param name="Published">The published name, from which one is made.</param>
/// <param name="Index">Its place among the others of a table or a namespace.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameWish(NameKind Kind, string? Kept, string Published, int Index)
{
    /// <summary>The name if the published one has no letters.</summary>
    public string Fallback => Kind switch
    {
        NameKind.Property => Numbered("Column"),
        NameKind.Record => Numbered("Table"),
        _ => "Schema",
    };

    private string Numbered(string word) => word + (Index + 1).ToString(CultureInfo.InvariantCulture);
}
