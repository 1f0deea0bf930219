namespace TypedTap.TestServers;

/// <summary>How a double of a TAP service behaves. As it stands it keeps to the standards, and everybody may use it.</summary>
public sealed partial record TapDoubleOptions
{
    /// <summary>Answers queries; null from it means the double's own understanding (<c>SELECT TOP n …</c>, BAD, TAP_UPLOAD).</summary>
    public Func<DoubleQuery, DoubleTable?>? Answer { get; init; }

    /// <summary>How many rows there are for a query without TOP.</summary>
    public long Rows { get; init; } = 10;

    /// <summary>MAXREC where none is given; null for no limit.</summary>
    public long? DefaultMaxrec { get; init; }

    /// <summary>The largest MAXREC that is granted.</summary>
    public long? HardMaxrec { get; init; }

    /// <summary>The status of answers to wrong queries: 400, or 200 as DaCHS has it.</summary>
    public int ErrorStatus { get; init; } = 400;

    /// <summary>What a sync query waits for before it is answered; the token ends when its client leaves.</summary>
    public Func<DoubleQuery, CancellationToken, Task>? HoldSyncAsync { get; init; }

    /// <summary>Whether POST /sync is answered by a 303 to /sync/ID/run, which has the answer, as at CADC.</summary>
    public bool SyncRedirect { get; init; }

    /// <summary>The largest sum of uploads in bytes; above it the answer is 413.</summary>
    public long UploadLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>The clock of jobs and tokens.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>https, client certificates, a log shared with others.</summary>
    public LoopbackServerOptions Server { get; init; } = new();
}
