namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>The request that would be sent, for logs, help desks and curl (<see cref="TapRequest.ToCurl"/>). Touches no network.</summary>
    /// <exception cref="TapQueryNotSupportedException">A part of the query has no equivalent in ADQL.</exception>
    public TapRequest ToRequest()
    {
        var query = Compile();
        return Session.Client.ToRequest(query.Adql, query.Request);
    }
}
