using System.Globalization;

namespace TypedTap.Adql;

/// <summary>
/// Characters that come in numbers with pasted text: dashes, invisible characters, foreign spaces. Each kind is reported once.
/// </summary>
internal sealed partial class AdqlLexer
{
    private readonly (int Start, char First, int Count)[] _repeated = new (int, char, int)[3];

    private void Repeat(int kind, int start, char c)
    {
        ref var seen = ref _repeated[kind];
        seen = seen.Count == 0 ? (start, c, 1) : (seen.Start, seen.First, seen.Count + 1);
    }

    private void ReportRepeated()
    {
        Report(_repeated[0], AdqlDiagnosticCode.NotAdql, "is not the minus sign of ADQL", "dashes", "Write -.", "-");
        Report(
            _repeated[1], AdqlDiagnosticCode.InvalidCharacter, "is an invisible character, which cannot stand in a query outside quotes",
            "invisible characters", "Remove it.", "");
        Report(
            _repeated[2], AdqlDiagnosticCode.InvalidCharacter, "is not a space that ADQL knows", "such spaces", "Put a plain space there.",
            " ");
    }

    private void Report(
        (int Start, char First, int Count) seen, AdqlDiagnosticCode code, string what, string plural, string suggestion, string by)
    {
        if (seen.Count == 0)
            return;
        var count = seen.Count == 1
            ? "."
            : $"; there are {seen.Count.ToString(CultureInfo.InvariantCulture)} {plural} in this text, of which this is the first.";
        var span = new AdqlSpan(seen.Start, 1);
        _bag.Error(code, span, $"{Name(seen.First)} {what}{count}", suggestion, new AdqlFix(span, by));
    }
}
