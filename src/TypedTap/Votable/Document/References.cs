namespace TypedTap.Votable.Document;

/// <summary>XML IDs and what refers to them. Since VOTable 1.5 an ID may come after its ref, so they are compared at the end.</summary>
internal sealed class References
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _used = new(StringComparer.Ordinal);

    /// <summary>IDs that stood twice, since last asked.</summary>
    public List<string> Duplicates { get; } = [];

    public void Define(string id)
    {
        if (!_ids.Add(id))
            Duplicates.Add(id);
    }

    public void Use(string id, string element) => _used.TryAdd(id, element);

    /// <summary>What is referred to and not there, with the element that first refers to it.</summary>
    public IEnumerable<(string Id, string Element)> Unresolved()
    {
        foreach (var (id, element) in _used)
        {
            if (!_ids.Contains(id))
                yield return (id, element);
        }
    }
}
