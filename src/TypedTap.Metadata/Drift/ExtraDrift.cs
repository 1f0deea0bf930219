namespace TypedTap.Metadata;

/// <summary>What is different about what a service tells beyond the standard.</summary>
internal static class ExtraDrift
{
    public static void Compare(DriftLog log, DriftPlace place, IEnumerable<TapExtraInfo> before, IEnumerable<TapExtraInfo> now)
    {
        foreach (var (old, current) in DriftPairs.Of(before, now, static extra => extra.Name, static extra => extra.Name))
            log.Compare(TapDriftSeverity.Cosmetic, place, (old ?? current)!.Name, old?.Value, current?.Value);
    }
}
