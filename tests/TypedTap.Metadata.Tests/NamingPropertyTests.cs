using System.Text.RegularExpressions;
using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

/// <summary>What holds of names whatever a service publishes: over all names of real services, and over names made at random.</summary>
public partial class NamingPropertyTests
{
    private const int Rounds = 200;

    private static readonly string[] Words =
    [
        "ra", "RA", "dec", "obs_id", "obsID", "ObsId", "equals", "Equals", "ToString", "get_", "set_", "get_ra", "x", "X", "_", "__",
        "class", "record",
        "System", "Clone", "table", "Table", "Value", "Row", "_2", "2", "3.6", "2MASS", "[Fe/H]", "(B-V)0", "<zph>", "zph", "n_", "*", "&",
        "'", "%", " ",
        "-", "/", "J/A+A/1/2", "\u03b1", "e\u0301", "\u00e9", "\U0001F600", "\u0661", "\u0301", "\u200d", "\u2163", "\u00df", "\u01c6",
        new string('w', 210),
    ];

    [FactsTheory]
    [InlineData(NamingStyle.PascalCase)]
    [InlineData(NamingStyle.Published)]
    public void Real_names_are_valid_and_different_and_stay(NamingStyle style)
    {
        var random = new Random(6);
        var pool = OddNames();
        foreach (var file in FactsFolder.Files().Where(FactsCsv.IsOfColumns))
            Check(SnapshotOf(file) with { Naming = style }, pool, random);
    }

