namespace TypedTap.Votable;

/// <summary>Tells progress not oftener than each megabyte.</summary>
internal sealed class ProgressMeter(IProgress<VoTableProgress> progress)
{
    private const long Step = 1 << 20;
    private long _told;

    public void Tell(long bytes, long rows)
    {
        if (bytes - _told < Step)
            return;
        TellEnd(bytes, rows);
    }

    public void TellEnd(long bytes, long rows)
    {
        _told = bytes;
        progress.Report(new VoTableProgress(bytes, rows));
    }
}
