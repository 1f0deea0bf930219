namespace TypedTap.Eso;

/// <summary>What CalSelector says of an association. What it does not say is empty.</summary>
public sealed record CascadeStatus
{
    /// <summary>What the input is to the instrument's pipeline: <c>IFS_SCI_FLUX</c>.</summary>
    public string Category { get; init; } = "";

    /// <summary>Whether all calibrations were found, in the service's words: <c>true</c>.</summary>
    public string Complete { get; init; } = "";

    /// <summary>
    /// Whether ESO has checked the association, in the service's words. Fresh observations are not certified for some days.
    /// </summary>
    public string Certified { get; init; } = "";

    /// <summary>The mode that was executed, in the service's words; only the main association tells.</summary>
    public string Mode { get; init; } = "";

    /// <summary>What kind of association it is: <c>main</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>What there is to say of it.</summary>
    public string Messages { get; init; } = "";

    /// <summary>Whether the service says that it is complete. Silence is no.</summary>
    public bool IsComplete => IsTrue(Complete);

    /// <summary>Whether the service says that it is certified. Silence is no.</summary>
    public bool IsCertified => IsTrue(Certified);

    /// <summary>The mode that was executed; null where it is not told, or none that is known here.</summary>
    public CalSelectorMode? ExecutedMode => CalSelectorModes.Parse(Mode);

    /// <summary>
    /// Reads the description of a <c>#this</c> row:
    /// <c>category="IFS_SCI_FLUX" certified="true" complete="true" mode="Raw2Master" type="main" messages=""</c>. It is no XML: a message
    /// may have quotes in it.
    /// </summary>
    /// <param name="description">The description; null is one that says nothing.</param>
    public static CascadeStatus Parse(string? description)
    {
        var said = DescriptionText.Read(description ?? "");
        return new CascadeStatus
        {
            Category = said.GetValueOrDefault("category", ""),
            Complete = said.GetValueOrDefault("complete", ""),
            Certified = said.GetValueOrDefault("certified", ""),
            Mode = said.GetValueOrDefault("mode", ""),
            Type = said.GetValueOrDefault("type", ""),
            Messages = said.GetValueOrDefault("messages", ""),
        };
    }

    private static bool IsTrue(string text) => text.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
}
