using TypedTap.Http;

namespace TypedTap.DataLink;

/// <summary>What a service says in place of a link (<c>error_message</c>).</summary>
/// <param name="Kind">Which kind of fault.</param>
/// <param name="Message">The service's words, with the keyword, on one line.</param>
public sealed record DataLinkFault(DataLinkFaultKind Kind, string Message)
{
    private static readonly (string Word, DataLinkFaultKind Kind)[] Words =
    [
        ("NotFound", DataLinkFaultKind.NotFound), ("Usage", DataLinkFaultKind.Usage), ("Transient", DataLinkFaultKind.Transient),
        ("Fatal", DataLinkFaultKind.Fatal),
        ("Default", DataLinkFaultKind.Other), ("Authentication", DataLinkFaultKind.Authentication),
        ("Authorization", DataLinkFaultKind.Authorization),
        ("PermissionDenied", DataLinkFaultKind.Authorization), ("ServiceUnavailable", DataLinkFaultKind.Transient),
    ];

    /// <summary>Reads an <c>error_message</c>: a keyword, then mostly a colon and more about it.</summary>
    public static DataLinkFault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ServerText.Clean(text);
        return new DataLinkFault(KindOf(words) ?? DataLinkFaultKind.Other, words);
    }

    /// <summary>The fault that a text begins with; null if it begins with no keyword.</summary>
    internal static DataLinkFault? Find(string? text)
    {
        var words = ServerText.Clean(text);
        return KindOf(words) is { } kind ? new DataLinkFault(kind, words) : null;
    }

    /// <summary>The words.</summary>
    public override string ToString() => Message;

    private static DataLinkFaultKind? KindOf(string words)
    {
        var end = words.AsSpan().IndexOfAny(':', ' ');
        var first = end < 0 ? words.AsSpan() : words.AsSpan(0, end);
        foreach (var (word, kind) in Words)
        {
            if (first.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && first[word.Length..] is var rest
                && (rest.IsEmpty || rest.Equals("Fault", StringComparison.OrdinalIgnoreCase)
                    || rest.Equals("Error", StringComparison.OrdinalIgnoreCase))
                && (rest.Length > 0 || (end == first.Length && words[end] == ':')))
            {
                return kind;
            }
        }

        return null;
    }
}
