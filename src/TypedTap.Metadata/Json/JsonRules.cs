using System.Text.Json;

namespace TypedTap.Metadata.Json;

/// <summary>What single members must be beyond their type.</summary>
internal static class JsonRules
{
    /// <summary>What is wrong with the value at hand, to be read after its path; null if nothing is.</summary>
    public static string? FindFault(Type owner, string member, ref Utf8JsonReader reader)
    {
        if (owner == typeof(TapServiceInfo) && member == "url" && JsonUrl.FindFault(reader.GetString()!) is { } url)
            return $"must be the base URL of a TAP service, such as \"https://example.org/tap\", but {url}; correct it, or "
                + "leave it out if there is no service";
        if (owner == typeof(TapSnapshot) && member == "parts" && FolderName.FindFault(reader.GetString()!) is { } parts)
            return $"must be the name of a folder beside the file, such as \"cadc.tap\", but {parts}; write its name "
                + "alone, or read the service anew";
        if (member == "csharp" && IsOfSnapshot(owner) && CSharpIdentifier.FindFault(reader.GetString()!) is { } name)
            return $"must be a name in C#, but {name}; correct it, or remove the member, and the next refresh chooses one";
        return null;
    }

    private static bool IsOfSnapshot(Type owner) =>
        owner == typeof(TapSchemaInfo) || owner == typeof(TapTableInfo) || owner == typeof(TapColumnInfo);
}
