namespace TypedTap.Votable;

/// <summary>
/// Breaches of the standard that a reader tolerates; docs/votable-tolerance.md says of each what is done about it. Those
/// from <see cref="BadValue"/> on lose or change data, and are warnings only when reading with <see cref="VoTableTolerance.Lenient"/>.
/// </summary>
public enum VoTableWarningCode
{
    /// <summary>VOTABLE has no version.</summary>
    NoVersion = 100,

    /// <summary>A version that does not exist, or is not written as the standard writes it.</summary>
    UnknownVersion,

    /// <summary>The elements are in no namespace though the version has one.</summary>
    NoNamespace,

    /// <summary>The elements are in a namespace that is not VOTable's.</summary>
    UnknownNamespace,

    /// <summary>Something stands before the XML declaration.</summary>
    BlanksBeforeDeclaration,

    /// <summary>An element that the standard does not have, or not in this place; passed over.</summary>
    UnknownElement,

    /// <summary>An attribute that the standard does not have.</summary>
    UnknownAttribute,

    /// <summary>An attribute in the wrong case, such as <c>id</c>; taken for the right one.</summary>
    MisspelledAttribute,

    /// <summary>A required attribute is missing: name, datatype, value.</summary>
    MissingAttribute,

    /// <summary>An attribute whose value is none of those allowed; taken as if absent.</summary>
    InvalidAttribute,

    /// <summary>A datatype under a name of another language, such as <c>int32</c> or <c>string</c>.</summary>
    DatatypeAlias,

    /// <summary>A datatype that nobody knows; read as text.</summary>
    UnknownDatatype,

    /// <summary>An arraysize that cannot be understood; read as <c>*</c>.</summary>
    InvalidArraysize,

    /// <summary>The null of VALUES is not a value of the column.</summary>
    InvalidNull,

    /// <summary>An XML ID that stands twice.</summary>
    DuplicateId,

    /// <summary>A ref to an ID that is not there.</summary>
    UnresolvedRef,

    /// <summary>Two columns of one name.</summary>
    DuplicateName,

    /// <summary>DATA in a table without FIELDs.</summary>
    DataWithoutFields,

    /// <summary>A STREAM that does not say how it is encoded; taken for base64.</summary>
    NoStreamEncoding,

    /// <summary>BINARY2, or a form of it, in a document of a version that lacks it.</summary>
    NotInThisVersion,

    /// <summary>An empty cell of a type that cannot be empty before VOTable 1.3; null.</summary>
    EmptyCell,

    /// <summary>A word for null in a column of numbers, such as <c>null</c> or <c>-</c>; null.</summary>
    NullWord,

    /// <summary>A number in a notation that the standard does not have; understood.</summary>
    NumberNotation,

    /// <summary>Commas between the elements of an array.</summary>
    CommaInArray,

    /// <summary>Several characters in a char column without arraysize; all are kept.</summary>
    CharWithoutArraysize,

    /// <summary>A string longer than its arraysize; all of it is kept.</summary>
    StringTooLong,

    /// <summary>Text that is not UTF-8; it is read as ISO-8859-1.</summary>
    InvalidText,

    /// <summary>The number of rows is not what nrows announces.</summary>
    WrongNrows,

    /// <summary>Base64 without its padding.</summary>
    NoPadding,

    /// <summary>A value that is not one of its column's type, or does not fit it; null.</summary>
    BadValue = 200,

    /// <summary>An array of another length than its arraysize says; what is too much is cut.</summary>
    WrongArrayLength,

    /// <summary>A row with fewer cells than columns; the rest is null.</summary>
    TooFewCells,

    /// <summary>A row with more cells than columns; the rest is passed over.</summary>
    TooManyCells,

    /// <summary>Text or elements between rows or cells; passed over.</summary>
    StrayContent,

    /// <summary>Rows in a form that is not supported; passed over.</summary>
    UnsupportedRows,
}
