using System.Linq.Expressions;
using System.Reflection;
using TypedTap.Linq.Translation;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Generated methods such as <c>r.SFovAsAngle()</c> in the final Select: they would need a whole row, but the one column is enough.
/// </summary>
internal static class QuantityReads
{
    private static readonly Expression<Func<double?, double, double, Sky.Angle?>> Angle = (value, multiplier, divisor) =>
        RowQuantities.Angle(value, multiplier, divisor);
    private static readonly Expression<Func<double?, double, double, TimeSpan?>> Span = (value, multiplier, divisor) =>
        RowQuantities.TimeSpan(value, multiplier, divisor);
    private static readonly Expression<Func<double?, double, double, double?>> Metres = (value, multiplier, divisor) =>
        RowQuantities.Metres(value, multiplier, divisor);
    private static readonly Expression<Func<double?, double, double, DateTime?>> Utc = (value, multiplier, divisor) =>
        RowQuantities.Utc(value);

    /// <summary>The column that a call gives as a quantity, or null if the call is none of a generated method.</summary>
    public static QueryColumn? ColumnOf(MethodCallExpression call) =>
        call is { Object: null, Arguments: [SourceExpression source] }
        && call.Method.GetCustomAttribute<TapQuantityAttribute>(inherit: false) is { } attribute
        && source.Table.Find(attribute.PropertyName) is { } binding
            ? source[binding]
            : null;

    /// <summary>An expression that reads the column and makes the quantity; null if the column is none.</summary>
    public static Expression? Of(QueryColumn column, Type type, ParameterExpression row, int ordinal)
    {
        if (TapQuantity.Of(column.Column) is not { } quantity)
            return null;
        var read = Expression.Convert(ColumnReads.Of(column.Column, PropertyType(column.Column), row, ordinal), typeof(double?));
        return Make(quantity, read, type);
    }

    /// <summary>An expression that makes the quantity of a number.</summary>
    /// <param name="quantity">What the number is.</param>
    /// <param name="number">The number, of type double?.</param>
    /// <param name="type">The quantity's type, nullable or not.</param>
    public static Expression Make(TapQuantity quantity, Expression number, Type type)
    {
        LambdaExpression make = quantity.Kind switch
        {
            TapQuantityKind.Angle => Angle,
            TapQuantityKind.TimeSpan => Span,
            TapQuantityKind.Metres => Metres,
            _ => Utc,
        };
        var made = ColumnReads.Invoke(
            make, number, Expression.Constant(quantity.Scale.Multiplier), Expression.Constant(quantity.Scale.Divisor));
        return made.Type == type ? made : Expression.Convert(made, type);
    }

    private static Type PropertyType(TapColumnInfo column) => (TapType.Of(column).Kind, TapTypeConventions.IsRequired(column)) switch
    {
        (TapTypeKind.Float, true) => typeof(float),
        (TapTypeKind.Float, false) => typeof(float?),
        (_, true) => typeof(double),
        _ => typeof(double?),
    };
}