    [Theory]
    [InlineData(NamingStyle.PascalCase)]
    [InlineData(NamingStyle.Published)]
    public void Random_names_are_valid_and_different_and_stay(NamingStyle style)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var pool = Enumerable.Range(0, 40).Select(_ => RandomName(random)).Concat(Words).ToArray();
            var known = new HashSet<string>(StringComparer.Ordinal);
            var schemas = Enumerable.Range(0, random.Next(1, 5)).Select(i => new TapSchemaInfo
            {
                Name = i.ToString(System.Globalization.CultureInfo.InvariantCulture) + Pick(pool, random),
                Tables = Distinct(random.Next(0, 8), () => TableName(pool, random))
                    .Where(known.Add)
                    .Select(name => Table(name, pool, random))
                    .ToValueList(),
            });
            Check(
                new() { FormatVersion = 1, Service = new() { Name = "x" }, Naming = style, Schemas = schemas.ToValueList() }, pool, random);
        }
    }

    private static void Check(TapSnapshot snapshot, string[] pool, Random random)
    {
        var named = TapNaming.Resolve(snapshot);
        AssertGood(named);
        Assert.Same(named, TapNaming.Resolve(named));
        for (var i = 0; i < 3; i++)
        {
            var before = Names(named);
            var classes = Classes(named);
            named = TapNaming.Resolve(Grown(named, pool, random));
            AssertGood(named);
            var after = Names(named);
            Assert.All(before, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, after[pair.Key])));
            var classesAfter = Classes(named);
            Assert.All(classes, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, classesAfter[pair.Key])));
        }
    }

    private static void AssertGood(TapSnapshot named)
    {
        Assert.Empty(TapNaming.FindProblems(named));
        AssertDifferent(named.Schemas.Select(s => s.CSharpName!));
        var groups = TapNaming.Group(named);
        foreach (var group in groups)
        {
            var names = group.Tables.SelectMany(t => (string[])[t.RecordName, t.TableClassName]);
            AssertDifferent(group.Name is null ? names.Concat(named.Schemas.Select(s => s.CSharpName!)) : names);
        }

        AssertDifferent(groups.Where(g => g.CSharpName is not null).Select(g => g.CSharpName!));
        foreach (var table in named.Schemas.SelectMany(s => s.Tables))
        {
            string[] claimed = [
                table.CSharpName!, "Equals", "GetHashCode", "ToString", "GetType", "PrintMembers", "EqualityContract", "Clone",
                "Deconstruct"
            ];
            var properties = table.Columns.Select(c => c.CSharpName!).ToList();
            AssertDifferent(properties);
            Assert.Empty(properties.Intersect(claimed, StringComparer.Ordinal));
            Assert.Empty(properties.Intersect(properties.SelectMany(p => (string[])["get_" + p, "set_" + p]), StringComparer.Ordinal));
        }
    }

    private static void AssertDifferent(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Assert.Matches(Identifier(), name);
            Assert.True(name.Length < 300, name);
            Assert.True(seen.Add(name), $"'{name}' is there twice");
        }
    }

    /// <summary>The snapshot with a schema, tables and columns more, anywhere.</summary>
    private static TapSnapshot Grown(TapSnapshot snapshot, string[] pool, Random random)
    {
        var known = snapshot.Schemas.SelectMany(s => s.Tables).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var schemas = snapshot.Schemas.Select(schema =>
        {
            var tables = schema.Tables.Select(table => random.Next(3) > 0 ? table : table with
            {
                Columns = Insert(table.Columns, c => c.Name, Pick(pool, random), name => new() { Name = name, Datatype = "int" }, random),
            }).ToValueList();
            return schema with
            {
                Tables = TableName(pool, random) is var name && known.Add(name)
                    ? Insert(tables, t => t.Name, name, n => Table(n, pool, random), random)
                    : tables,
            };
        }).ToValueList();
        return snapshot with { Schemas = Insert(schemas, s => s.Name, Pick(pool, random), name => new() { Name = name }, random) };
    }

    private static ValueList<T> Insert<T>(ValueList<T> items, Func<T, string> nameOf, string name, Func<string, T> make, Random random)
    {
        if (items.Any(item => nameOf(item) == name))
            return items;
        var list = items.ToList();
        list.Insert(random.Next(list.Count + 1), make(name));
        return list.ToValueList();
    }

    private static Dictionary<string, string> Names(TapSnapshot snapshot)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in snapshot.Schemas)
        {
            names.Add("schema\t" + schema.Name, schema.CSharpName!);
            foreach (var table in schema.Tables)
            {
                names.Add("table\t" + table.Name, table.CSharpName!);
                foreach (var column in table.Columns)
                    names.Add($"column\t{table.Name}\t{column.Name}", column.CSharpName!);
            }
        }

        return names;
    }

    private static Dictionary<string, string> Classes(TapSnapshot snapshot) => TapNaming.Group(snapshot)
        .SelectMany(g => g.Tables)
        .ToDictionary(t => t.Table.Name, t => t.TableClassName, StringComparer.Ordinal);

    private static TapTableInfo Table(string name, string[] pool, Random random) => new()
    {
        Name = name,
        Columns = Distinct(random.Next(0, 12), () => Pick(pool, random))
            .Select(c => new TapColumnInfo { Name = c, Datatype = "int" })
            .ToValueList(),
    };

    private static string TableName(string[] pool, Random random) =>
        random.Next(3) == 0 ? Pick(pool, random) : $"s{random.Next(3)}.{AdqlIdentifier.Quote(Pick(pool, random))}";

    private static List<string> Distinct(int count, Func<string> next) =>
        Enumerable.Range(0, count).Select(_ => next()).Distinct(StringComparer.Ordinal).ToList();

    private static string RandomName(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Pick(string[] pool, Random random) => pool[random.Next(pool.Length)];

    private static string[] OddNames() =>
        FactsCsv.Rows("odd_identifiers.csv")
            .SelectMany(row => row.Values)
            .Where(v => v.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToArray();

    private static TapSnapshot SnapshotOf(string file) => new()
    {
        FormatVersion = 1,
        Service = new() { Name = file },
        Schemas = FactsCsv.Rows(file)
            .GroupBy(r => r["table_name"], StringComparer.Ordinal)
            .GroupBy(
                t => t.Key.Contains('.', StringComparison.Ordinal) ? t.Key[..t.Key.IndexOf('.', StringComparison.Ordinal)] : "",
                StringComparer.Ordinal)
            .Select(schema => new TapSchemaInfo
            {
                Name = schema.Key,
                Tables = schema.Select(table => new TapTableInfo
                {
                    Name = table.Key,
                    Columns = table.Select(r => r["column_name"]).Distinct(StringComparer.Ordinal)
                        .Select(c => new TapColumnInfo { Name = c, Datatype = "int" }).ToValueList(),
                }).ToValueList(),
            }).ToValueList(),
    };

    [GeneratedRegex(@"^[_\p{L}\p{Nl}][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*\z", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Identifier();
}
