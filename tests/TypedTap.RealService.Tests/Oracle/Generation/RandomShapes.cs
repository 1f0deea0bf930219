using System.Linq.Expressions;

namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>Rows of several values, made as the compiler makes anonymous ones.</summary>
internal static class RandomShapes
{
    /// <summary>The row that has values, and columns that read them of it.</summary>
    /// <param name="values">Expressions of values, and what is known of them.</param>
    public static (NewExpression Row, IReadOnlyList<RandomColumn> Columns) Of(IReadOnlyList<(Expression Value, RandomColumn Column)> values)
    {
        var types = values.Select(value => value.Value.Type).ToArray();
        var type = (types.Length switch { 2 => typeof(Row2<,>), 3 => typeof(Row3<,,>), _ => typeof(Row4<,,,>) }).MakeGenericType(types);
        var members = ((string[])["One", "Two", "Three", "Four"]).Take(types.Length).Select(name => type.GetProperty(name)!).ToArray();
        return (
            Expression.New(type.GetConstructor(types)!, values.Select(value => value.Value), members),
            [.. values.Select((value, i) => value.Column with { Read = row => Expression.Property(row, members[i]), Type = types[i] })]);
    }
}
