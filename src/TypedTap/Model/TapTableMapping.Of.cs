#pragma warning disable MA0048 // TapTableMapping<T> beside TapTableMapping
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap;

/// <summary>A table whose rows are read into a record.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class TapTableMapping<T> : TapTableMapping
{
    /// <summary>Describes a table.</summary>
    /// <param name="name">The table's full name as published.</param>
    /// <param name="columns">The columns and their properties.</param>
    /// <param name="read">
    /// Reads a record off the current row; the array tells where each of <paramref name="columns"/> stands in the result.
    /// </param>
    public TapTableMapping(string name, ValueList<TapColumnBinding> columns, Func<VoTableReader, int[], T> read)
        : base(name, columns) => Read = read;

    /// <summary>Describes a table of a snapshot; what generated code calls.</summary>
    /// <param name="name">The table's full name as published.</param>
    /// <param name="source">The text with everything about the table, read when it is first needed.</param>
    /// <param name="read">Reads a record off the current row; the array tells where each of the columns stands in the result.</param>
    public TapTableMapping(string name, TapTableSource source, Func<VoTableReader, int[], T> read)
        : base(name, source) => Read = read;

    /// <summary>Reads a record off the current row of a result.</summary>
    public Func<VoTableReader, int[], T> Read { get; }

    internal override Type RowType => typeof(T);

    internal override Expression ReadExpression(Expression row, int[] ordinals) =>
        Expression.Invoke(Expression.Constant(Read), row, Expression.Constant(ordinals));
}
