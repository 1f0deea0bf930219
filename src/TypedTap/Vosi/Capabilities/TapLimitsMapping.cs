using TypedTap.Metadata;

namespace TypedTap.Vosi;

/// <summary>From limits to what a snapshot keeps of them. Where a service limits each mode for itself, the lowest counts.</summary>
internal static class TapLimitsMapping
{
    private const string Rows = "row";
    private const string Bytes = "byte";

    public static TapLimits? Of(VosiCapability tap)
    {
        var limits = new TapLimits
        {
            OutputRowsDefault = Default(tap, VosiLimitKind.OutputLimit, Rows),
            OutputRowsHard = Hard(tap, VosiLimitKind.OutputLimit, Rows),
            OutputBytesDefault = Default(tap, VosiLimitKind.OutputLimit, Bytes),
            OutputBytesHard = Hard(tap, VosiLimitKind.OutputLimit, Bytes),
            UploadRowsHard = Hard(tap, VosiLimitKind.UploadLimit, Rows),
            UploadBytesHard = Hard(tap, VosiLimitKind.UploadLimit, Bytes),
            ExecutionSecondsDefault = Default(tap, VosiLimitKind.ExecutionDuration, null),
            ExecutionSecondsHard = Hard(tap, VosiLimitKind.ExecutionDuration, null),
            RetentionSecondsDefault = Default(tap, VosiLimitKind.RetentionPeriod, null),
            RetentionSecondsHard = Hard(tap, VosiLimitKind.RetentionPeriod, null),
        };
        return limits == new TapLimits() ? null : limits;
    }

    private static long? Default(VosiCapability tap, VosiLimitKind kind, string? unit) =>
        Lowest(tap, kind, unit, static limit => limit.Default);

    private static long? Hard(VosiCapability tap, VosiLimitKind kind, string? unit) => Lowest(tap, kind, unit, static limit => limit.Hard);

    /// <summary>The limit that holds for all modes, or else the lowest of those for one. Rows are meant where no unit is given.</summary>
    private static long? Lowest(VosiCapability tap, VosiLimitKind kind, string? unit, Func<VosiLimit, VosiLimitValue?> side)
    {
        var values = tap.Limits
            .Where(limit => limit.Kind == kind && side(limit) is { } value
                && (unit is null || (value.Unit ?? Rows).Equals(unit, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        var general = values.Where(static limit => limit.Modes.Count == 0).ToArray();
        return (general.Length > 0 ? general : values).Min(limit => side(limit)!.Value);
    }
}
