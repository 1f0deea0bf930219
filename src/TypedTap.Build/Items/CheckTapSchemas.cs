using System.Globalization;
using Microsoft.Build.Framework;
using TypedTap.Build.Diagnostics;

namespace TypedTap.Build.Items;

/// <summary>
/// The task that looks at <c>TapSchema</c> items before the compiler runs: what they say, and how old their snapshots are.
/// </summary>
public sealed class CheckTapSchemas : Microsoft.Build.Utilities.Task
{
    /// <summary>The <c>TapSchema</c> items.</summary>
    [Required]
    public ITaskItem[] Schemas { get; set; } = [];

    /// <summary>The project's <c>TypedTapSnapshotMaxAge</c>: the MaxAge of items that have none; empty for no limit.</summary>
    public string? MaxAge { get; set; }

    /// <summary>What refreshes the snapshots, for messages.</summary>
    public string? RefreshCommand { get; set; }

    // Not TimeProvider, which netstandard2.0 does not have.
    internal Func<DateTimeOffset> Now { get; set; } = SystemClock;

    /// <inheritdoc />
    public override bool Execute()
    {
        if (MaxAge is { Length: > 0 } general && ItemRules.Days(general) is null)
        {
            var place = new ItemPlace("", 0, 0);
            Log.Error(
                RuleIds.BadItem, place,
                $"The property TypedTapSnapshotMaxAge is '{general}', which is no whole number of days (0 for no limit)");
        }

        foreach (var item in Schemas)
        {
            ReportProblems(item);
            CheckAge(item);
        }

        foreach (var project in Schemas.Select(static item => item.GetMetadata("DefiningProjectFullPath")).Distinct(StringComparer.Ordinal))
        {
            foreach (var place in ExcludeSlip.Find(project))
                Log.Warning(
                    RuleIds.BadItem, place,
                    "The Exclude of a TapSchema item keeps files out of its Include, and no tables; write ExcludeTables");
        }

        return !Log.HasLoggedErrors;
    }

    private void ReportProblems(ITaskItem item)
    {
        ItemPlace? place = null;
        foreach (var problem in ItemRules.Check(item))
        {
            place ??= ItemPlace.Of(item);
            var message = $"The TapSchema item '{item.ItemSpec}' cannot be understood: {problem.Message}";
            if (problem.IsError)
                Log.Error(RuleIds.BadItem, place, message);
            else
                Log.Warning(RuleIds.BadItem, place, message);
        }
    }

    private void CheckAge(ITaskItem item)
    {
        var text = item.GetMetadata(ItemMetadata.MaxAge) is { Length: > 0 } own ? own : MaxAge ?? "";
        if (ItemRules.Days(text) is not (> 0 and var limit) || !File.Exists(item.GetMetadata("FullPath")))
            return;
        var retrieved = SnapshotHead.Read(item.GetMetadata("FullPath")).Retrieved;
        var days = retrieved is { } time ? Math.Floor((Now() - time).TotalDays) : double.PositiveInfinity;
        if (days <= limit)
            return;
        var age = retrieved is { } date
            ? string.Format(
                CultureInfo.InvariantCulture,
                "was read from its service on {0:yyyy-MM-dd}, {1} days ago, which is more than the {2} days of MaxAge",
                date.UtcDateTime,
                days,
                limit)
            : "has no date because it was never read from its service, so that it may be older than the "
                + limit.ToString(CultureInfo.InvariantCulture) + " days of MaxAge";
        Log.Warning(
            RuleIds.OldSnapshot, new ItemPlace(item.ItemSpec, 0, 0),
            $"The snapshot '{item.ItemSpec}' {age}; run '{RefreshCommand}' to see what has changed since");
    }

    // The one place where the clock is read, and tests have another one.
#pragma warning disable RS0030
    private static DateTimeOffset SystemClock() => DateTimeOffset.UtcNow;
#pragma warning restore RS0030
}
