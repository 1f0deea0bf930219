using TypedTap.Votable;

namespace TypedTap.Tests.Votable.Support;

/// <summary>Documents recorded from a DaCHS server with synthetic tables.</summary>
internal static class Fixture
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "dachs", name);

    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public static Task<VoTableReader> OpenAsync(string name) => VoTableReader.OpenAsync(File.OpenRead(PathOf(name)));

    /// <summary>All rows, each cell as text that tells type and exact value.</summary>
    public static async Task<List<List<string?>>> RowsAsync(string name)
    {
        await using var reader = await OpenAsync(name);
        var rows = new List<List<string?>>();
        while (await reader.ReadAsync())
            rows.Add(Enumerable.Range(0, reader.Fields.Count).Select(i => TypedCell.Text(reader, i)).ToList());
        return rows;
    }
}
