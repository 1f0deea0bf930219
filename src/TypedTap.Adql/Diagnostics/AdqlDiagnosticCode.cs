namespace TypedTap.Adql;

/// <summary>What a finding is about. The numbers are stable.</summary>
public enum AdqlDiagnosticCode
{
    /// <summary>A character that no ADQL token begins with.</summary>
    InvalidCharacter = 1,

    /// <summary>A string or a delimited identifier without its closing quote.</summary>
    UnterminatedQuote = 2,

    /// <summary>A number that is malformed, runs into a word or is too large.</summary>
    InvalidNumber = 3,

    /// <summary>Something else was expected here.</summary>
    UnexpectedToken = 4,

    /// <summary>A reserved word where a name is needed.</summary>
    ReservedWord = 5,

    /// <summary>A construct of SQL or of another dialect that ADQL lacks.</summary>
    NotAdql = 6,

    /// <summary>A construct or function of ADQL 2.1 in a query that is ADQL 2.0.</summary>
    NotInVersion = 7,

    /// <summary>The query is nested deeper than <see cref="AdqlParser.MaximumDepth"/>.</summary>
    TooDeep = 8,

    /// <summary>A value of a kind that the grammar does not allow here: a geometry in a sum, a value as a condition.</summary>
    WrongKindOfValue = 9,

    /// <summary>A built-in function with the wrong number or kind of arguments.</summary>
    WrongArguments = 10,

    /// <summary>A form outside the grammar that known services take (a closing semicolon, NULL as an operand); a warning.</summary>
    LenientForm = 11,

    /// <summary>A form within the grammar that known services refuse (JOIN without ON); a warning.</summary>
    NotPortable = 12,

    /// <summary>There are more errors than are reported.</summary>
    TooManyErrors = 13,

    /// <summary>A condition that no row can meet: a comparison with NULL; a warning.</summary>
    NeverTrue = 14,

    /// <summary>A name in double quotes where a text is likely; a warning.</summary>
    ProbablyText = 15,

    /// <summary>No such table in the schema or in scope.</summary>
    UnknownTable = 101,

    /// <summary>Several tables of this name.</summary>
    AmbiguousTable = 102,

    /// <summary>No such column in scope.</summary>
    UnknownColumn = 103,

    /// <summary>Several columns of this name in scope.</summary>
    AmbiguousColumn = 104,

    /// <summary>Two tables in one FROM clause, or two common tables, go by the same name.</summary>
    DuplicateName = 105,

    /// <summary>No such function is declared.</summary>
    UnknownFunction = 106,

    /// <summary>Arguments of a number or type that the function does not take.</summary>
    ArgumentMismatch = 107,

    /// <summary>Operands of types that do not go together.</summary>
    TypeMismatch = 108,

    /// <summary>A column that is neither grouped by nor inside an aggregate; or an aggregate where none may stand.</summary>
    Grouping = 109,

    /// <summary>The operands of a set operation, or a subquery after IN, have the wrong number or types of columns.</summary>
    QueryShape = 110,

    /// <summary>A position in ORDER BY that the result does not have.</summary>
    InvalidOrdinal = 111,

    /// <summary>A unit that cannot be read, or a conversion between units of different kinds.</summary>
    Unit = 112,

    /// <summary>Two result columns of the same name; a warning.</summary>
    DuplicateColumn = 113,

    /// <summary>A feature that the service is known not to support.</summary>
    UnsupportedFeature = 114,
}
