using Microsoft.Build.Utilities;

namespace TypedTap.Build.Tests.Support;

/// <summary><c>TapSchema</c> items.</summary>
internal static class Schema
{
    public static TaskItem Item(string path, params (string Name, string Value)[] metadata) =>
        new(path, metadata.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal));

    public static string Snapshot(string? retrieved = null, string? url = null, string? parts = null) => $$"""
        {
          "formatVersion": 1,
          "service": {"name": "demo"{{(url is null ? "" : $", \"url\": \"{url}\"")}}},
          {{(retrieved is null ? "" : $"\"retrieved\": \"{retrieved}\",")}}
          {{(parts is null ? "" : $"\"parts\": \"{parts}\",")}}
          "note": "\"retrieved\": \"1999-01-01T00:00:00Z\"",
          "schemas": []
        }
        """;
}
