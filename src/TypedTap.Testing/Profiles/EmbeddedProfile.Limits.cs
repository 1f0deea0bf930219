using TypedTap.Tap;

namespace TypedTap.Testing;

public sealed partial record EmbeddedProfile
{
    /// <summary>MAXREC where none is given; null for no limit.</summary>
    public long? DefaultMaxrec { get; init; }

    /// <summary>The largest MAXREC that is granted; null for no limit.</summary>
    public long? HardMaxrec { get; init; }

    /// <summary>Whether a <c>TOP n</c> above MAXREC gives one row more than MAXREC, with OVERFLOW, as at DaCHS.</summary>
    public bool TopGivesOneMore { get; init; }

    /// <summary>How many rows a job gives at most by the number of its columns, as at CADC; null where that plays no part.</summary>
    public TapAsyncRows? AsyncRows { get; init; }

    /// <summary>The largest sum of uploads of a query, in bytes; above it the answer is 413.</summary>
    public long UploadLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether tables can be uploaded at all.</summary>
    public bool AllowsUploads { get; init; } = true;

    /// <summary>Whether /capabilities tells the upload limit and methods.</summary>
    public bool AdvertiseUploads { get; init; } = true;

    /// <summary>How long a sync query may run; null for no limit. It then ends with an error, "The request timed out", as at ESO.</summary>
    public TimeSpan? SyncDuration { get; init; }

    /// <summary>The execution duration of a new job; zero for no limit (UWS 1.1 §2.1.11).</summary>
    public TimeSpan ExecutionDuration { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>The largest execution duration that is granted, which "no limit" then means too; null for any.</summary>
    public TimeSpan? LongestExecutionDuration { get; init; }

    /// <summary>How long after its creation a job is destroyed.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How many jobs run at once; further ones are QUEUED.</summary>
    public int ConcurrentJobs { get; init; } = 4;

    /// <summary>The longest that WAIT blocks, and what WAIT=-1 means.</summary>
    public TimeSpan WaitClamp { get; init; } = TimeSpan.FromSeconds(60);
}
