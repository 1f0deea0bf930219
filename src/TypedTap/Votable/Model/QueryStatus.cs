namespace TypedTap.Votable;

/// <summary>What a service says about the outcome of a query (DALI 1.1, section 4.4.1).</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="Value">The value as published.</param>
/// <param name="Message">
/// What the service adds: the text of the INFO or, for a value that is not a keyword, the value itself; null if nothing.
/// </param>
public sealed record QueryStatus(QueryStatusKind Kind, string Value, string? Message)
{
    internal const string InfoName = "QUERY_STATUS";

    /// <summary>Reads an INFO; services differ in case and in where the message stands.</summary>
    internal static QueryStatus From(VoTableInfo info)
    {
        var value = info.Value.Trim();
        if (value.Equals("OK", StringComparison.OrdinalIgnoreCase))
            return new QueryStatus(QueryStatusKind.Ok, info.Value, info.Text);
        if (value.Equals("OVERFLOW", StringComparison.OrdinalIgnoreCase))
            return new QueryStatus(QueryStatusKind.Overflow, info.Value, info.Text);
        if (value.Equals("ERROR", StringComparison.OrdinalIgnoreCase))
            return new QueryStatus(QueryStatusKind.Error, info.Value, info.Text);

        // "ERROR: message" in the value is an error all the same.
        if (value.StartsWith("ERROR", StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(value[5]))
            return new QueryStatus(QueryStatusKind.Error, info.Value, info.Text ?? value[5..].TrimStart(' ', ':', '-'));
        return new QueryStatus(QueryStatusKind.Other, info.Value, info.Text ?? (value.Length == 0 ? null : value));
    }
}
