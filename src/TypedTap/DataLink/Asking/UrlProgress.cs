namespace TypedTap.DataLink.Asking;

/// <summary>Counts documents, which come in at several places at once.</summary>
internal sealed class UrlProgress(int total, IProgress<DataLinkProgress>? progress)
{
    private readonly Gate _gate = new();
    private int _done;
    private int _withoutLinks;

    public DataLinks Done(DataLinks links)
    {
        if (progress is null)
            return links;
        lock (_gate)
        {
            _done++;
            if (!links.IsFound)
                _withoutLinks++;
            progress.Report(new DataLinkProgress(total, _done, _withoutLinks, _done));
        }

        return links;
    }
}
