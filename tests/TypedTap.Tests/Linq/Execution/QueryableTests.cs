using System.Linq.Expressions;
using System.Reflection;
using TypedTap.Linq;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>Queries in the hands of code that only knows <see cref="IQueryable{T}"/>.</summary>
public sealed class QueryableTests
{
    [Fact]
    public async Task The_way_back_gives_the_terminals()
    {
        using var service = StarService.Start(9);
        var query = ((IQueryable<Star>)service.Stars).Where(s => s.Id > 3).OrderByDescending(s => s.Id).Select(s => s.Id);
        Assert.Equal([9, 8], await query.Take(2).AsTapQuery().ToListAsync());
        Assert.Equal(6, await TapQuery.From(query).CountAsync());
        Assert.Equal([9, 8], await new Wrapped<int>(query.Take(2).Expression).AsTapQuery().ToListAsync());
        Assert.Contains(
            "does not begin with a table",
            Assert.Throws<TapQueryNotSupportedException>(() => new[] { 1 }.AsQueryable().AsTapQuery()).Message, StringComparison.Ordinal);
    }

    /// <summary>Every operator of Queryable is translated or refused by name; none ends in an exception that tells nothing.</summary>
    [Fact]
    public void Every_operator_is_translated_or_refused()
    {
        using var service = StarService.Start(1);
        var source = service.Stars.Select(s => s.Id);
        foreach (var method in typeof(Queryable).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(
            method => method.Name != nameof(Queryable.AsQueryable)))
        {
            var closed = method.IsGenericMethodDefinition
                ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(int))])
                : method;
            var parameters = closed.GetParameters();
            if (!parameters[0].ParameterType.IsAssignableFrom(typeof(TapQuery<int>))
                && parameters[0].ParameterType != typeof(IOrderedQueryable<int>))
            {
                continue;
            }

            if (!typeof(IQueryable<int>).IsAssignableFrom(closed.ReturnType))
                continue;
            var begin = parameters[0].ParameterType == typeof(IOrderedQueryable<int>)
                ? ((IQueryable<int>)source.OrderBy(i => i)).Expression
                : ((IQueryable<int>)source).Expression;
            var query = service.Stars.AsQueryable().Provider.CreateQuery<int>(
                Expression.Call(closed, [begin, .. parameters.Skip(1).Select(parameter => Argument(parameter.ParameterType, source))]));
            try
            {
                Assert.StartsWith("SELECT", query.AsTapQuery().ToAdql(), StringComparison.Ordinal);
            }
            catch (TapQueryNotSupportedException e)
            {
                Assert.Matches("^.+ is not supported in .+ because .+; .+\\.$", e.Message);
            }
        }
    }

    private static Expression Argument(Type type, TapQuery<int> source)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Expression<>))
        {
            var function = type.GetGenericArguments()[0];
            var arguments = function.GetGenericArguments();
            var parameters = arguments.SkipLast(1).Select(argument => Expression.Parameter(argument)).ToArray();
            Expression body = arguments[^1] == typeof(bool) ? Expression.GreaterThan(parameters[0], Expression.Constant(1))
                : arguments[^1] == typeof(int) && parameters[0].Type == typeof(int) ? parameters[0]
                : Expression.Default(arguments[^1]);
            return Expression.Quote(
                Expression.Lambda(function, parameters[0].Type == typeof(int) ? body : Expression.Default(arguments[^1]), parameters));
        }

        return type.IsAssignableFrom(typeof(TapQuery<int>)) && type != typeof(object) ? ((IQueryable<int>)source).Expression
            : type == typeof(int) ? Expression.Constant(3)
            : Expression.Default(type);
    }

    private sealed class Wrapped<T>(Expression expression) : IQueryable<T>
    {
        public Type ElementType => typeof(T);

        public Expression Expression => expression;

        public IQueryProvider Provider => throw new NotSupportedException();

        public IEnumerator<T> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
