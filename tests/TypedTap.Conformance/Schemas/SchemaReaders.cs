using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Tap;
using TypedTap.Vosi;
using TypedTap.Votable;

namespace TypedTap.Conformance.Schemas;

/// <summary>Reads documents of all kinds.</summary>
internal static class SchemaReaders
{
    private static readonly TapServiceInfo Service = new() { Name = "document", Url = "https://document.example/tap" };

    /// <summary>The reader of a kind; of one that nobody knows, the one for what the document turns out to be.</summary>
    public static Func<CancellationToken, Task<SchemaContent>> Of(string kind, string path) => kind switch
    {
        "capabilities" => token => CapabilitiesAsync(path, token),
        "vosi-tables" or "vosi-edge" or "vodataservice" => token => TablesAsync(path, token),
        _ when kind.EndsWith("votable", StringComparison.Ordinal) || kind == "datalink" => token => VotableAsync(path, token),
        _ => token => SniffAsync(path, token),
    };

    public static async Task<SchemaContent> TablesAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var set = await VosiTableSetReader.ReadAsync(stream, null, cancellationToken);
        return SchemaContent.Of(TapSnapshots.FromTables(set, Service), set);
    }

    public static async Task<SchemaContent> TapSchemaAsync(IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        using var client = new TapClient(new Uri(Service.Url!), new TapClientOptions { Handler = new TapSchemaHandler(files) });
        var set = await client.TapSchema.ReadAsync(VosiDetail.Max, cancellationToken);
        return SchemaContent.Of(TapSnapshots.FromTables(set, Service), set);
    }

    private static async Task<SchemaContent> CapabilitiesAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var capabilities = await VosiCapabilitiesReader.ReadAsync(stream, null, cancellationToken);
        var set = new VosiTableSet { RootElement = "none", Schemas = [] };
        var content = SchemaContent.Of(TapSnapshots.FromTables(set, Service, capabilities.ToTapCapabilities()), set);
        return content with { Findings = capabilities.Tap is null ? [new("", "There is no TAP among the capabilities.")] : [] };
    }

    private static async Task<SchemaContent> VotableAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        await using var reader = await VoTableReader.OpenAsync(stream, cancellationToken: cancellationToken);
        var readings = new List<(TapSnapshotReading Reading, IReadOnlyList<string> Fields)>();
        for (var more = reader.HasTable; more; more = await reader.NextTableAsync(cancellationToken))
        {
            var name = reader.Table?.Name ?? reader.Table?.Id ?? string.Create(CultureInfo.InvariantCulture, $"table{readings.Count + 1}");
            var reading = TapSnapshots.FromFields(reader.Fields, AdqlIdentifier.ToAdql(name), Service, reader.Table?.Description);
            readings.Add((reading, [.. reader.Fields.Select(static field => field.Name)]));
        }

        return SchemaContent.Of(readings);
    }

    private static async Task<SchemaContent> SniffAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await TablesAsync(path, cancellationToken);
        }
        catch (VosiException e) when (e.Kind == VosiErrorKind.OtherDocument)
        {
            return e.RootElement == "VOTABLE"
                ? await VotableAsync(path, cancellationToken)
                : await CapabilitiesAsync(path, cancellationToken);
        }
    }
}
