using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.Suppressors;

/// <summary>
/// Which lambdas of which operators run on the service. A list of what is known to, and not of what is not: to keep a
/// warning that means nothing is a nuisance, to hide one that means something is a crash.
/// </summary>
internal static class ServiceOperators
{
    /// <param name="method">The operator, as bound.</param>
    /// <param name="parameter">The position of the lambda among its parameters.</param>
    public static bool Translates(IMethodSymbol? method, int parameter) =>
        method is not null
        && parameter >= 0
        && parameter < method.Parameters.Length
        && IsQuery(method.ContainingType)
        && IsExpression(method.Parameters[parameter].Type)
        && IsKnown(method.Name, parameter);

    private static bool IsKnown(string name, int parameter)
    {
        const string Suffix = "Async";
        var verb = name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        return verb switch
        {
            "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" => parameter == 0,
            "Any" or "All" or "Count" or "LongCount" => parameter == 0,
            "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" => parameter == 0,
            "Sum" or "Min" or "Max" or "Average" => parameter == 0,
            "GroupBy" or "SelectMany" => parameter == 0,
            "Join" or "GroupJoin" or "LeftJoin" or "RightJoin" => parameter is 1 or 2,
            _ => false,
        };
    }

    /// <summary>A query of TypedTap, or a type derived from one: ordered queries are.</summary>
    private static bool IsQuery(INamedTypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t is { Name: "TapQuery" or "TapOrderedQuery", ContainingNamespace: var space } && IsTypedTap(space))
                return true;
        }

        return false;
    }

    private static bool IsTypedTap(INamespaceSymbol space) => space is
    {
        Name: "Linq",
        ContainingNamespace: { Name: "TypedTap", ContainingNamespace.IsGlobalNamespace: true },
    };

    private static bool IsExpression(ITypeSymbol type) => type is INamedTypeSymbol
    {
        Name: "Expression",
        Arity: 1,
        ContainingNamespace: { Name: "Expressions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } },
    };
}
