using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>
/// A type whose values are rows of a VOTable. <see cref="TypedTap.VoTableRowAttribute"/> lets the generator implement it; the generated
/// records of archives have it, too, so that rows of one archive can be uploaded to another.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IVoTableRow<TSelf>
    where TSelf : IVoTableRow<TSelf>
{
    /// <summary>The columns in order.</summary>
    static abstract ValueList<VoTableField> VoTableFields { get; }

    /// <summary>
    /// The same columns for queries: with the properties that hold them, and whether they may be null. Unless it is implemented, a property
    /// has its column's name.
    /// </summary>
    static virtual ValueList<TapColumnBinding> VoTableColumns => VoTableRows.ColumnsOf(TSelf.VoTableFields);

    /// <summary>Writes all cells of one row, in the order of <see cref="VoTableFields"/>; the caller ends the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="writer">The writer; its table has the columns of <see cref="VoTableFields"/>.</param>
    /// <exception cref="VoTableException">A column cannot hold its value.</exception>
    static abstract void WriteVoTable(TSelf row, VoTableWriter writer);

    /// <summary>Makes a value of the reader's current row.</summary>
    /// <param name="reader">The reader, standing on a row.</param>
    /// <param name="ordinals">Where each of <see cref="VoTableFields"/> stands in the reader.</param>
    /// <exception cref="VoTableException">A cell cannot be read as its property's type.</exception>
    static abstract TSelf ReadVoTable(VoTableReader reader, int[] ordinals);
}
