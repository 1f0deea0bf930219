using Microsoft.Build.Utilities;
using TypedTap.Build.Items;

namespace TypedTap.Build.Diagnostics;

/// <summary>Says things with their number, page and place.</summary>
internal static class Reporting
{
    public static void Error(this TaskLoggingHelper log, string id, ItemPlace place, string message) =>
        log.LogError(null, id, null, RuleIds.Page(id), FileOf(place), place.Line, place.Column, 0, 0, "{0}", message);

    public static void Warning(this TaskLoggingHelper log, string id, ItemPlace place, string message) =>
        log.LogWarning(null, id, null, RuleIds.Page(id), FileOf(place), place.Line, place.Column, 0, 0, "{0}", message);

    // Without a file MSBuild puts the place in the targets file, which is not where the mistake is but where the task was called.
    private static string? FileOf(ItemPlace place) => place.File.Length > 0 ? place.File : null;
}
