using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes the class with the functions that a service declares, as methods that only queries can call.</summary>
internal static class FunctionEmitter
{
    public static void Emit(IndentedWriter writer, ArchivePlan plan)
    {
        var functions = FunctionCode.Of(plan.FunctionsName, plan.Capabilities.Functions);
        if (functions.Count == 0)
            return;
        writer.Line().Line("/// <summary>The service's own functions, for queries: in conditions, projections and sort keys.</summary>");
        var without = functions.FindAll(static function => function.Reason is not null);
        if (without.Count > 0)
        {
            writer.Line("/// <remarks>Declared as well, but only to be had in ADQL: "
                + string.Join("; ", without.Select(static function => $"{DocText.Code(function.Declaration)} ({function.Reason})"))
                + ".</remarks>");
        }

        writer.Line($"public static class {plan.FunctionsName}").Open();
        var isFirst = true;
        foreach (var function in functions.Where(static function => function.Reason is null))
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            writer.Line($"/// <summary>{DocText.Code(function.Declaration)}</summary>");
            writer.Line($"/// <remarks>Runs on the service, as {DocText.Code(function.Name)}.</remarks>");
            writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">Called outside of a query.</exception>");
            writer.Line($"[global::TypedTap.AdqlFunction({CSharpText.Literal(function.Name)})]");
            writer.Line(
                $"public static {function.ReturnType} {CSharpIdentifier.Escape(function.MethodName)}({function.Parameters}) =>").Indent();
            writer.Line($"throw global::TypedTap.Model.AdqlFunctionCall.OutsideOfQuery({CSharpText.Literal(function.Name)});").Unindent();
        }

        writer.Close();
    }
}
