using System.Linq.Expressions;
using System.Numerics;
using TypedTap.Metadata;
using TypedTap.Model;
using TypedTap.Querying.Model;
using TypedTap.Sky;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>
/// The reader's getters as expressions, by the name under which the type table knows them. Written as lambdas so that the
/// compiler, not reflection, finds the methods: a trimmed program keeps them.
/// </summary>
internal static class ColumnReads
{
    private static readonly Dictionary<string, Reads> ByGetter = new(StringComparer.Ordinal)
    {
        [nameof(VoTableReader.GetBoolean)] = Value((r, i) => r.GetBoolean(i), (r, i) => RowGuard.Required(r.GetBoolean(i), r, i)),
        [nameof(VoTableReader.GetByte)] = Value((r, i) => r.GetByte(i), (r, i) => RowGuard.Required(r.GetByte(i), r, i)),
        [nameof(VoTableReader.GetInt16)] = Value((r, i) => r.GetInt16(i), (r, i) => RowGuard.Required(r.GetInt16(i), r, i)),
        [nameof(VoTableReader.GetInt32)] = Value((r, i) => r.GetInt32(i), (r, i) => RowGuard.Required(r.GetInt32(i), r, i)),
        [nameof(VoTableReader.GetInt64)] = Value((r, i) => r.GetInt64(i), (r, i) => RowGuard.Required(r.GetInt64(i), r, i)),
        [nameof(VoTableReader.GetSingle)] = Value((r, i) => r.GetSingle(i), (r, i) => RowGuard.Required(r.GetSingle(i), r, i)),
        [nameof(VoTableReader.GetDouble)] = Value((r, i) => r.GetDouble(i), (r, i) => RowGuard.Required(r.GetDouble(i), r, i)),
        [nameof(VoTableReader.GetTimestamp)] = Value((r, i) => r.GetTimestamp(i), (r, i) => RowGuard.Required(r.GetTimestamp(i), r, i)),
        [nameof(VoTableReader.GetGuid)] = Value((r, i) => r.GetGuid(i), (r, i) => RowGuard.Required(r.GetGuid(i), r, i)),
        [nameof(VoTableReader.GetComplex)] = Value((r, i) => r.GetComplex(i), (r, i) => RowGuard.Required(r.GetComplex(i), r, i)),
        [nameof(VoTableReader.GetInterval)] = Value((r, i) => r.GetInterval(i), (r, i) => RowGuard.Required(r.GetInterval(i), r, i)),
        [nameof(VoTableReader.GetPoint)] = Value((r, i) => r.GetPoint(i), (r, i) => RowGuard.Required(r.GetPoint(i), r, i)),
        [nameof(VoTableReader.GetCircle)] = Value((r, i) => r.GetCircle(i), (r, i) => RowGuard.Required(r.GetCircle(i), r, i)),
        [nameof(VoTableReader.GetString)] = Object((r, i) => r.GetString(i)),
        [nameof(VoTableReader.GetPolygon)] = Object((r, i) => r.GetPolygon(i)),
        [nameof(VoTableReader.GetRegion)] = Object((r, i) => r.GetRegion(i)),
        [nameof(VoTableReader.GetIntervalArray)] = Object((r, i) => r.GetIntervalArray(i)),
        [nameof(VoTableReader.GetBooleanArray)] = Object((r, i) => r.GetBooleanArray(i)),
        [nameof(VoTableReader.GetByteArray)] = Object((r, i) => r.GetByteArray(i)),
        [nameof(VoTableReader.GetInt16Array)] = Object((r, i) => r.GetInt16Array(i)),
        [nameof(VoTableReader.GetInt32Array)] = Object((r, i) => r.GetInt32Array(i)),
        [nameof(VoTableReader.GetInt64Array)] = Object((r, i) => r.GetInt64Array(i)),
        [nameof(VoTableReader.GetSingleArray)] = Object((r, i) => r.GetSingleArray(i)),
        [nameof(VoTableReader.GetDoubleArray)] = Object((r, i) => r.GetDoubleArray(i)),
        [nameof(VoTableReader.GetComplexArray)] = Object((r, i) => r.GetComplexArray(i)),
        [nameof(VoTableReader.GetStringArray)] = Object((r, i) => r.GetStringArray(i)),
    };

