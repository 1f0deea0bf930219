using System.Diagnostics.CodeAnalysis;
using TypedTap.Votable;

namespace TypedTap.Testing.Formats;

/// <summary>The formats by the values of RESPONSEFORMAT and FORMAT (DALI 1.1 section 3.4.3; the short names of DaCHS too).</summary>
internal static class ResultFormats
{
    private const string VoTableType = "application/x-votable+xml";

    /// <summary>The format of an answer for which the client asks for none.</summary>
    public static ResultFormat Default { get; } = VoTable(VoTableType, VoTableSerialization.TableData);

    /// <summary>The media types with the short names under which they can be asked for, for /capabilities.</summary>
    public static IReadOnlyList<(string MediaType, IReadOnlyList<string> Aliases)> Offered { get; } =
    [
        (VoTableType, ["votable"]),
        (VoTableType + ";serialization=TABLEDATA", ["votable/td"]),
        (VoTableType + ";serialization=BINARY", ["votable/b"]),
        (VoTableType + ";serialization=BINARY2", ["votable/b2"]),
        ("text/xml", []),
        ("text/csv;header=present", ["csv"]),
        ("text/tab-separated-values", ["tsv"]),
        ("application/json", ["json"]),
    ];

    /// <summary>Finds a format.</summary>
    /// <param name="responseFormat">What the client asks for, in any case; null or empty for the default.</param>
    /// <param name="format">The format.</param>
    /// <returns>False if there is none of this name.</returns>
    public static bool TryFind(string? responseFormat, [NotNullWhen(true)] out ResultFormat? format)
    {
        format = string.IsNullOrWhiteSpace(responseFormat) ? Default : Find(responseFormat.Trim());
        return format is not null;
    }

    private static ResultFormat? Find(string name)
    {
        var parts = name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parameters = parts.Skip(1)
            .Select(part => part.Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).ToUpperInvariant())
            .ToList();
        return parts[0].ToUpperInvariant() switch
        {
            "VOTABLE" => Default,
            "VOTABLE/TD" => VoTable(VoTableType + ";serialization=TABLEDATA", VoTableSerialization.TableData),
            "VOTABLE/B" => VoTable(VoTableType + ";serialization=BINARY", VoTableSerialization.Binary),
            "VOTABLE/B2" => VoTable(VoTableType + ";serialization=BINARY2", VoTableSerialization.Binary2),
            "APPLICATION/X-VOTABLE+XML" or "TEXT/XML" or "APPLICATION/XML" or "TEXT/X-VOTABLE+XML" =>
                Serialized(string.Join(';', [parts[0].ToLowerInvariant(), .. parts.Skip(1)]), parameters),
            "CSV" or "TEXT/CSV" => new CsvFormat(',', "text/csv", hasHeader: !parameters.Contains("HEADER=ABSENT")),
            "TSV" or "TEXT/TAB-SEPARATED-VALUES" =>
                new CsvFormat('\t', "text/tab-separated-values", hasHeader: !parameters.Contains("HEADER=ABSENT")),
            "JSON" or "APPLICATION/JSON" => new JsonFormat(),
            _ => null,
        };
    }

    private static VoTableFormat? Serialized(string contentType, List<string> parameters) =>
        parameters.Find(parameter => parameter.StartsWith("SERIALIZATION=", StringComparison.Ordinal)) switch
        {
            null or "SERIALIZATION=TABLEDATA" => VoTable(contentType, VoTableSerialization.TableData),
            "SERIALIZATION=BINARY" => VoTable(contentType, VoTableSerialization.Binary),
            "SERIALIZATION=BINARY2" => VoTable(contentType, VoTableSerialization.Binary2),
            _ => null,
        };

    private static VoTableFormat VoTable(string contentType, VoTableSerialization serialization) => new(contentType, serialization);
}
