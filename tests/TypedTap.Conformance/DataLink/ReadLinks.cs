using TypedTap.DataLink;

namespace TypedTap.Conformance.DataLink;

/// <summary>A document as our reader of links delivers it.</summary>
/// <param name="Document">The document, unless something went wrong.</param>
/// <param name="Failure">What went wrong, or null.</param>
internal sealed record ReadLinks(DataLinkDocument? Document, Exception? Failure)
{
    public static async Task<ReadLinks> OfAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return new ReadLinks(await DataLinkReader.ReadAsync(file, baseUrl: null, cancellationToken), null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ReadLinks(null, e);
        }
    }

    /// <summary>What was read, in a few words.</summary>
    public string Summary => Failure is null ? Document!.ToString() : $"{Failure.GetType().Name}: {Failure.Message}";
}
