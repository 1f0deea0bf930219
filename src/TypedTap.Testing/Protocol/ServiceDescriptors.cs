using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Formats;

namespace TypedTap.Testing.Protocol;

/// <summary>Which services are described behind a result: those whose table the query names and whose column the result has.</summary>
internal sealed class ServiceDescriptors(ServiceCore core)
{
    public IReadOnlyList<ServiceDescriptor> For(AdqlQuery query, EngineTable result)
    {
        if (core.Options.Descriptors is not { Count: > 0 } all)
            return [];
        var tables = TablesOf(query);
        return
        [
            .. from descriptor in all
               where descriptor.Table is null || tables.Any(name => Names(descriptor.Table, name))
               let column = result.Columns.FirstOrDefault(
                   column => column.Name.Equals(descriptor.Column, StringComparison.OrdinalIgnoreCase))
               where column is not null
               select new ServiceDescriptor(
                   new Uri(core.Address.Root, descriptor.AccessUrl).AbsoluteUri,
                   descriptor.StandardId,
                   descriptor.Parameter,
                   column.Name)
               {
                   Parameters = descriptor.Parameters,
               },
        ];
    }

    /// <summary>Whether a name in a query is that of a table, which a query may name without its schema.</summary>
    private static bool Names(string table, string name) =>
        table.Equals(name, StringComparison.OrdinalIgnoreCase) || table.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> TablesOf(AdqlQuery query)
    {
        var names = new TableNames();
        names.Visit(query);
        return names.Found;
    }

    private sealed class TableNames : AdqlWalker
    {
        public HashSet<string> Found { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override bool VisitTable(AdqlTable node)
        {
            Found.Add(node.Name.ToString());
            return base.VisitTable(node);
        }
    }
}
