using System.Runtime.InteropServices;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Reporting;

/// <summary>Records breaches of the standard, or makes errors of them, as the options say.</summary>
internal sealed class WarningLog(XmlPull xml, VoTableReaderOptions options)
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(VoTableWarningCode Code, string? Field), int> _places = [];

    /// <summary>How many breaches were met that are not in the list, because it is full.</summary>
    public long Dropped { get; private set; }

    public bool IsStrict => options.Tolerance == VoTableTolerance.Strict;

    /// <summary>Whether what loses or changes a value is an error.</summary>
    public bool KeepsValues => options.Tolerance != VoTableTolerance.Lenient;

    /// <summary>The warnings so far.</summary>
    public IReadOnlyList<VoTableWarning> ToList() => _entries.ConvertAll(static entry => entry.First with { Count = entry.Count });

    /// <summary>Records a breach.</summary>
    /// <param name="code">Which.</param>
    /// <param name="message">What was found and what was made of it.</param>
    /// <param name="field">The FIELD concerned.</param>
    /// <param name="row">The row concerned.</param>
    /// <param name="place">What the same breach is counted by, where that is no FIELD.</param>
    /// <exception cref="VoTableException">The options make an error of it.</exception>
    public void Report(VoTableWarningCode code, string message, string? field = null, long? row = null, string? place = null)
    {
        if (IsStrict || (KeepsValues && code >= VoTableWarningCode.BadValue))
        {
            var kind = code == VoTableWarningCode.BadValue ? VoTableErrorKind.BadValue
                : code > VoTableWarningCode.BadValue ? VoTableErrorKind.Malformed : VoTableErrorKind.NotStandard;
            throw xml.Error(kind, kind == VoTableErrorKind.NotStandard ? $"{code}: {message}" : message);
        }

        if (TryCount(code, place ?? field))
            return;
        if (_entries.Count >= options.MaxWarnings)
        {
            Dropped++;
            return;
        }

        _places.Add((code, place ?? field), _entries.Count);
        var (line, column) = xml.Position;
        _entries.Add(new Entry { First = new VoTableWarning(code, message, line, column) { Field = field, Row = row }, Count = 1 });
    }

    /// <summary>Whether a breach has been recorded already, so that counting it does.</summary>
    public bool TryCount(VoTableWarningCode code, string? field)
    {
        if (!_places.TryGetValue((code, field), out var place))
            return false;
        CollectionsMarshal.AsSpan(_entries)[place].Count++;
        return true;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public VoTableWarning First;
        public long Count;
    }
}
