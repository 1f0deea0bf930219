using System.Collections.Immutable;
using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Snapshots;

/// <summary>Puts the tables whose columns were named into their schemas again.</summary>
internal static class SelectionAssembler
{
    /// <summary>The snapshots of the choices.</summary>
    /// <param name="choices">What is wanted of each service.</param>
    /// <param name="tables">Their tables, in the order in which the choices have them.</param>
    public static IEnumerable<SelectedSnapshot> Assemble(ImmutableArray<ServiceChoice> choices, ImmutableArray<NamedColumns> tables)
    {
        var next = 0;
        foreach (var choice in choices)
        {
            var problems = new List<Finding>(choice.Problems);
            var schemas = new List<NamedSchema>();
            foreach (var schema in choice.Schemas)
            {
                var named = new List<NamedTable>();
                foreach (var _ in schema.Tables)
                {
                    var table = tables[next++];
                    TableFindings.Add(problems, choice, table);
                    if (table.Table.Columns.Count > 0)
                        named.Add(new NamedTable(table.Choice.RecordName, table.Choice.TableClassName, table.Table));
                }

                if (named.Count > 0)
                    schemas.Add(new NamedSchema(schema.PublishedName, schema.CSharpName, schema.Description, named.ToValueList()));
            }

            yield return Make(choice, schemas.ToValueList(), problems.ToValueList());
        }
    }

    private static SelectedSnapshot Make(ServiceChoice choice, ValueList<NamedSchema> schemas, ValueList<Finding> problems) => new()
    {
        Path = choice.Path,
        Style = choice.Style,
        IsDefaultStyle = choice.IsDefaultStyle,
        Service = choice.Service,
        Capabilities = choice.Capabilities,
        Schemas = schemas,
        Keys = choice.Keys,
        IsEmptyWithoutWord = schemas.Count == 0 && choice.Unmatched.Count == 0 && !problems.Any(static problem => problem.Place.IsArchive),
        ExamplePattern = choice.ExamplePattern,
        Problems = problems,
    };
}
