using TypedTap.Votable;

namespace TypedTap.Conformance.Votable;

/// <summary>A document as our reader delivers it: the tables up to the end, or up to what went wrong.</summary>
/// <param name="Tables">The tables that were read to their ends.</param>
/// <param name="Failure">What went wrong, or null.</param>
internal sealed record ReadDocument(IReadOnlyList<ReadTable> Tables, Exception? Failure)
{
    /// <summary>Reads a file; what its STREAMs name is taken from the folder in which it stands.</summary>
    public static async Task<ReadDocument> OfAsync(string path, CancellationToken cancellationToken)
    {
        var tables = new List<ReadTable>();
        try
        {
            var options = new VoTableReaderOptions
            {
                Tolerance = VoTableTolerance.Lenient,
                Tables = VoTableSelection.All,
                OpenHref = (href, _) => Sibling(path, href)
            };
            await using var reader = await VoTableReader.OpenAsync(File.OpenRead(path), options, cancellationToken);
            for (var more = reader.HasTable; more; more = await reader.NextTableAsync(cancellationToken))
                tables.Add(await ReadTable.OfAsync(reader, cancellationToken));
            return new ReadDocument(tables, null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ReadDocument(tables, e);
        }
    }

    /// <summary>The exception, with where it came from if it should not have come at all.</summary>
    public string? FailureText => Failure switch
    {
        null => null,
        VoTableException e => $"VoTableException {e.Kind}: {e.Message}",
        _ => $"{Failure.GetType().Name}: {Failure.Message} {string.Join(' ', (Failure.StackTrace ?? "").Split('\n').Take(3).Select(line => line.Trim()))}",
    };

    // Only the last part of a reference counts, so that no document leads out of its folder.
    private static ValueTask<Stream> Sibling(string path, string href)
    {
        var name = Path.GetFileName(href.Replace('\\', '/'));
        return ValueTask.FromResult<Stream>(File.OpenRead(Path.Combine(Path.GetDirectoryName(path) ?? "", name)));
    }
}
