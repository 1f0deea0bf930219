using TypedTap.Http;

namespace TypedTap.DataLink;

/// <summary>There are no links for an identifier.</summary>
public sealed class DataLinkException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">For which identifier, and why.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public DataLinkException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Result;

    /// <summary>The identifier.</summary>
    public string Id { get; init; } = "";

    /// <summary>What became of the question.</summary>
    public LinksOutcome Outcome { get; init; }

    /// <summary>The service's words; null when it said nothing.</summary>
    public DataLinkFault? Fault { get; init; }

    internal static DataLinkException Of(DataLinks links) => new($"There are no links. {links}.{Cure(links)}", links.Failure)
    {
        Id = links.Id,
        Outcome = links.Outcome,
        Fault = links.Fault,
        Request = links.Failure?.Request,
    };

    private static string Cure(DataLinks links) => links switch
    {
        { Fault.Kind: DataLinkFaultKind.Authentication or DataLinkFaultKind.Authorization, Credential: null } =>
            " No login was sent: log in with TapClient.LoginAsync.",
        { Fault.Kind: DataLinkFaultKind.Transient } => " Another try may succeed.",
        { Outcome: LinksOutcome.Missing } =>
            $" Is the identifier one of {(links.Url is null ? "this service" : SafeUrl.Print(links.Url))}?",
        _ => "",
    };
}
