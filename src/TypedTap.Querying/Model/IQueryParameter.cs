namespace TypedTap.Querying.Model;

/// <summary>
/// Where a constant of a query comes from, if the plan may be used again with another value. Whatever looks at the value while the plan is
/// made says so, because the plan then is good for that value only.
/// </summary>
public interface IQueryParameter
{
    /// <summary>The value has been looked at.</summary>
    void Observe();
}
