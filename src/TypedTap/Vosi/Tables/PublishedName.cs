using TypedTap.Metadata;

namespace TypedTap.Vosi;

/// <summary>Names as services publish them, compared as ADQL does; see <see cref="TapPublishedName"/>.</summary>
internal static class PublishedName
{
    public static bool AreSame(string one, string other) => TapPublishedName.AreSame(one, other);

    public static string Fold(string name) => TapPublishedName.Fold(name);
}
