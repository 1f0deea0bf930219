using TypedTap.Testing.Formats;

namespace TypedTap.Testing.Protocol;

/// <summary>Error documents (DALI 1.1 §4.4).</summary>
internal static class Errors
{
    public const string ContentType = "application/x-votable+xml";

    public static QueryAnswer Of(int status, string message) =>
        new(ServiceReply.Of(status, ContentType, ErrorDocument.Of(message)), message);

    public static ServiceReply NotFound(string what) => Of(404, what).Reply;
}
