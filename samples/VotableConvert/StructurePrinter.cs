using TypedTap.Votable;

namespace VotableConvert;

/// <summary>Prints RESOURCEs, TABLEs and FIELDs, indented as they are nested.</summary>
internal sealed class StructurePrinter(TextWriter output)
{
    public void Print(VoTableDocument document)
    {
        foreach (var resource in document.Resources)
            Print(resource, "");
    }

    private void Print(VoTableResource resource, string indent)
    {
        output.WriteLine($"{indent}RESOURCE {resource.Name} {(resource.IsMeta ? "(meta)" : "")}".TrimEnd());
        foreach (var table in resource.Tables)
            Print(table, indent + "  ");
        foreach (var inner in resource.Resources)
            Print(inner, indent + "  ");
    }

    private void Print(VoTableTable table, string indent)
    {
        output.WriteLine($"{indent}TABLE {table.Name}".TrimEnd());
        foreach (var field in table.Fields)
        {
            string?[] facts = [field.TypeText, field.Xtype, field.Unit, field.Ucd];
            output.WriteLine($"{indent}  {field.Name}: {string.Join(", ", facts.Where(fact => fact is not null))}");
        }
    }
}
