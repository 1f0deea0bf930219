namespace TypedTap.Vosi;

/// <summary>What two descriptions of the same tables differ in.</summary>
public enum TableSetDifferenceKind
{
    /// <summary>One of them lacks a schema.</summary>
    Schema,

    /// <summary>One of them lacks a table.</summary>
    Table,

    /// <summary>One of them lacks a column.</summary>
    Column,

    /// <summary>The names differ in more than ADQL overlooks: one has quotes and with them a case.</summary>
    Name,

    /// <summary>The datatypes mean different types.</summary>
    Datatype,

    /// <summary>The shapes (arraysize) differ.</summary>
    Arraysize,

    /// <summary>The extended types differ.</summary>
    Xtype,

    /// <summary>The units differ.</summary>
    Unit,

    /// <summary>The UCDs differ.</summary>
    Ucd,

    /// <summary>The utypes differ.</summary>
    Utype,

    /// <summary>The descriptions differ.</summary>
    Description,

    /// <summary>One of them lacks a foreign key.</summary>
    ForeignKey,
}
