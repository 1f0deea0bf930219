using System.Globalization;
using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Snapshots.Mapping;

/// <summary>Collects findings, up to a bound, names of a service fit for one line.</summary>
internal sealed class FindingLog
{
    private const int Limit = 1_000;
    private const int Shown = 8;
    private const int NameLength = 200;
    private const int LongestName = 1_000;

    private readonly List<TapSnapshotFinding> _findings = [];
    private int _dropped;

    public void Add(string place, string message)
    {
        if (_findings.Count < Limit)
            _findings.Add(new(ServerText.Clean(place, NameLength), message));
        else
            _dropped++;
    }

    public void Add(IEnumerable<TapSnapshotFinding> findings)
    {
        foreach (var finding in findings)
            Add(finding.Place, finding.Message);
    }

    public ValueList<TapSnapshotFinding> ToList() => _dropped == 0
        ? [.. _findings]
        : [.. _findings, new("", string.Create(CultureInfo.InvariantCulture, $"There are {_dropped} findings more."))];

    /// <summary>A name of a service in quotes.</summary>
    public static string Name(string name) => $"'{ServerText.Clean(name, NameLength)}'";

    /// <summary>Whether a name can be written in a query and in a file: on one line, and no longer than any database allows.</summary>
    public static bool IsWritable(string name) => name.Length <= LongestName && !name.Any(char.IsControl);

    /// <summary>Some names, and how many there are more.</summary>
    public static string Names(IReadOnlyCollection<string> names)
    {
        var text = string.Join(", ", names.Take(Shown).Select(static name => ServerText.Clean(name, NameLength)));
        return names.Count <= Shown ? text : string.Create(CultureInfo.InvariantCulture, $"{text} and {names.Count - Shown} more");
    }

    /// <summary><c>1 table</c>, <c>5 tables</c>.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
