using System.Linq.Expressions;
using TypedTap.Linq.Translation;
using TypedTap.Model;
using TypedTap.Querying.Model;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Expressions that read values of the service's off a row: columns in the type that the snapshot tells, what is computed in whatever width
/// it comes.
/// </summary>
internal static class ValueReads
{
    private static readonly Expression<Func<VoTableReader, int, bool>> Null = (row, ordinal) => row.IsNull(ordinal);

    private static readonly Dictionary<Type, LambdaExpression> Computed = new()
    {
        [typeof(double)] = (Expression<Func<VoTableReader, int, double?>>)((row, i) => AggregateReads.Number<double>(row, i)),
        [typeof(float)] = (Expression<Func<VoTableReader, int, float?>>)((row, i) => AggregateReads.Number<float>(row, i)),
        [typeof(decimal)] = (Expression<Func<VoTableReader, int, decimal?>>)((row, i) => AggregateReads.Number<decimal>(row, i)),
        [typeof(long)] = (Expression<Func<VoTableReader, int, long?>>)((row, i) => AggregateReads.Number<long>(row, i)),
        [typeof(int)] = (Expression<Func<VoTableReader, int, int?>>)((row, i) => AggregateReads.Number<int>(row, i)),
        [typeof(short)] = (Expression<Func<VoTableReader, int, short?>>)((row, i) => AggregateReads.Number<short>(row, i)),
        [typeof(byte)] = (Expression<Func<VoTableReader, int, byte?>>)((row, i) => AggregateReads.Number<byte>(row, i)),
        [typeof(bool)] = (Expression<Func<VoTableReader, int, bool?>>)((row, i) => row.GetBoolean(i)),
        [typeof(DateTime)] = (Expression<Func<VoTableReader, int, DateTime?>>)((row, i) => row.GetTimestamp(i)),
        [typeof(Guid)] = (Expression<Func<VoTableReader, int, Guid?>>)((row, i) => row.GetGuid(i)),
        [typeof(Sky.Angle)] = (Expression<Func<VoTableReader, int, Sky.Angle?>>)((row, i) =>
            RowQuantities.Angle(AggregateReads.Number<double>(row, i), 1, 1)),
        [typeof(Sky.SkyPoint)] = (Expression<Func<VoTableReader, int, Sky.SkyPoint?>>)((row, i) => row.GetPoint(i)),
        [typeof(Sky.SkyCircle)] = (Expression<Func<VoTableReader, int, Sky.SkyCircle?>>)((row, i) => row.GetCircle(i)),
        [typeof(Sky.SkyPolygon)] = (Expression<Func<VoTableReader, int, Sky.SkyPolygon?>>)((row, i) => row.GetPolygon(i)),
        [typeof(Sky.SkyRegion)] = (Expression<Func<VoTableReader, int, Sky.SkyRegion?>>)((row, i) => row.GetRegion(i)),
        [typeof(string)] = (Expression<Func<VoTableReader, int, string?>>)((row, i) => row.GetString(i)),
    };

    private static readonly Dictionary<Type, LambdaExpression> Required = new()
    {
        [typeof(double)] = (Expression<Func<double?, VoTableReader, int, double>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(float)] = (Expression<Func<float?, VoTableReader, int, float>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(decimal)] = (Expression<Func<decimal?, VoTableReader, int, decimal>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(long)] = (Expression<Func<long?, VoTableReader, int, long>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(int)] = (Expression<Func<int?, VoTableReader, int, int>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(short)] = (Expression<Func<short?, VoTableReader, int, short>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(byte)] = (Expression<Func<byte?, VoTableReader, int, byte>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(bool)] = (Expression<Func<bool?, VoTableReader, int, bool>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(DateTime)] = (Expression<Func<DateTime?, VoTableReader, int, DateTime>>)((value, row, i) =>
            RowGuard.Required(value, row, i)),
        [typeof(Guid)] = (Expression<Func<Guid?, VoTableReader, int, Guid>>)((value, row, i) => RowGuard.Required(value, row, i)),
        [typeof(Sky.Angle)] = (Expression<Func<Sky.Angle?, VoTableReader, int, Sky.Angle>>)((value, row, i) =>
            RowGuard.Required(value, row, i)),
        [typeof(Sky.SkyPoint)] = (Expression<Func<Sky.SkyPoint?, VoTableReader, int, Sky.SkyPoint>>)((value, row, i) =>
            RowGuard.Required(value, row, i)),
        [typeof(Sky.SkyCircle)] = (Expression<Func<Sky.SkyCircle?, VoTableReader, int, Sky.SkyCircle>>)((value, row, i) =>
            RowGuard.Required(value, row, i)),
    };

    /// <summary>An expression that tells whether a value is null.</summary>
    public static Expression IsNull(ParameterExpression row, int ordinal) => ColumnReads.Invoke(Null, row, Expression.Constant(ordinal));

    /// <summary>An expression that reads a value as a type.</summary>
    public static Expression Of(QueryExpression value, Type type, ParameterExpression row, int ordinal) => value switch
    {
        QueryColumn { Source.IsOptional: true } column when (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
            && IsOfTable(column) =>
            ColumnReads.Of(column.Column with { Nullable = null }, type, row, ordinal),
        QueryColumn column when IsOfTable(column) => ColumnReads.Of(column.Column, type, row, ordinal),
        QueryFunction { IsNullStrict: false } function => ColumnReads.Of(function, type, row, ordinal),
        _ => OfComputed(type, row, ordinal),
    };

    /// <summary>An expression that reads a value, or gives a constant where it is null.</summary>
    public static Expression WithFallback(QueryFallback fallback, Type type, ParameterExpression row, int ordinal)
    {
        var underlying = NumericConversion.Underlying(type);
        var nullable = underlying.IsValueType ? Computed[underlying].ReturnType : underlying;
        var read = Expression.Coalesce(
            Of(fallback.Operand, nullable, row, ordinal), Expression.Constant(fallback.Fallback.Value, underlying));
        return read.Type == type ? read : Expression.Convert(read, type);
    }

    private static Expression OfComputed(Type type, ParameterExpression row, int ordinal)
    {
        var underlying = NumericConversion.Underlying(type);
        if (!Computed.TryGetValue(underlying, out var lambda))
        {
            throw new TapQueryNotSupportedException(
                $"A computed value of type {type.Name}", nameof(Queryable.Select), "no service computes one",
                $"select one of {string.Join(", ", Computed.Keys.Select(key => key.Name))}");
        }

        var at = Expression.Constant(ordinal);
        var read = ColumnReads.Invoke(lambda, row, at);
        return read.Type == type || !type.IsValueType ? read : ColumnReads.Invoke(Required[type], read, row, at);
    }

    /// <summary>Whether a column is one of a table in the end, through subqueries: then its type is known.</summary>
    private static bool IsOfTable(QueryColumn column)
    {
        if (column.Source.Query is not { } query)
            return true;
        var columns = column.Source.Table.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == column.Column.Name)
                return query.OutputAt(i) is QueryColumn inner && IsOfTable(inner);
        }

        return false;
    }
}
