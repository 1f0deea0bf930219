using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Vosi;

/// <summary>Sets of tables.</summary>
internal sealed class TablesKind : IVosiKind
{
    public async Task<IReadOnlyList<string>> CompareAsync(Stream document, JsonElement? truth, CancellationToken cancellationToken)
    {
        var ours = await VosiTableSetReader.ReadAsync(document, null, cancellationToken);
        return truth is { } content ? MirrorDiff.Of(content, Mirror(ours)) : [];
    }

    private static JsonObject Mirror(VosiTableSet ours) => new()
    {
        ["document"] = ours.RootElement,
        ["schemas"] = new JsonArray([.. ours.Schemas.Select(Schema)]),
    };

    private static JsonObject Schema(VosiSchema ours) => new()
    {
        ["name"] = ours.Name,
        ["title"] = ours.Title,
        ["utype"] = ours.Utype,
        ["tables"] = new JsonArray([.. ours.Tables.Select(Table)]),
    };

    private static JsonObject Table(VosiTable ours) => new()
    {
        ["name"] = ours.Name,
        ["type"] = ours.Type,
        ["utype"] = ours.Utype,
        ["nrows"] = ours.RowCount?.ToString(CultureInfo.InvariantCulture),
        ["ncol"] = (ours.Columns?.Count ?? 0).ToString(CultureInfo.InvariantCulture),
        ["nfk"] = ours.ForeignKeys.Count.ToString(CultureInfo.InvariantCulture),
        ["columns"] = new JsonArray([.. (ours.Columns ?? []).Select(Column)]),
    };

    private static JsonObject Column(VosiColumn ours) => new()
    {
        ["name"] = ours.Name,
        ["unit"] = ours.Unit,
        ["ucd"] = ours.Ucd,
        ["utype"] = ours.Utype,
        ["datatype"] = ours.DataType?.Text,
        ["dt_type"] = ours.DataType?.XsiType,
        ["dt_arraysize"] = ours.DataType?.Arraysize,
        ["dt_size"] = ours.DataType?.Size,
        ["dt_delim"] = ours.DataType?.Delimiter,
        ["dt_extendedType"] = ours.DataType?.ExtendedType,
        ["dt_extendedSchema"] = ours.DataType?.ExtendedSchema,
        ["flags"] = new JsonArray([.. ours.Flags.Select(static flag => JsonValue.Create(flag))]),
        ["std"] = Std(ours.Std),
    };

    // xs:boolean has two ways to write each.
    private static JsonNode? Std(bool? std) => std switch
    {
        true => MirrorDiff.OneOf(["true", "1"]),
        false => MirrorDiff.OneOf(["false", "0"]),
        null => null,
    };
}
