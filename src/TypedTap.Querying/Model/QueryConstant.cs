namespace TypedTap.Querying.Model;

/// <summary>A value known when the query is translated; never null (null tests are predicates of their own).</summary>
/// <param name="Value">
/// A number, string, <see cref="bool"/>, <see cref="DateTime"/>, <see cref="DateTimeOffset"/> or <see cref="Guid"/>.
/// </param>
public sealed record QueryConstant(object Value) : QueryExpression
{
    private readonly object _value = Value;

    /// <summary>The value. To look at it binds the plan to it.</summary>
    public object Value
    {
        get
        {
            Parameter?.Observe();
            return _value;
        }
        init => _value = value;
    }

    /// <summary>Where it comes from, if other queries may have another one here; null for one that is the same in all.</summary>
    public IQueryParameter? Parameter { get; init; }

    /// <summary>The value, for those who look at its type alone, or make a literal of it.</summary>
    internal object Sample => _value;

    /// <summary>Equal values, wherever they come from.</summary>
    public bool Equals(QueryConstant? other) => other is not null && (ReferenceEquals(this, other) || Equals(Value, other.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
