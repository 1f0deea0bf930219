namespace TypedTap.Packaging.Tests.Support;

/// <summary>A snapshot of one table, <c>sky.stars</c>.</summary>
internal static class DemoSnapshot
{
    public static string Json(string url) => $$"""
        {
          "formatVersion": 1,
          "service": {"name": "demo", "url": "{{url}}"},
          "schemas": [
            {"name": "sky", "tables": [{"name": "sky.stars", "columns": [{"name": "id", "datatype": "long"}, {"name": "ra", "datatype": "double"}]}]}
          ]
        }
        """;
}
