namespace TypedTap.Metadata;

/// <summary>A statement of overrides that was not applied.</summary>
/// <param name="JsonPath">Where it stands in the overrides: <c>$.tables[0].columns[2].boolean</c>; <see cref="JsonPlaces"/> makes a
/// line of it.</param>
/// <param name="Message">What is wrong and what helps, as a sentence.</param>
public sealed record TapOverridesProblem(string JsonPath, string Message)
{
    /// <summary>
    /// The table that the snapshot does not have, as the overrides name it; null if something else is wrong. Whoever has only some
    /// tables of a
    /// snapshot in parts looks it up in the index before complaining.
    /// </summary>
    public string? MissingTable { get; init; }
}
