using System.Collections;
using System.Globalization;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>Queries of one subject, numbered in the order in which they were added.</summary>
internal sealed class OracleCases(string subject) : IEnumerable<OracleCase>
{
    private readonly List<OracleCase> _cases = [];

    /// <summary>Adds a query whose rows may come in any order.</summary>
    public void Add<T>(Func<OracleTables, IQueryable<T>> query) => _cases.Add(new OracleCase<T>(NextName(), query));

    /// <summary>Adds a query that sorts its rows by something unique.</summary>
    public void Add<T>(Func<OracleTables, IQueryable<T>> query, bool isOrdered) =>
        _cases.Add(new OracleCase<T>(NextName(), query, isOrdered));

    public IEnumerator<OracleCase> GetEnumerator() => _cases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"{subject} {_cases.Count + 1}");
}
