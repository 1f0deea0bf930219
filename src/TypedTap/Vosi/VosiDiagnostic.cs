using System.Globalization;

namespace TypedTap.Vosi;

/// <summary>A breach of a standard that a reader has tolerated.</summary>
/// <param name="Code">Which.</param>
/// <param name="Message">What was found and what was made of it.</param>
/// <param name="Line">The line of the document, counted from 1; 0 when not known.</param>
/// <param name="Column">The character in that line, counted from 1; 0 when not known.</param>
public sealed record VosiDiagnostic(VosiDiagnosticCode Code, string Message, int Line, int Column)
{
    /// <summary>Place, code and message, on one line.</summary>
    public override string ToString() => Line == 0
        ? $"{Code}: {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"line {Line}, character {Column}: {Code}: {Message}");
}
