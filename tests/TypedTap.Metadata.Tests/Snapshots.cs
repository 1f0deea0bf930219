using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

/// <summary>Snapshots to test with.</summary>
internal static class Snapshots
{
    public static TapSnapshot Small { get; } = new()
    {
        JsonSchema = "./tap-snapshot.schema.json",
        FormatVersion = 1,
        Service = new() { Name = "demo", Title = "A <demo> & more", Url = "https://example.org/tap" },
        Retrieved = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero),
        Tool = "test 1.0",
        Capabilities = new() { AdqlVersions = ["2.0", "2.1"], StringLiterals = StringLiteralRule.BackslashEscapes },
        Schemas =
        [
            new()
            {
                Name = "s",
                Tables =
                [
                    new()
                    {
                        Name = "s.t",
                        Type = "table",
                        Columns =
                        [
                            new() { Name = "b", Datatype = "double", Unit = "µas", Description = "σ — it's <small> & \"quoted\" \\ 😀" },
                            new() { Name = "\"size\"", Datatype = "char", Arraysize = "*", Std = false, Nullable = false, Inferred = [
                                "arraysize"
                            ] },
                        ],
                    },
                    new() { Name = "\"J/A+A/1/2/t\"" },
                ],
            },
            new() { Name = "empty", Description = "nothing" },
        ],
        Keys = [new() { Id = "k", FromTable = "s.t", TargetTable = "s.t", Columns = [new() { From = "b", Target = "b" }] }],
    };

    public const string SmallText =
        """
        {
          "$schema": "./tap-snapshot.schema.json",
          "formatVersion": 1,
          "service": {
            "name": "demo",
            "title": "A <demo> & more",
            "url": "https://example.org/tap"
          },
          "retrieved": "2026-07-01T12:00:00Z",
          "tool": "test 1.0",
          "hash": "sha256:HASH",
          "capabilities": {
            "adqlVersions": ["2.0", "2.1"],
            "stringLiterals": "backslashEscapes"
          },
          "schemas": [
            {
              "name": "s",
              "tables": [
                {
                  "name": "s.t",
                  "type": "table",
                  "columns": [
                    {"name": "b", "datatype": "double", "unit": "µas", "description": "σ — it's <small> & \"quoted\" \\ 😀"},
                    {"name": "\"size\"", "datatype": "char", "arraysize": "*", "std": false, "nullable": false, "inferred": ["arraysize"]}
                  ]
                },
                {
                  "name": "\"J/A+A/1/2/t\""
                }
              ]
            },
            {
              "name": "empty",
              "description": "nothing"
            }
          ],
          "keys": [
            {"id": "k", "fromTable": "s.t", "targetTable": "s.t", "columns": [{"from": "b", "target": "b"}]}
          ]
        }

        """;
}
