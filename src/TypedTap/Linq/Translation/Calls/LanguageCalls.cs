using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates calls of <see cref="Linq.Adql"/>: the language's own functions, one to one.</summary>
internal static class LanguageCalls
{
    private static readonly Dictionary<string, AdqlCastType> Casts = new(StringComparer.Ordinal)
    {
        [nameof(Linq.Adql.Functions.CastSmallInt)] = AdqlCastType.SmallInt,
        [nameof(Linq.Adql.Functions.CastInteger)] = AdqlCastType.Integer,
        [nameof(Linq.Adql.Functions.CastBigInt)] = AdqlCastType.BigInt,
        [nameof(Linq.Adql.Functions.CastReal)] = AdqlCastType.Real,
        [nameof(Linq.Adql.Functions.CastDouble)] = AdqlCastType.DoublePrecision,
        [nameof(Linq.Adql.Functions.CastVarChar)] = AdqlCastType.VarChar,
        [nameof(Linq.Adql.Functions.CastTimestamp)] = AdqlCastType.Timestamp,
    };

    /// <summary>Whether a method is one of the language's functions.</summary>
    public static bool IsOne(MethodCallExpression call) => call.Method.DeclaringType == typeof(Linq.Adql.Functions);

    /// <summary>What is in <c>Adql.Value(…)</c>, or null.</summary>
    public static Expression? ValueIn(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Linq.Adql) && call.Method.Name == nameof(Linq.Adql.Value) ? call.Arguments[0] : null;

    /// <summary>A function's result in the model, where it has a form of its own there.</summary>
    public static QueryExpression Refine(MethodCallExpression call, QueryFunction function, TranslationContext context)
    {
        RequireLiterals(call, context);
        return function.Name switch
        {
            "CAST" => new QueryCast(function.Arguments[0], Casts[call.Method.Name]) { IsExplicit = true },
            "POINT" => new QueryPoint(function.Arguments[0], function.Arguments[1]),
            // It alone gives something for a null; compared as the service does it.
            "COALESCE" => function,
            _ => function with { IsNullStrict = true },
        };
    }

    private static void RequireLiterals(MethodCallExpression call, TranslationContext context)
    {
        var parameters = call.Method.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].ParameterType is { } type
                && (type == typeof(int)
                    || (type == typeof(string) && parameters[i].Name is "unit" or "text" && call.Method.Name is "InUnit" or "Region"))
                && !LocalValue.TryEvaluate(call.Arguments[i], out _))
            {
                throw new TapQueryNotSupportedException(
                    $"'{parameters[i].Name}' of {call.Method.Name} from the row", context.Place, "ADQL takes a literal there",
                    "pass a value that does not depend on the row");
            }
        }
    }
}
