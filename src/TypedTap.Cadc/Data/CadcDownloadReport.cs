using TypedTap.DataLink;
using TypedTap.Downloads;

namespace TypedTap.Cadc;

/// <summary>What became of the files of rows: each row is in <see cref="Files"/>, once for each of its files, or in <see cref="WithoutFiles"/>.</summary>
/// <typeparam name="T">The rows.</typeparam>
public sealed class CadcDownloadReport<T>
{
    internal CadcDownloadReport(TapDownloadReport<CadcRowFile<T>> files, IReadOnlyList<CadcData<T>> withoutFiles)
    {
        Files = files;
        WithoutFiles = withoutFiles;
    }

    /// <summary>What became of each file, in the order of the rows.</summary>
    public TapDownloadReport<CadcRowFile<T>> Files { get; }

    /// <summary>The rows that no file was found for; their links say why.</summary>
    public IReadOnlyList<CadcData<T>> WithoutFiles { get; }

    /// <summary>Whether all rows have files, and all of these are there.</summary>
    public bool IsComplete => WithoutFiles.Count == 0 && Files.IsComplete;

    /// <summary>Throws unless everything is there.</summary>
    /// <returns>This.</returns>
    /// <exception cref="DataLinkException">There is a row without files.</exception>
    /// <exception cref="TapDownloadException">There is a file that is not there.</exception>
    public CadcDownloadReport<T> ThrowIfIncomplete()
    {
        Files.ThrowIfIncomplete();
        if (WithoutFiles is not [var first, ..])
            return this;
        first.Links.OrThrow();
        throw new DataLinkException($"{WithoutFiles.Count} rows have no files of the kind, the first of them {first.Links.Id}. Include auxiliaries, or leave such rows out.") { Id = first.Links.Id };
    }
}
