using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing.Synthetic;

/// <summary>What is known of a column, in a form that rules can ask.</summary>
internal sealed class ColumnFacts
{
    private readonly HashSet<string> _words;
    private readonly string _ucd;

    public ColumnFacts(string table, TapColumnInfo info)
    {
        Table = table;
        Info = info;
        Type = FieldTypes.ColumnOf(info).Type;
        var name = AdqlIdentifier.Unquote(info.Name);
        Name = name.ToLowerInvariant();
        Compact = Name.Replace("_", "", StringComparison.Ordinal);
        Unit = info.Unit ?? "";
        _ucd = ";" + (info.Ucd ?? "").ToLowerInvariant() + ";";
        _words = Words(name);
        Key = SyntheticRandom.Hash(Name);
        NullValues = TapTypeConventions.NullValuesOf(info);
    }

    /// <summary>The full name of the table as published.</summary>
    public string Table { get; }

    public TapColumnInfo Info { get; }

    public EngineType Type { get; }

    /// <summary>The name in lower case, without quotes.</summary>
    public string Name { get; }

    /// <summary>The name without underscores: <c>calib_level</c> and <c>calibLevel</c> are one.</summary>
    public string Compact { get; }

    public string Unit { get; }

    /// <summary>What the column's random numbers begin with.</summary>
    public ulong Key { get; }

    /// <summary>The values that mean "no value", as objects of the column's C# type.</summary>
    public ValueList<object> NullValues { get; }

    public bool MayBeNull => Info.Nullable != false;

    /// <summary>Whether the UCD has an atom or a part of one, such as <c>pos.eq.ra</c>.</summary>
    public bool HasUcd(string atom) =>
        _ucd.Contains(";" + atom + ";", StringComparison.Ordinal) || _ucd.Contains(";" + atom + ".", StringComparison.Ordinal);

    /// <summary>Whether one of the words of the name is one of these: <c>time_bounds_lower</c> and <c>timeBoundsLower</c> have
    /// three.</summary>
    public bool HasWord(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (_words.Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is the lower end of something that has an upper one.</summary>
    public bool IsLower => HasWord("min", "lower", "low", "lo", "start", "begin") || HasUcd("stat.min") || HasUcd("time.start");

    /// <summary>Whether it is the upper end.</summary>
    public bool IsUpper => HasWord("max", "upper", "high", "hi", "end", "stop") || HasUcd("stat.max") || HasUcd("time.end");

    private static HashSet<string> Words(string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var begin = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isCut = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var isHump = !isCut && i > begin && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!isCut && !isHump)
                continue;
            if (i > begin)
                words.Add(name[begin..i].ToLowerInvariant());
            begin = isCut ? i + 1 : i;
        }

        return words;
    }
}
