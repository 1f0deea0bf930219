using System.Runtime.InteropServices;

namespace TypedTap.Metadata;

/// <summary>Something that needs a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Kept">The name that it has, to be kept if that is possible; or null.</param>
/// <param name="Published">The published name, from which one is made.</param>
/// <param name="Fallback">The name if the published one has no letters.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameWish(NameKind Kind, string? Kept, string Published, string Fallback);
