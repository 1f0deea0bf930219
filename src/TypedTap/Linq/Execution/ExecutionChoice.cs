using System.Globalization;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Lowering;
using TypedTap.Tap;

namespace TypedTap.Linq.Execution;

/// <summary>Decides how a query runs, by what is known of service and query before anything is sent.</summary>
internal static class ExecutionChoice
{
    /// <summary>So many rows of a table, in any order, are no work.</summary>
    private const long FewRows = 1000;

    public static TapExecutionChoice Of(QueryExecution wanted, QueryPlan plan, TapServiceTraits traits) =>
        wanted.Mode is { } mode ? new TapExecutionChoice(mode, wanted.Reason) : Of(plan, traits);

    private static TapExecutionChoice Of(QueryPlan plan, TapServiceTraits traits)
    {
        if (traits.AsyncRows is { } limit)
        {
            var columns = Math.Max(1, plan.ColumnNames.Count);
            return Sync(
                $"jobs of {traits.Name} give at most {limit.RowsOf(columns)} rows of {columns} columns, and synchronous answers all");
        }

        if (traits.SyncTime is not { } time)
            return Sync($"nothing is known of {traits.Name} that speaks for a job");
        var minutes = $"synchronous queries of {traits.Name} have about {time.TotalMinutes:0.#} minutes";
        return IsShort(plan.Query)
            ? Sync($"{minutes}, which is enough for {FewRows} rows or fewer of one table in any order")
            : new TapExecutionChoice(TapExecutionMode.Job, string.Create(CultureInfo.InvariantCulture, $"{minutes}, and jobs longer"));
    }

    /// <summary>A query of which the database can stop after a few rows of one table.</summary>
    private static bool IsShort(AdqlQuery query) => query is AdqlSelect
    {
        Top: <= FewRows, Distinct: false, OrderBy.Count: 0, GroupBy.Count: 0, Having: null, With.Count: 0, From: [AdqlTable],
    };

    private static TapExecutionChoice Sync(FormattableString reason) =>
        new(TapExecutionMode.Sync, reason.ToString(CultureInfo.InvariantCulture));
}
