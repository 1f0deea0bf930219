using TypedTap.Votable;

namespace TypedTap.DataLink;

/// <summary>The columns of a table of links, shared by its rows.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    public LinkTable(IReadOnlyList<VoTableField> fields)
    {
        Fields = [.. fields];
        for (var i = 0; i < Fields.Length; i++)
        {
            _byName.TryAdd(Fields[i].Name, i);
            if (Fields[i].Id is { } id)
                _byId.TryAdd(id, i);
        }
    }

    public VoTableField[] Fields { get; }

    /// <summary>Whether these are the columns of links at all: what a link is, and where it leads or for whom it is.</summary>
    public static bool IsOne(IEnumerable<VoTableField> fields)
    {
        var names = fields.Select(static field => field.Name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return names.Contains("semantics") && (names.Contains("access_url") || names.Contains("id"));
    }

    /// <summary>Where a column of a name, or without one of an ID, stands; -1 if nowhere.</summary>
    public int Position(string name) =>
        _byName.TryGetValue(name, out var position) || _byId.TryGetValue(name, out position) ? position : -1;

    /// <summary>The cell that a <c>ref</c> of a descriptor means.</summary>
    public string? TextOf(DataLinkRow row, string fieldId) => _byId.TryGetValue(fieldId, out var position) ? row.Cells[position] : null;
}
