using TypedTap.Generators.Navigation;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes the class with the ways along keys, as extension methods that only queries can call.</summary>
internal static class NavigationEmitter
{
    public static GeneratedFile Emit(NavigationPlan plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var writer = FileHead.Begin($"Keys of {DocText.Escape(plan.SnapshotFile)}", plan.Namespace);
        writer.Line("#pragma warning disable CS3016 // columns come in pairs, any number of them").Line();
        writer.Line("/// <summary>Ways from row to row along the keys of the tables, for queries.</summary>");
        writer.Line(FileHead.GeneratedCode);
        writer.Line($"{(plan.IsPublic ? "public" : "internal")} static class {plan.ClassName}").Open();
        for (var i = 0; i < plan.Methods.Count; i++)
            Emit(i == 0 ? writer : writer.Line(), plan.Methods[i]);
        writer.Close();
        return new GeneratedFile(plan.HintName, writer.ToString());
    }

    private static void Emit(IndentedWriter writer, NavigationMethod method)
    {
        var result = method.IsMany ? $"global::System.Collections.Generic.IEnumerable<{method.ToRecord}>" : method.ToRecord + "?";
        var description = DocText.Escape(method.Description ?? "");
        writer.Begin()
            .Add(method.IsMany ? "/// <summary>The rows of " : "/// <summary>The row of ")
            .AddCode(method.ToTable)
            .Add(" that belong")
            .Add(method.IsMany ? "" : "s").Add(" to one of ").AddCode(method.FromTable);
        if (description.Length > 0)
            writer.Add(": ").Add(description);
        writer.End(description.Length > 0 ? "</summary>" : method.IsMany ? ".</summary>" : ", or null.</summary>");
        writer.Begin()
            .Add("/// <remarks>Runs on the service, where ")
            .Add(Columns(method))
            .Add(" (key ")
            .AddCode(method.KeyId)
            .End(").</remarks>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">Called outside of a query.</exception>");
        writer.Line(
            $"[global::TypedTap.TapNavigation({string.Join(", ", method.Columns.Prepend(method.ToTable).Select(CSharpText.Literal))})]");
        writer.Line(
            $"public static {result} {CSharpIdentifier.Escape(method.Name)}(this {method.FromRecord} {method.Parameter}) =>").Indent();
        writer.Line(
            $"throw global::TypedTap.Model.NavigationCall.OutsideOfQuery({CSharpText.Literal(method.Name)}, {CSharpText.Literal(method.ToTable)});").Unindent();
    }

    private static string Columns(NavigationMethod method) => string.Join(" and ", Enumerable.Range(0, method.Columns.Count / 2)
        .Select(i =>
            $"{DocText.Code(method.Columns[2 * i])} is the {DocText.Code(method.Columns[(2 * i) + 1])} of {(method.IsMany ? "those" : "that")}"));
}
