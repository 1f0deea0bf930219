using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.Diagnostics;

/// <summary>Every diagnostic of the generator; each has a page in docs/rules.</summary>
internal static class Rules
{
    // The repository has no public address yet; inside it and inside the package this is where the pages are.
    public const string HelpRoot = "docs/rules/";

    private const string Setup = "TypedTap.Setup";
    private const string Snapshot = "TypedTap.Snapshot";
    private const string Usage = "TypedTap.Usage";

    public static readonly DiagnosticDescriptor NoSuchSnapshot = Rule(
        "TTAP0001",
        "No snapshot has the name that the archive asks for",
        "The archive '{0}' cannot be generated because no snapshot of this project is called '{1}' ({2}); "
            + "add <TapSchema Include=\"schemas/{3}.tap.json\" Tables=\"…\" /> to the project file",
        Setup,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotAnArchive = Rule(
        "TTAP0002",
        "The class cannot become an archive",
        "The class '{0}' cannot become an archive because {1}; {2}",
        Setup,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NothingSelected = Rule(
        "TTAP0003",
        "No table of the snapshot is selected",
        "No table of the snapshot '{0}' is generated because its TapSchema item selects none; "
            + "name them in the project file, for example Tables=\"{1}\"",
        Setup,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AmbiguousSnapshot = Rule(
        "TTAP0004",
        "Two snapshots have the same name",
        "The snapshot name '{0}' cannot be resolved because {1} have it; rename or remove all but one",
        Setup,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SharedNamespace = Rule(
        "TTAP0005",
        "Two archives put different records into one namespace",
        "The records of the archive '{0}' cannot go into the namespace '{1}' because {2}; "
            + "give one of the archives a namespace of its own, for example [TapArchive(\"{3}\", Namespace = \"{4}\")]{5}",
        Setup,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnreadableSnapshot = Rule(
        "TTAP1001",
        "The snapshot cannot be read",
        "'{0}' cannot be read: {1}",
        Snapshot,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PatternWithoutTable = Rule(
        "TTAP1002",
        "A pattern selects no table",
        "The pattern '{0}' selects nothing in the snapshot '{1}' because no published table name matches it; {2}",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownDatatype = Rule(
        "TTAP1003",
        "Unknown datatypes are read as text",
        "The datatype of {1} is not supported in the table '{0}' because no TAP vocabulary has it; "
            + "it is read as text; say its datatype in {2}",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ManyTables = Rule(
        "TTAP1004",
        "Very many tables are selected",
        "{0} tables of the snapshot '{1}' make the build and the editor slow because each becomes a type, and more than {2} are a lot; "
            + "narrow Tables to those that the program uses",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TableWithoutColumns = Rule(
        "TTAP1005",
        "A table is asked for whose columns are not known",
        "{0} cannot be generated because the snapshot '{1}' knows no column of it; "
            + "refresh the snapshot or leave the table out of Tables",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnreadableOverrides = Rule(
        "TTAP1006",
        "The overrides cannot be read",
        "'{0}' cannot be read, and nothing of it is applied: {1}",
        Snapshot,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OverridesMiss = Rule(
        "TTAP1007",
        "The overrides name something that is not there",
        "'{0}' says something that cannot be applied: {1}",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PatternWithoutMatch = Rule(
        "TTAP1008",
        "A pattern of ExcludeTables or Columns matches nothing",
        "The pattern '{0}' of {1} does nothing with the snapshot '{2}' because nothing there matches it; {3}",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingPart = Rule(
        "TTAP1009",
        "A table is known to the service, but its columns are not in the snapshot",
        "{0} cannot be generated because it is known to the service, but its columns are not in the snapshot '{1}'; "
            + "run 'dotnet build -t:TypedTapRefresh'",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnusableName = Rule(
        "TTAP1010",
        "A name in C# cannot be used",
        "'{0}' cannot be the name in C# of {1} because {2}; '{3}' is used until another one is chosen",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TableInTwoParts = Rule(
        "TTAP1011",
        "A table is in two parts of a snapshot",
        "The table '{0}' in '{1}' is passed over because another part of the snapshot has it too; "
            + "remove one of the files and run 'dotnet build -t:TypedTapRefresh'",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoColumnLeft = Rule(
        "TTAP1012",
        "No column of a table is left",
        "The table '{0}' of the snapshot '{1}' cannot be generated because Columns takes every column away; "
            + "leave one, or take the table out with ExcludeTables",
        Snapshot,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NameOfUserMember = Rule(
        "TTAP1013",
        "A column would become a property whose name a member of the user has",
        "The column '{0}' of the table '{1}' cannot become the property '{2}' because your half of the record has a member of that name; "
            + "rename the member, or give the column another name with \"csharp\" in {3}",
        Snapshot,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotARow = Rule(
        "TTAP4001",
        "The type cannot become a row of a VOTable",
        "The type '{0}' cannot become a row of a VOTable because {1}; {2}",
        Usage,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RowTypeUnsupported = Rule(
        "TTAP4002",
        "The property's type is none of a VOTable",
        "The property '{0}' cannot become a column because VOTable has no type for '{1}'; {2}",
        Usage,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RowNameNotAdql = Rule(
        "TTAP4003",
        "The column's name is no regular ADQL identifier",
        "The column '{0}' cannot be uploaded everywhere, or be named in a query without quotes, because {1}; "
            + "name it otherwise with [TapColumn(\"…\")]",
        Usage,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RowNameTwice = Rule(
        "TTAP4004",
        "Two columns of a row have the same name",
        "The column '{0}' cannot be told from another one of '{1}' because their names are the same, apart from case; "
            + "name one of them otherwise with [TapColumn(\"…\")]",
        Usage,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RowWithoutColumns = Rule(
        "TTAP4005",
        "A row has no columns",
        "The type '{0}' cannot become a row of a VOTable because it has no public property that can be read and set; "
            + "add one, such as 'public double Ra {{ get; init; }}'",
        Usage,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RowColumnMisfit = Rule(
        "TTAP4006",
        "The column's datatype or arraysize does not fit its property",
        "The property '{0}' cannot become a column with {1} because its type is '{2}'; {3}",
        Usage,
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RowNeedsMore = Rule(
        "TTAP4007",
        "A row cannot be made without a member that is no column",
        "The type '{0}' cannot be made from a row because {1} has no column; {2}",
        Usage,
        DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor[] All =
    [
        NoSuchSnapshot, NotAnArchive, NothingSelected, AmbiguousSnapshot, SharedNamespace,
        UnreadableSnapshot, PatternWithoutTable, UnknownDatatype, ManyTables, TableWithoutColumns,
        UnreadableOverrides, OverridesMiss, PatternWithoutMatch, MissingPart, UnusableName, TableInTwoParts, NoColumnLeft,
        NameOfUserMember,
        NotARow, RowTypeUnsupported, RowNameNotAdql, RowNameTwice, RowWithoutColumns, RowColumnMisfit, RowNeedsMore,
    ];

    public static IReadOnlyList<DiagnosticDescriptor> List => All;

    public static DiagnosticDescriptor Get(string id)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Id, id, StringComparison.Ordinal))
                return rule;
        }

        throw new ArgumentOutOfRangeException(nameof(id), id, "There is no such rule.");
    }

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpRoot + id + ".md");
}
