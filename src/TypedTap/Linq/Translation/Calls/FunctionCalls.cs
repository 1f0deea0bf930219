using System.Linq.Expressions;
using System.Reflection;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates calls of the functions that a service declares, which are generated as methods that only queries may call.</summary>
internal static class FunctionCalls
{
    private static readonly Dictionary<Type, TapType> Results = new()
    {
        [typeof(short)] = TapType.Of("short", null, null),
        [typeof(float)] = TapType.Of("float", null, null),
        [typeof(bool)] = TapType.Of("boolean", null, null),
        [typeof(int)] = TapType.Of("int", null, null),
        [typeof(long)] = TapType.Of("long", null, null),
        [typeof(double)] = TapType.Of("double", null, null),
        [typeof(string)] = TapType.Of("char", "*", null),
        [typeof(DateTime)] = TapType.Of("timestamp", null, null),
        [typeof(SkyPoint)] = TapType.Of("point", null, null),
        [typeof(SkyCircle)] = TapType.Of("circle", null, null),
        [typeof(SkyPolygon)] = TapType.Of("polygon", null, null),
        [typeof(SkyRegion)] = TapType.Of("region", null, null),
    };

    /// <summary>The function's name in ADQL, or null if the method is none.</summary>
    public static string? NameOf(MethodInfo method) =>
        method.IsStatic && !IsOfTheFramework(method) && method.IsDefined(typeof(AdqlFunctionAttribute), inherit: false)
            ? method.GetCustomAttribute<AdqlFunctionAttribute>(inherit: false)!.Name
            : null;

    // Most calls in queries are of these, and looking for attributes takes time.
    private static bool IsOfTheFramework(MethodInfo method) =>
        method.DeclaringType?.Namespace is { } space
        && (space == nameof(System) || space.StartsWith(nameof(System) + ".", StringComparison.Ordinal));

    /// <summary>The call as a value of the model, or null if it is none of a function.</summary>
    public static QueryExpression? TryTranslate(MethodCallExpression call, TranslationContext context)
    {
        if (NameOf(call.Method) is not { } name)
            return null;
        var function = Translate(call, name, context);
        return LanguageCalls.IsOne(call) ? LanguageCalls.Refine(call, function, context) : function;
    }

    public static QueryFunction Translate(MethodCallExpression call, string name, TranslationContext context)
    {
        var type = Nullable.GetUnderlyingType(call.Method.ReturnType) ?? call.Method.ReturnType;
        if (!Results.TryGetValue(type, out var result))
        {
            throw new TapQueryNotSupportedException(
                ExpressionText.Of(call), context.Place, $"it returns {type.Name}, which no function of a service does",
                $"let it return one of {string.Join(", ", Results.Keys.Select(key => key.Name))}");
        }

        return new QueryFunction(
            name, call.Arguments.SelectMany(Elements).Select(argument => Argument(argument, name, context)).ToValueList(), result);
    }

    private static IEnumerable<Expression> Elements(Expression argument) =>
        argument is NewArrayExpression array ? array.Expressions : [argument];

    private static QueryExpression Argument(Expression argument, string name, TranslationContext context)
    {
        if (LocalValue.TryEvaluate(argument, out var value))
        {
            if (value is null)
            {
                throw new TapQueryNotSupportedException(
                    $"A null as an argument of {name}", context.Place, "ADQL has no literal for it", "pass a value");
            }

            if (value is SkyRegion { Shape: { } shape })
                return SkyConstants.Lower(shape, context);
        }

        return SkyOperands.Of(argument, context);
    }
}
