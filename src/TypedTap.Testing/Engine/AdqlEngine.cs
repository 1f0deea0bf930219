using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine;

/// <summary>
/// Runs ADQL queries over tables in memory. Where ADQL is silent, what queries mean is what they mean to PostgreSQL, which stands behind
/// most services.
/// </summary>
internal static class AdqlEngine
{
    /// <summary>Runs a query.</summary>
    /// <param name="query">The query, as the parser gives it.</param>
    /// <param name="database">What it is run over.</param>
    /// <param name="maxRows">The most rows that are wanted (MAXREC), or null for all.</param>
    /// <param name="cancellationToken">Ends the query; it is looked at every few thousand rows.</param>
    /// <exception cref="EngineException">The query can't be run.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static EngineResult Execute(AdqlQuery query, EngineDatabase database, long? maxRows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var context = new QueryContext(database, cancellationToken);
            var plan = new QueryPlanner(context, new QueryTables(database, [])).Plan(query, null);
            // One row more tells whether there are more.
            var table = plan.Run(null, maxRows is { } wanted && wanted < long.MaxValue ? wanted + 1 : long.MaxValue);
            return maxRows is { } most && table.RowCount > most
                ? new EngineResult(Gathering.First(table, (int)most), IsOverflow: true)
                : new EngineResult(table, IsOverflow: false);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new EngineException(
                "The query is nested deeper than this service can follow. Write it with fewer subqueries or parentheses within each other.");
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or ArithmeticException)
        {
            // A function of the platform doesn't take the values that the query gives it. Any other exception is a defect, and shows as
            // one.
            throw new EngineException($"A value in the query can't be computed: {e.Message}", innerException: e);
        }
    }
}
