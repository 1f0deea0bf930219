using System.Globalization;

namespace TypedTap.Generators.Navigation;

/// <summary>The names of methods on one record: each once, and none that something else of the record has.</summary>
/// <param name="className">The class that the methods stand in.</param>
/// <param name="properties">The record's properties.</param>
internal sealed class NavigationNames(string className, IEnumerable<string> properties)
{
    // A method of the record itself would be called in the place of an extension.
    private static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "PrintMembers",
        "EqualityContract", "Clone", "Deconstruct",
    };

    // Columns as quantities are extensions of the record, too.
    private static readonly string[] OfQuantities = ["AsAngle", "AsTimeSpan", "AsMetres", "AsUtc"];

    private readonly HashSet<string> _properties = new(properties, StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Gives a name that somebody has chosen; false if nothing can have it here.</summary>
    public bool TryKeep(string name) => !OfRecords.Contains(name) && name != className && _given.Add(name);

    /// <summary>Gives a name.</summary>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="by">What tells it from others that want the same: the key's columns.</param>
    public string Give(string wanted, string by)
    {
        if (IsFree(wanted) && _given.Add(wanted))
            return wanted;
        var longer = $"{wanted}By{by}";
        var name = longer;
        for (var i = 2; !IsFree(name) || !_given.Add(name); i++)
            name = longer + "_" + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    private bool IsFree(string name) =>
        !OfRecords.Contains(name) && name != className && !_properties.Contains(name)
        && !Array.Exists(
            OfQuantities,
            end => name.EndsWith(end, StringComparison.Ordinal) && _properties.Contains(name.Substring(0, name.Length - end.Length)));
}
