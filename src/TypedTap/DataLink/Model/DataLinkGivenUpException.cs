using System.Globalization;
using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.DataLink;

/// <summary>
/// Request after request for links failed, whatever they asked for: the service is not asked on. The last failure is the
/// <see cref="Exception.InnerException"/>, and says what kind it is.
/// </summary>
public sealed class DataLinkGivenUpException : TapException
{
    private readonly TapException? _last;

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Which service, how far it came, and what to do.</param>
    /// <param name="innerException">The last failure.</param>
    public DataLinkGivenUpException(string message, TapException? innerException = null)
        : base(message, innerException)
    {
        _last = innerException;
        Request = innerException?.Request;
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => _last?.FailureKind ?? TapFailureKind.Response;

    /// <summary>
    /// The identifiers whose links were not given, in the order of the question, each once: together with those that were given before, all
    /// of them. Ask for these when the service is well again.
    /// </summary>
    public ValueList<string> Remaining { get; init; } = [];

    internal static DataLinkGivenUpException Of(Uri url, int failures, TapException last, int total, ValueList<string> remaining) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{SafeUrl.Print(url)} failed {failures} times in a row, and is not asked on. The links of {total - remaining.Count} of {total} identifiers were given; ")
        + $"ask for the others later (DataLinkGivenUpException.Remaining). The last failure: {last.Message}",
        last)
    {
        Remaining = remaining,
    };
}
