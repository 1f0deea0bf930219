using System.Text;

namespace TypedTap.Testing.Tests.Support;

/// <summary>A small database of one table: <c>demo.stars</c>.</summary>
internal static class Stars
{
    private const string Csv = """
        id,ra,dec,name,mag
        1,10.5,20.5,alpha,5.5
        2,11.5,21.5,beta,6.5
        3,200.0,-45.0,,7.25
        """;

    public static async Task<EmbeddedDatabase> DatabaseAsync()
    {
        var database = new EmbeddedDatabase();
        await database.AddCsvAsync("demo.stars", new MemoryStream(Encoding.UTF8.GetBytes(Csv)));
        return database;
    }

    /// <summary>A database with a table <c>demo.n</c> of numbers from 1.</summary>
    public static async Task<EmbeddedDatabase> NumbersAsync(int rows)
    {
        var database = new EmbeddedDatabase();
        var text = "n\n" + string.Concat(Enumerable.Range(1, rows).Select(n => $"{n}\n"));
        await database.AddCsvAsync("demo.n", new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return database;
    }

    public static async Task<EmbeddedTapService> StartAsync(EmbeddedTapServiceOptions? options = null) =>
        await EmbeddedTapService.StartAsync(await DatabaseAsync(), options);
}
