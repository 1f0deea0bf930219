using System.Globalization;

namespace TypedTap.Metadata;

/// <summary>
/// Gives the names of one scope, where they must differ: the properties of a record, the records of a namespace. Names that are kept
/// come first and no computed one takes them; of several that would be equal the first one has it, the next are <c>X_2</c>, <c>X_3</c>.
/// </summary>
/// <param name="style">How names are made of published ones.</param>
/// <param name="typeName">The record whose properties are named; null elsewhere.</param>
internal sealed class NameScope(NamingStyle style, string? typeName = null)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private bool _hasAccessors;

    /// <summary>The names, one for each wish.</summary>
    /// <param name="wishes">What needs a name, in order.</param>
    /// <param name="avoided">Names that may not be given because something else has them.</param>
    /// <param name="refuse">Told of every kept name that can't be kept, by the number of the wish, and why.</param>
    public string[] Name(IReadOnlyList<NameWish> wishes, IEnumerable<string> avoided, Action<int, string>? refuse = null)
    {
        var names = new string?[wishes.Count];
        Keep(wishes, names, refuse);
        _given.UnionWith(avoided);
        if (Array.IndexOf(names, null) < 0)
            return names!; // as in a snapshot that a refresh has written
        var bases = new string[wishes.Count];
        for (var i = 0; i < bases.Length; i++)
        {
            bases[i] = names[i] is null ? CSharpNames.Of(wishes[i].Published, wishes[i].Fallback, style) : "";
            _hasAccessors |= IsAccessor(bases[i]);
        }

        _taken.UnionWith(_given);
        var isClaimed = new bool[bases.Length];
        if (_hasAccessors)
        {
            var all = new HashSet<string>(_given, StringComparer.Ordinal);
            all.UnionWith(bases);
            for (var i = 0; i < bases.Length; i++)
                isClaimed[i] = (IsAccessor(bases[i]) && all.Contains(bases[i].Substring(4))) || HasAccessor(bases[i], _given);
        }

        for (var i = 0; i < bases.Length; i++)
        {
            isClaimed[i] |= ClaimOn(wishes[i].Kind, bases[i]) is not null;
            if (names[i] is null && !isClaimed[i])
                _taken.Add(bases[i]);
        }

        for (var i = 0; i < bases.Length; i++)
            names[i] ??= Give(wishes[i].Kind, bases[i], isClaimed[i]);
        return names!;
    }

    /// <summary>Why nothing can have this name, whatever else there is; null if something can.</summary>
    public string? ClaimOn(NameKind kind, string name)
    {
        if (name == typeName)
            return "is the name of the record, which no member of it may have (CS0542)";
        if (CSharpNames.IsRecordMember(name))
            return "is a member of every record";
        return kind != NameKind.Property && name == nameof(System) ? "would hide the namespace System" : null;
    }

    /// <summary>What is added to a name that is claimed.</summary>
    private static string Suffix(NameKind kind) => kind switch
    {
        NameKind.Property => "Value",
        NameKind.Record => "Row",
        _ => "Schema",
    };

    private static bool IsAccessor(string name) =>
        name.Length > 4 && (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal));

    private static bool HasAccessor(string name, HashSet<string> names) => names.Contains("get_" + name) || names.Contains("set_" + name);

    private void Keep(IReadOnlyList<NameWish> wishes, string?[] names, Action<int, string>? refuse)
    {
        foreach (var wish in wishes)
            _hasAccessors |= wish.Kept is { } name && IsAccessor(name);
        var kept = _hasAccessors
            ? new HashSet<string>(wishes.Select(static wish => wish.Kept).OfType<string>(), StringComparer.Ordinal)
            : [];
        for (var i = 0; i < names.Length; i++)
        {
            if (wishes[i].Kept is not { } name)
                continue;
            if (CSharpIdentifier.FindFault(name) is { } fault)
                refuse?.Invoke(i, fault);
            else if (ClaimOn(wishes[i].Kind, name) is { } claim)
                refuse?.Invoke(i, $"'{name}' {claim}");
            else if (IsAccessor(name) && kept.Contains(name.Substring(4)))
                refuse?.Invoke(i, $"'{name}' is what the compiler calls a part of the property '{name.Substring(4)}' (CS0102)");
            else if (_given.Add(name))
                names[i] = name;
            else
                refuse?.Invoke(i, $"'{name}' is the name of another one");
        }
    }

    private string Give(NameKind kind, string wanted, bool isClaimed)
    {
        if (!isClaimed && _given.Add(wanted))
            return wanted;
        var name = isClaimed ? wanted + Suffix(kind) : wanted;
        var candidate = name;
        for (var next = 2; !IsFree(kind, candidate); next++)
            candidate = name + "_" + next.ToString(CultureInfo.InvariantCulture);
        _taken.Add(candidate);
        _hasAccessors |= IsAccessor(candidate);
        return candidate;
    }

    private bool IsFree(NameKind kind, string name) =>
        !_taken.Contains(name)
        && ClaimOn(kind, name) is null
        && !(IsAccessor(name) && _taken.Contains(name.Substring(4)))
        && !(_hasAccessors && HasAccessor(name, _taken));
}
