using BenchmarkDotNet.Attributes;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Benchmarks.Adql;

/// <summary>What is done with each query, measured over all of them.</summary>
#pragma warning disable CA1515 // BenchmarkDotNet needs a public class
public class AdqlBenchmarks
{
    private readonly AdqlQueries _input = AdqlQueries.FromEnvironment();
    private IAdqlSchema _schema = new AdqlSchema([]);

    /// <summary>Makes the schema: all tables that the queries name, whose columns are not known.</summary>
    [GlobalSetup]
    public void Setup() => _schema = _input.Schema();

    [Benchmark]
    public int Parse()
    {
        var valid = 0;
        foreach (var query in _input.Queries)
            valid += AdqlParser.Parse(query).IsValid ? 1 : 0;
        return valid;
    }

    [Benchmark]
    public int ParseAndCheck()
    {
        var valid = 0;
        foreach (var query in _input.Queries)
            valid += AdqlChecker.Check(AdqlParser.Parse(query), _schema).IsValid ? 1 : 0;
        return valid;
    }

    [Benchmark]
    public int ParseAndWrite()
    {
        var length = 0;
        foreach (var query in _input.Queries)
            length += AdqlParser.Parse(query).Node is { } node ? AdqlWriter.Write(node).Length : 0;
        return length;
    }
}
