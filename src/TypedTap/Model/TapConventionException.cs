using System.Globalization;

namespace TypedTap;

/// <summary>A service sent a number other than 0 and 1 in an integer column that the overrides call a boolean.</summary>
public sealed class TapConventionException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="row">The row's number, counted from 1.</param>
    /// <param name="value">What the service sent.</param>
    public TapConventionException(string column, long row, long value)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column}' is {value} in row {row}, but the overrides call it a boolean, which is 0 or 1; remove \"boolean\": true from the column in the overrides, or list {value} under \"nullValues\" if it means that nobody knows."))
    {
        Column = column;
        Row = row;
        Value = value;
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Result;

    /// <summary>The column's name.</summary>
    public string Column { get; }

    /// <summary>The row's number, counted from 1.</summary>
    public long Row { get; }

    /// <summary>What the service sent.</summary>
    public long Value { get; }
}
