using System.Xml.Linq;
using TypedTap.Http;
using TypedTap.Uws.Reading;

namespace TypedTap.Uws;

/// <summary>
/// Reads documents of job services (UWS 1.0 and 1.1, and the drafts that are still about). It takes what services really send:
/// elements in any namespace or none, stray white space, times with and without zones, values that are missing. What is odd is
/// told by <see cref="UwsJobInfo.Diagnostics"/>; only what is no such document is an error.
/// </summary>
public static class UwsReader
{
    private const string Namespace = "http://www.ivoa.net/xml/UWS/v1.0";

    /// <summary>Reads a job.</summary>
    /// <param name="stream">The document; it stays the caller's.</param>
    /// <param name="baseUrl">The URL that it came from, to resolve references against; null when it has none.</param>
    /// <param name="options">Bounds; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UwsException">It is not well-formed, no job, or too large.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<UwsJobInfo> ReadJobAsync(
        Stream stream,
        Uri? baseUrl = null,
        UwsReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= UwsReaderOptions.Default;
        var (root, log) = await OpenAsync(stream, "job", options, cancellationToken).ConfigureAwait(false);
        return new UwsJobParser(baseUrl, options, log).Read(root) with { Diagnostics = log.ToList() };
    }

    /// <summary>Reads a list of jobs.</summary>
    /// <param name="stream">The document; it stays the caller's.</param>
    /// <param name="baseUrl">The URL that it came from, to resolve references against; null when it has none.</param>
    /// <param name="options">Bounds; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UwsException">It is not well-formed, no list of jobs, or too large.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<UwsJobList> ReadJobsAsync(
        Stream stream,
        Uri? baseUrl = null,
        UwsReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= UwsReaderOptions.Default;
        var (root, log) = await OpenAsync(stream, "jobs", options, cancellationToken).ConfigureAwait(false);
        return new UwsListParser(baseUrl, options, log).Read(root) with { Diagnostics = log.ToList() };
    }

    private static async Task<(XElement Root, UwsDiagnosticLog Log)> OpenAsync(
        Stream stream,
        string name,
        UwsReaderOptions options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var root = await UwsDocument.LoadAsync(stream, options, cancellationToken).ConfigureAwait(false);
        if (!root.Is(name))
        {
            throw new UwsException(
                $"A document with <{name}> was expected (UWS 1.1 §2.2.2), and this is one of <{ServerText.Clean(root.Name.LocalName, 60)}>"
                + (root.Is("job") ? ": a single job, not a list." : root.Is("jobs") ? ": a list of jobs, not a single one." : "."));
        }

        var log = new UwsDiagnosticLog(options.MaxDiagnostics);
        if (root.Name.NamespaceName != Namespace)
        {
            var found = root.Name.NamespaceName.Length == 0 ? "no namespace" : $"the namespace "
                + $"'{ServerText.Clean(root.Name.NamespaceName, 80)}'";
            log.Add(UwsDiagnosticCode.UnexpectedNamespace, root.Name.LocalName, $"The document is in {found}; that of UWS 1.0 "
                + $"and 1.1 is {Namespace}.");
        }

        return (root, log);
    }
}
