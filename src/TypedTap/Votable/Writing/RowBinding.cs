using TypedTap.Adql;

namespace TypedTap.Votable.Writing;

/// <summary>Finds the columns of a row type among those of a table.</summary>
internal static class RowBinding
{
    /// <summary>The place of each column; a name in the same case wins over one in another.</summary>
    public static int[] Find(IReadOnlyList<VoTableField> present, ValueList<VoTableField> wanted)
    {
        var exact = new Dictionary<string, int>(StringComparer.Ordinal);
        var any = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < present.Count; i++)
        {
            var name = AdqlIdentifier.Unquote(present[i].Name);
            Add(exact, name, i);
            Add(any, name, i);
        }

        var ordinals = new int[wanted.Count];
        for (var i = 0; i < ordinals.Length; i++)
        {
            var name = AdqlIdentifier.Unquote(wanted[i].Name);
            if (!exact.TryGetValue(name, out var ordinal) && !any.TryGetValue(name, out ordinal))
                throw Error($"The table has no column '{name}', which the row type asks for; it has {Names(present)}.");
            if (ordinal < 0)
                throw Error($"The table has several columns '{name}', and the row type cannot tell them apart.");
            ordinals[i] = ordinal;
        }

        return ordinals;
    }

    /// <summary>A name that stands twice gets -1.</summary>
    private static void Add(Dictionary<string, int> ordinals, string name, int ordinal) =>
        ordinals[name] = ordinals.ContainsKey(name) ? -1 : ordinal;

    private static string Names(IReadOnlyList<VoTableField> fields)
    {
        const int Shown = 20;
        var names = string.Join(", ", fields.Take(Shown).Select(static field => field.Name));
        return fields.Count switch
        {
            0 => "none",
            > Shown => $"{names} and {fields.Count - Shown} more",
            _ => names,
        };
    }

    private static VoTableException Error(string message) => new(VoTableErrorKind.BadValue, message);
}
