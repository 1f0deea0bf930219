using System.Text.Json.Serialization.Metadata;

namespace TypedTap.Metadata.Json;

/// <summary>
/// The members that a format has. The framework lists those with <c>[JsonIgnore]</c> too, without a way to get or set them.
/// </summary>
internal static class JsonMembers
{
    public static IEnumerable<JsonPropertyInfo> Of(JsonTypeInfo info) => info.Properties.Where(IsWritten);

    public static bool IsWritten(JsonPropertyInfo property) => property.Get is not null;
}
