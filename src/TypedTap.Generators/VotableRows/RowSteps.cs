namespace TypedTap.Generators.VotableRows;

/// <summary>The names of the row generator's tracked steps.</summary>
internal static class RowSteps
{
    /// <summary>The types with <c>[VoTableRow]</c>, as far as their other half can be written.</summary>
    public const string Rows = nameof(Rows);

    /// <summary>A row type's source text.</summary>
    public const string EmitRow = nameof(EmitRow);

    /// <summary>What there is to tell the user.</summary>
    public const string RowDiagnostics = nameof(RowDiagnostics);

    /// <summary>Every step.</summary>
    public static readonly string[] All = [Rows, EmitRow, RowDiagnostics];
}
