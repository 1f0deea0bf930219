using System.Globalization;
using TypedTap.Adql;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Robustness;

/// <summary>Services made up at random: the same seed gives the same one.</summary>
internal sealed class RandomService(int seed)
{
    private readonly Random _random = new(seed);

    public TapSnapshot Snapshot()
    {
        var schemas = Distinct(_random.Next(1, 5));
        return new TapSnapshot
        {
            FormatVersion = TapSnapshot.CurrentFormatVersion,
            Service = new TapServiceInfo
            {
                Name = "demo",
                Title = One(HardNames.Texts),
                Url = _random.Next(3) == 0 ? null : "https://demo.example/tap"
            },
            Naming = _random.Next(2) == 0 ? NamingStyle.PascalCase : NamingStyle.Published,
            Capabilities = new TapCapabilities
            {
                AdqlVersions = ["2.1"],
                Functions = _random.Next(2) == 0
                    ? []
                    : ["ivo_healpix_index(hpxOrder INTEGER, ra DOUBLE, dec DOUBLE) -> BIGINT", One(HardNames.Texts)
                        + "(", "class(x INTEGER) -> INTEGER", "Equals(a VARCHAR) -> VARCHAR"],
            },
            Schemas = schemas.Select(Schema).ToValueList(),
        };
    }

    /// <summary>Overrides, some of which fit.</summary>
    public string Overrides(TapSnapshot snapshot)
    {
        var tables = snapshot.Schemas.SelectMany(schema => schema.Tables).Where(_ => _random.Next(2) == 0).Select(table =>
        {
            var columns = table.Columns.Where(_ => _random.Next(3) == 0).Select(column => Object(
                ("name", _random.Next(8) == 0 ? "nix" : column.Name),
                ("csharp", _random.Next(2) == 0 ? null : One(HardNames.Names)),
                ("unit", _random.Next(3) == 0 ? One(HardNames.Units) : null),
                ("xtype", _random.Next(4) == 0 ? One(HardNames.Xtypes) : null),
                ("datatype", _random.Next(6) == 0 ? One(HardNames.Datatypes) : null),
                ("listSeparator", _random.Next(8) == 0 ? "|" : null)));
            var text = Object(("name", table.Name), ("csharp", _random.Next(2) == 0 ? null : One(HardNames.Names)));
            return text[..^1] + ", \"columns\": [" + string.Join(", ", columns) + "]}";
        });
        return "{\"formatVersion\": 1, \"tables\": [" + string.Join(", ", tables) + "]}";
    }

    /// <summary>A text broken somewhere: cut off, or with a character more, less or otherwise.</summary>
    public string Broken(string text)
    {
        var at = _random.Next(text.Length);
        return _random.Next(5) switch
        {
            0 => text[..at],
            1 => text.Remove(at, Math.Min(text.Length - at, _random.Next(1, 40))),
            2 => text.Insert(at, One(["{", "}", "[", "]", "\"", ",", ":", "\\", "\0", "\ud800", "null", "9"])!),
            3 => text[..at] + text[_random.Next(text.Length)..],
            _ => string.Concat(text.AsSpan(0, at), One(["\u0000", "\"", "\\u", "}"]), text.AsSpan(Math.Min(text.Length, at + 1))),
        };
    }

    public string Pattern(TapSnapshot snapshot)
    {
        var names = snapshot.Schemas.SelectMany(schema => schema.Tables)
            .Select(table => table.Name)
            .Append("*")
            .Append("?*.x")
            .Append("nix")
            .ToArray();
        return string.Join('|', Enumerable.Range(0, _random.Next(4)).Select(_ => One(names)!.Replace('|', '?')));
    }

    private TapSchemaInfo Schema(string name)
    {
        var isDefault = _random.Next(5) == 0;
        var tables = Distinct(_random.Next(1, 8)).Select(table => Table(isDefault ? Quoted(table) : Quoted(name) + "." + Quoted(table)));
        return new TapSchemaInfo
        {
            Name = Quoted(name) + (isDefault ? "_" + _random.Next(1_000_000).ToString(CultureInfo.InvariantCulture) : ""),
            Description = One(HardNames.Texts),
            Tables = tables.ToValueList(),
        };
    }

    private TapTableInfo Table(string name) => new()
    {
        Name = name,
        Type = One([null, "table", "view", "", "\u0001"]),
        Description = One(HardNames.Texts),
        Utype = One([null, "a:b", "\""]),
        CSharpName = _random.Next(10) == 0 ? One(["Plane", "Equals", "A", "class"]) : null,
        Columns = Distinct(_random.Next(0, 30)).Select(
            column => Sample.Column(Quoted(column), One(HardNames.Datatypes)!, One(HardNames.Arraysizes), One(HardNames.Xtypes)) with
            {
                Description = One(HardNames.Texts),
                Unit = One(HardNames.Units),
                Ucd = One([null, "pos.eq.ra", "\"", "a;b"]),
                Nullable = _random.Next(4) == 0 ? false : null,
                CSharpName = _random.Next(20) == 0 ? One(["X", "Value", "Clone", "class", "A"]) : null,
            }).ToValueList(),
    };

    private string Quoted(string name) =>
        AdqlIdentifier.IsRegular(name) && _random.Next(4) > 0 ? name : "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private List<string> Distinct(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => One(HardNames.Names)!).Distinct(StringComparer.Ordinal)];

    private string? One(string?[] of) => of[_random.Next(of.Length)];

    private static string Object(params (string Name, string? Value)[] members) => "{" + string.Join(", ", members
        .Where(member => member.Value is not null)
        .Select(member =>
            $"\"{member.Name}\": {System.Text.Json.JsonEncodedText.Encode(member.Value!).ToString() switch { var text => "\"" + text + "\"" }}")) + "}";
}
