namespace TypedTap.Metadata.Json;

/// <summary>What single members must be beyond their type.</summary>
internal static class JsonRules
{
    /// <summary>
    /// The rule of a member: it tells what is wrong with a text, to be read after its path, or null if nothing is. Null if there is no
    /// rule, as for nearly all members.
    /// </summary>
    public static Func<string, string?>? Of(Type owner, string member) => member switch
    {
        "url" when owner == typeof(TapServiceInfo) => FindUrlFault,
        "parts" when owner == typeof(TapSnapshot) => FindPartsFault,
        "csharp" when owner == typeof(TapSchemaInfo) || owner == typeof(TapTableInfo) || owner == typeof(TapColumnInfo) => FindNameFault,
        _ => null,
    };

    private static string? FindUrlFault(string value) => JsonUrl.FindFault(value) is { } fault
        ? $"must be the base URL of a TAP service, such as \"https://example.org/tap\", but {fault}; correct it, or leave it out if there is no service"
        : null;

    private static string? FindPartsFault(string value) => FolderName.FindFault(value) is { } fault
        ? $"must be the name of a folder beside the file, such as \"cadc.tap\", but {fault}; write its name alone, or read the service anew"
        : null;

    private static string? FindNameFault(string value) => CSharpIdentifier.FindFault(value) is { } fault
        ? $"must be a name in C#, but {fault}; correct it, or remove the member, and the next refresh chooses one"
        : null;
}
