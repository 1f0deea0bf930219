using TypedTap.Adql;

namespace TypedTap.Vosi.Reading;

/// <summary>Collects breaches of the standard, up to a bound.</summary>
internal sealed class DiagnosticLog(int limit)
{
    private readonly List<VosiDiagnostic> _entries = [];

    public void Add(VosiDiagnosticCode code, string message, int line, int column)
    {
        if (_entries.Count < limit)
            _entries.Add(new VosiDiagnostic(code, message, line, column));
    }

    public ValueList<VosiDiagnostic> ToList() => [.. _entries];
}
