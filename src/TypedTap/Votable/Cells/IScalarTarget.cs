namespace TypedTap.Votable.Cells;

/// <summary>A type that elements are converted to; implemented by empty structs so that each getter is compiled for its own.</summary>
/// <typeparam name="T">The type.</typeparam>
internal interface IScalarTarget<T>
    where T : struct
{
    /// <summary>What the value should have been, for messages: "an integer".</summary>
    static abstract string Noun { get; }

    /// <summary>How a VOTable null value inside an array appears.</summary>
    static abstract T? NullElement { get; }

    /// <summary>Converts without loss, but for digits of a float; false when the value does not fit.</summary>
    static abstract bool TryConvert(in Scalar value, out T result);

    /// <summary>
    /// Reads what most cells are: a value of the column's own type, which is this one, in the standard's notation, and not
    /// null. False for anything else, which is looked at more closely then.
    /// </summary>
    static abstract bool TryRead(in CellSlot slot, ColumnPlan column, ReadOnlySpan<byte> bytes, out T result);
}
