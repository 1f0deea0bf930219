using System.Globalization;
using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Uws.Reading;

/// <summary>Gathers what is odd about a document, up to a bound.</summary>
internal sealed class UwsDiagnosticLog(int limit)
{
    private readonly List<UwsDiagnostic> _entries = [];
    private int _dropped;

    public void Add(UwsDiagnosticCode code, string element, string message)
    {
        if (_entries.Count < limit)
            _entries.Add(new UwsDiagnostic(code, ServerText.Clean(element, 60), message));
        else
            _dropped++;
    }

    /// <summary>A value that is left out because it is none of its kind.</summary>
    public void BadValue(string element, string value, string reason) =>
        Add(UwsDiagnosticCode.BadValue, element, $"'{ServerText.Clean(value, 80)}' {reason}.");

    public ValueList<UwsDiagnostic> ToList() => _dropped == 0
        ? [.. _entries]
        :
        [
            .. _entries,
            new UwsDiagnostic(UwsDiagnosticCode.More, "", string.Create(CultureInfo.InvariantCulture, $"{_dropped} more are not listed.")),
        ];
}
