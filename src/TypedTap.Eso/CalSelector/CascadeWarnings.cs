using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>The three things that one has to look at in an answer of CalSelector, and whether it is whole.</summary>
internal static class CascadeWarnings
{
    public static ValueList<CascadeWarning> Of(CalibrationCascade cascade) => Find(cascade).ToValueList();

    private static IEnumerable<CascadeWarning> Find(CalibrationCascade cascade)
    {
        var status = cascade.Status;
        if (!status.IsComplete)
        {
            var messages = status.Messages.Length > 0 ? $": {status.Messages}" : "";
            yield return new(
                CascadeWarningKind.Incomplete, $"The calibration cascade is not complete (complete=\"{status.Complete}\"){messages}");
        }

        if (status.ExecutedMode != cascade.RequestedMode)
        {
            yield return new(
                CascadeWarningKind.OtherMode,
                $"{cascade.RequestedMode.ToText()} was asked for and could not be executed: the answer is one of mode \"{status.Mode}\"");
        }

        if (!status.IsCertified)
        {
            yield return new(
                CascadeWarningKind.NotCertified, $"ESO has not certified the calibration cascade (certified=\"{status.Certified}\")");
        }

        if (cascade.IsTruncated)
            yield return new(CascadeWarningKind.Truncated, "The service has more files than it gave (OVERFLOW)");
        if (cascade.Faults.Count > 0)
            yield return new(CascadeWarningKind.Faults, $"There are files without a link: {string.Join("; ", cascade.Faults)}");
    }
}
