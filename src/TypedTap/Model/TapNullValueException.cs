using System.Globalization;

namespace TypedTap;

/// <summary>A service sent a null in a column that the snapshot calls not null.</summary>
public sealed class TapNullValueException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="row">The row's number, counted from 1.</param>
    public TapNullValueException(string column, long row)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column}' is null in row {row}, but the snapshot says that it is never null; "
            + $"remove \"nullable\": false from the column in the overrides, or in the snapshot where that says it."))
    {
        Column = column;
        Row = row;
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Result;

    /// <summary>The column's name.</summary>
    public string Column { get; }

    /// <summary>The row's number, counted from 1.</summary>
    public long Row { get; }
}
