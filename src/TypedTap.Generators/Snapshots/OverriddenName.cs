using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A name in C# that people chose, and where.</summary>
/// <param name="Table">The table as it is called after the overrides; the schema for a schema's name.</param>
/// <param name="Column">The column, null for the name of the table or schema itself.</param>
/// <param name="JsonPath">The value in the overrides file.</param>
internal sealed record OverriddenName(string Table, string? Column, string JsonPath)
{
    public static ValueList<OverriddenName> Of(TapOverrides overrides)
    {
        var names = new List<OverriddenName>();
        for (var i = 0; i < overrides.Schemas.Count; i++)
        {
            if (overrides.Schemas[i].CSharpName is not null)
                names.Add(new OverriddenName(overrides.Schemas[i].Name, null, $"$.schemas[{Number(i)}].csharp"));
        }

        for (var i = 0; i < overrides.Tables.Count; i++)
        {
            var table = overrides.Tables[i];
            var name = table.WrittenAs ?? table.Name;
            if (table.CSharpName is not null)
                names.Add(new OverriddenName(name, null, $"$.tables[{Number(i)}].csharp"));
            for (var j = 0; j < table.Columns.Count; j++)
            {
                if (table.Columns[j].CSharpName is not null)
                {
                    names.Add(new OverriddenName(
                        name, table.Columns[j].WrittenAs ?? table.Columns[j].Name, $"$.tables[{Number(i)}].columns[{Number(j)}].csharp"));
                }
            }
        }

        return names.ToValueList();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
