namespace TypedTap.Metadata;

/// <summary>
/// The names in C# of one scope while overrides change them: a name that people choose must be free. What is recorded keeps its name,
/// and what
/// has none yet will give way.
/// </summary>
internal sealed class ScopeNames(NameScope rules)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Notes a name that something has and keeps.</summary>
    public void Keep(string? name, string thing)
    {
        if (name is not null)
            _owners[name] = thing;
    }

    /// <summary>Takes a name; or says why it can't be had, as a sentence without its end.</summary>
    public string? Take(NameKind kind, string name, string thing)
    {
        if (CSharpIdentifier.FindFault(name) is { } fault)
            return $"A name in C# is needed, but this {fault}";
        if (rules.ClaimOn(kind, name) is { } claim)
            return $"'{name}' {claim}";
        if (_owners.TryGetValue(name, out var owner))
            return $"'{name}' is the name of {owner}";
        foreach (var prefix in kind == NameKind.Property ? (string[])["get_", "set_"] : [])
        {
            var isPart = name.StartsWith(prefix, StringComparison.Ordinal) && _owners.ContainsKey(name.Substring(prefix.Length));
            if (isPart || _owners.ContainsKey(prefix + name))
                return $"'{name}' is, or has, what the compiler calls a part of another property (CS0102)";
        }

        _owners.Add(name, thing);
        return null;
    }
}
