using TypedTap.Votable;

namespace TypedTap.DataLink.Asking;

/// <summary>The columns of links that are made of rows which are links themselves.</summary>
internal static class DirectLinks
{
    public static LinkTable Table { get; } = new(
        [.. new[] { "ID", "access_url", "semantics", "content_type", "content_length" }.Select(
            static name => new VoTableField { Name = name, Datatype = "char", Arraysize = "*" })]);
}
