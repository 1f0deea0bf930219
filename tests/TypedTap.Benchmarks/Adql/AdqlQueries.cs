using System.Text;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Benchmarks.Adql;

/// <summary>
/// The queries that are measured. BenchmarkDotNet makes its classes itself, so they come by way of a file that the environment names;
/// other parsers read the same file: a query a line in Base64, which every language can read.
/// </summary>
internal sealed class AdqlQueries : IDisposable
{
    private const string Variable = "TYPEDTAP_BENCHMARK_QUERIES";

    private AdqlQueries(string path, IReadOnlyList<string> queries) => (Path, Queries) = (path, queries);

    public string Path { get; }

    public IReadOnlyList<string> Queries { get; }

    /// <summary>Their length as UTF-8.</summary>
    public long Bytes => Queries.Sum(query => (long)Encoding.UTF8.GetByteCount(query));

    /// <summary>Writes the file; it is gone when the result is disposed.</summary>
    public static AdqlQueries Write(IReadOnlyList<string> queries)
    {
        var path = System.IO.Path.GetTempFileName();
        File.WriteAllLines(path, queries.Select(query => Convert.ToBase64String(Encoding.UTF8.GetBytes(query))));
        Environment.SetEnvironmentVariable(Variable, path);
        return new AdqlQueries(path, queries);
    }

    /// <summary>Reads the file that the environment names.</summary>
    public static AdqlQueries FromEnvironment()
    {
        var path = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"{Variable} is not set: run the program's adql command.");
        return new AdqlQueries(path, [.. File.ReadAllLines(path).Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line)))]);
    }

    /// <summary>
    /// All tables that the queries name. Their columns are not known, so that the checker does all its work and finds no unknown names.
    /// </summary>
    public IAdqlSchema Schema() => new AdqlSchema(
        Queries
            .Select(query => AdqlParser.Parse(query).Node)
            .OfType<AdqlQuery>()
            .SelectMany(query => query.DescendantsAndSelf().OfType<AdqlTable>())
            .Select(table => table.Name)
            .Distinct()
            .Select(name => new AdqlTableInfo(name, [])));

    public void Dispose() => File.Delete(Path);
}