    private static readonly Expression<Func<long?, VoTableReader, int, bool?>> Truth = (value, row, ordinal) =>
        RowConventions.Truth(value, row, ordinal);
    private static readonly Expression<Func<bool?, VoTableReader, int, bool>> RequiredTruth = (value, row, ordinal) =>
        RowGuard.Required(value, row, ordinal);
    private static readonly Expression<Func<string?, string, string[]?>> Items = (text, separator) => RowConventions.Items(text, separator);

    /// <summary>An expression that reads a column off a row as a property's type.</summary>
    public static Expression Of(TapColumnInfo column, Type type, ParameterExpression row, int ordinal)
    {
        var reads = ByGetter[TapType.Of(column).GetterName];
        var at = Expression.Constant(ordinal);
        var isRequired = TapTypeConventions.IsRequired(column);
        var read = TapTypeConventions.IsTruth(column) ? TruthOf(column, reads, type, row, at)
            : TapTypeConventions.IsList(column) ? Invoke(Items, Present(column, reads, row, at), Expression.Constant(column.ListSeparator))
            : reads.Required is { } required && required.ReturnType == type ? Invoke(required, row, at)
            : Present(column, reads, row, at);
        if (read.Type != type)
        {
            throw new TapQueryNotSupportedException(
                $"A property of type {type.Name} for column '{column.Name}'", "a query",
                $"the column is read as {read.Type.Name}", "refresh the snapshot and rebuild");
        }

        // A not-null string can't be told from an empty one in VOTable.
        return !isRequired ? read
            : type == typeof(string) ? Expression.Coalesce(read, Expression.Constant(""))
            : type == typeof(string[]) && TapTypeConventions.IsList(column)
                ? Expression.Coalesce(read, Expression.Constant(Array.Empty<string>()))
                : read;
    }

    /// <summary>An expression that reads a function's result off a row.</summary>
    public static Expression Of(QueryFunction function, Type type, ParameterExpression row, int ordinal)
    {
        var reads = ByGetter[function.Result.GetterName];
        var lambda = reads.Required is { } required && required.ReturnType == type ? required : reads.Nullable;
        return Invoke(lambda, row, Expression.Constant(ordinal));
    }

    private static Expression TruthOf(TapColumnInfo column, Reads reads, Type type, ParameterExpression row, Expression at)
    {
        var truth = Invoke(Truth, Expression.Convert(Present(column, reads, row, at), typeof(long?)), row, at);
        return type == typeof(bool) ? Invoke(RequiredTruth, truth, row, at) : truth;
    }

    /// <summary>The value, or null if it is one of those that mean none.</summary>
    private static Expression Present(TapColumnInfo column, Reads reads, ParameterExpression row, Expression at)
    {
        var read = Invoke(reads.Nullable, row, at);
        foreach (var absent in TapTypeConventions.NullValuesOf(column))
            read = Invoke(reads.Without, read, Expression.Constant(absent));
        return read;
    }

    /// <summary>A lambda's body with expressions in place of its parameters.</summary>
    public static Expression Invoke(LambdaExpression lambda, params Expression[] arguments) =>
        new ParameterReplacement(lambda.Parameters, arguments).Visit(lambda.Body);

    private static Reads Value<T>(Expression<Func<VoTableReader, int, T?>> nullable, Expression<Func<VoTableReader, int, T>> required)
        where T : struct =>
            new(nullable, required, (Expression<Func<T?, T, T?>>)((value, absent) => RowConventions.Without(value, absent)));

    private static Reads Object<T>(Expression<Func<VoTableReader, int, T?>> read)
        where T : class =>
            new(read, null, (Expression<Func<string?, string, string?>>)((value, absent) => RowConventions.Without(value, absent)));

    private sealed record Reads(LambdaExpression Nullable, LambdaExpression? Required, LambdaExpression Without);

    private sealed class ParameterReplacement(IReadOnlyList<ParameterExpression> parameters, Expression[] arguments) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => Find(node) is >= 0 and var i ? arguments[i] : node;

        private int Find(ParameterExpression node)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                if (parameters[i] == node)
                    return i;
            }

            return -1;
        }
    }
}
