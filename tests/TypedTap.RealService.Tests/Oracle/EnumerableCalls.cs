using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>
/// The operators of <see cref="Enumerable"/> that correspond to those of <see cref="Queryable"/>, so that lists need no compiler for every
/// row.
/// </summary>
internal static class EnumerableCalls
{
    private static readonly ILookup<string, MethodInfo> Methods = typeof(Enumerable).GetMethods(
        BindingFlags.Public | BindingFlags.Static).ToLookup(m => m.Name, StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<MethodInfo, MethodInfo> Found = new();

    /// <param name="queryable">The operator of <see cref="Queryable"/>.</param>
    /// <param name="arguments">Its arguments; lambdas without quotes.</param>
    public static MethodCallExpression Of(MethodInfo queryable, IReadOnlyList<Expression> arguments) =>
        Expression.Call(Found.GetOrAdd(queryable, method => Find(method, arguments)), arguments);

    private static MethodInfo Find(MethodInfo queryable, IReadOnlyList<Expression> arguments)
    {
        foreach (var candidate in Methods[queryable.Name].Where(
            m => m.GetParameters().Length == arguments.Count && m.GetGenericArguments().Length == queryable.GetGenericArguments().Length))
        {
            var method = candidate.IsGenericMethodDefinition ? candidate.MakeGenericMethod(queryable.GetGenericArguments()) : candidate;
            if (method.GetParameters()
                .Select((parameter, i) => parameter.ParameterType.IsAssignableFrom(arguments[i].Type))
                .All(fits => fits))
            {
                return method;
            }
        }

        throw new InvalidOperationException($"Enumerable has no {queryable}.");
    }
}
