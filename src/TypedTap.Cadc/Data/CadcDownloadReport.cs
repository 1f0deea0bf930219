using TypedTap.DataLink;
using TypedTap.Downloads;

namespace TypedTap.Cadc;

/// <summary>
/// What became of the files of rows: each row is in <see cref="Files"/>, once for each of its files, or in <see cref="WithoutFiles"/>; one
/// that has some of its files is in <see cref="WithMissingFiles"/>, too.
/// </summary>
/// <typeparam name="T">The rows.</typeparam>
public sealed class CadcDownloadReport<T>
{
    internal CadcDownloadReport(TapDownloadReport<CadcRowFile<T>> files, IReadOnlyList<CadcData<T>> rows)
    {
        Files = files;
        WithoutFiles = [.. rows.Where(static row => row.Files.Count == 0)];
        WithMissingFiles = [.. rows.Where(static row => row.Files.Count > 0 && !row.IsComplete)];
    }

    /// <summary>What became of each file, in the order of the rows.</summary>
    public TapDownloadReport<CadcRowFile<T>> Files { get; }

    /// <summary>The rows that no file was found for; their links say why.</summary>
    public IReadOnlyList<CadcData<T>> WithoutFiles { get; }

    /// <summary>
    /// The rows that have files, but not all: <see cref="CadcData{T}.Missing"/> says why, or the service did not give all links
    /// (<see cref="DataLinks.IsTruncated"/>).
    /// </summary>
    public IReadOnlyList<CadcData<T>> WithMissingFiles { get; }

    /// <summary>Whether all rows have files, all that they should have, and all of these are there.</summary>
    public bool IsComplete => WithoutFiles.Count == 0 && WithMissingFiles.Count == 0 && Files.IsComplete;

    /// <summary>Throws unless everything is there.</summary>
    /// <returns>This.</returns>
    /// <exception cref="DataLinkException">There is a row without files, or without some of its files.</exception>
    /// <exception cref="TapDownloadException">There is a file that is not there.</exception>
    public CadcDownloadReport<T> ThrowIfIncomplete()
    {
        Files.ThrowIfIncomplete();
        if (WithoutFiles is [var without, ..])
        {
            without.Links.OrThrow();
            throw Of(without, $"{WithoutFiles.Count} rows have no files of the kind", "Include auxiliaries, or leave such rows out.");
        }

        if (WithMissingFiles is [var some, ..])
        {
            throw Of(
                some, $"{WithMissingFiles.Count} rows do not have all of their files",
                "The others were downloaded; ask for the links of such rows again.");
        }

        return this;
    }

    private static DataLinkException Of(CadcData<T> first, string what, string cure)
    {
        var why = first.Missing is [var missing, ..]
            ? $" ({missing})"
            : first.Links.IsTruncated ? " (the service has more links than it gave)" : "";
        return new DataLinkException($"{what}, the first of them {first.Links.Id}{why}. {cure}")
        {
            Id = first.Links.Id,
            Outcome = first.Links.Outcome,
            Fault = first.Missing.Select(static row => row.Fault).FirstOrDefault(static fault => fault is not null),
        };
    }
}
