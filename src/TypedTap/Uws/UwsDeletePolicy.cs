namespace TypedTap.Uws;

/// <summary>What becomes of a job at the service when its handle is disposed of.</summary>
public enum UwsDeletePolicy
{
    /// <summary>
    /// It is deleted, with its results, unless it is evidence or somebody may want to come back to it. So one that COMPLETED, that
    /// was never started, that is still running (it is aborted first) or that the handle itself aborted is deleted. One that failed
    /// stays, for its error and the help desk; one stays that was given up because a time limit ran out or the service could no
    /// longer be reached: it goes on, and the exception has its URL; and one stays whose result broke off on its way here.
    /// </summary>
    DeleteOnSuccess,

    /// <summary>
    /// Nothing is done to it, not even when waiting for it is cancelled: it runs on, and lies at the service until its destruction
    /// time. For jobs that are resumed later and for those that are kept as a record.
    /// </summary>
    Keep,

    /// <summary>It is deleted whatever became of it; one that is still running is aborted first.</summary>
    Delete,
}
