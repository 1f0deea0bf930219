using System.Net;
using TypedTap.Http;

namespace TypedTap.DataLink;

/// <summary>A described service says why it gives nothing, in the words that SODA and DataLink have for it.</summary>
public sealed class ServiceFaultException : TapException
{
    private static readonly (string Word, ServiceFaultKind Kind)[] Words =
    [
        ("NoContent", ServiceFaultKind.NoContent), ("NotFound", ServiceFaultKind.NotFound), ("NotFoundFault", ServiceFaultKind.NotFound),
        ("UsageError", ServiceFaultKind.Usage), ("UsageFault", ServiceFaultKind.Usage),
        ("MultiValuedParamNotSupported", ServiceFaultKind.MultipleValues),
        ("AuthenticationError", ServiceFaultKind.Authentication), ("AuthenticationFault", ServiceFaultKind.Authentication),
        ("AuthorizationError", ServiceFaultKind.Authorization), ("AuthorizationFault", ServiceFaultKind.Authorization),
        ("ServiceUnavailable", ServiceFaultKind.Unavailable), ("TransientFault", ServiceFaultKind.Unavailable),
        ("TransientError", ServiceFaultKind.Unavailable),
        ("FatalFault", ServiceFaultKind.Other), ("DefaultFault", ServiceFaultKind.Other), ("Error", ServiceFaultKind.Other),
        ("FatalError", ServiceFaultKind.Other),
    ];

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Who said what, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public ServiceFaultException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => Kind is ServiceFaultKind.Authentication or ServiceFaultKind.Authorization
        ? TapFailureKind.Authentication
        : TapFailureKind.Query;

    /// <summary>Why.</summary>
    public ServiceFaultKind Kind { get; init; }

    /// <summary>The service's own words, on one line; empty where it gave none.</summary>
    public string ServerMessage { get; init; } = "";

    /// <summary>The URL that answered, after redirects, without secrets.</summary>
    public Uri? Url { get; init; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The kind that a text begins with; null if it begins with no keyword.</summary>
    internal static ServiceFaultKind? KindOf(string words)
    {
        foreach (var (word, kind) in Words)
        {
            // A keyword stands alone, or has a colon behind it; data may begin with the same letters.
            if (words.StartsWith(word, StringComparison.Ordinal) && (words.Length == word.Length || words[word.Length] == ':'))
                return kind;
        }

        return null;
    }

    internal static ServiceFaultException Of(TapHttpResponse answer, ServiceFaultKind kind, string words)
    {
        var why = words.Length == 0 ? "the parameters have nothing in common with the data" : SecretText.Hide(words);
        return new ServiceFaultException(
            $"{SafeUrl.Print(answer.FinalUrl)} gives nothing: {why} (HTTP {(int)answer.StatusCode}).{Cure(kind, answer)}")
        {
            Kind = kind,
            ServerMessage = words,
            Url = SafeUrl.Redact(answer.FinalUrl),
            StatusCode = answer.StatusCode,
            Request = answer.Request,
        };
    }

    private static string Cure(ServiceFaultKind kind, TapHttpResponse answer) => kind switch
    {
        ServiceFaultKind.NoContent => " Choose a region, band or time that meets the data.",
        ServiceFaultKind.Authentication or ServiceFaultKind.Authorization => answer.SentCredential is { } sent
            ? $" The {sent} was sent."
            : " No login was sent: log in, with a credential for this origin.",
        ServiceFaultKind.MultipleValues => " Make a call for each value, or a job (async).",
        ServiceFaultKind.Unavailable => " Another try may succeed.",
        _ => "",
    };
}
