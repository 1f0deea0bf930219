namespace TypedTap.Eso;

/// <summary>Modes of CalSelector as texts.</summary>
public static class CalSelectorModes
{
    /// <summary>The mode as the service writes it: <c>Raw2Master</c>.</summary>
    public static string ToText(this CalSelectorMode mode) => mode switch
    {
        CalSelectorMode.Raw2Raw => "Raw2Raw",
        CalSelectorMode.Raw2Master => "Raw2Master",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "CalSelector has no such mode."),
    };

    /// <summary>Reads a mode in any case: <c>raw2raw</c> or <c>raw</c>, <c>raw2master</c> or <c>processed</c>.</summary>
    /// <returns>Null where it is none of these.</returns>
    public static CalSelectorMode? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "raw2raw" or "raw" => CalSelectorMode.Raw2Raw,
        "raw2master" or "processed" => CalSelectorMode.Raw2Master,
        _ => null,
    };
}
