namespace TypedTap.Linq;

/// <summary>Ways to run a query (TAP 1.1 §2).</summary>
public enum TapExecutionMode
{
    /// <summary>At once: the rows come in the answer to the request (<c>/sync</c>).</summary>
    Sync,

    /// <summary>As a job that the service runs by itself (<c>/async</c>, UWS).</summary>
    Job,
}
