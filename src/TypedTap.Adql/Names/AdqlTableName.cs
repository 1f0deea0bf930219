using System.Text;

namespace TypedTap.Adql;

/// <summary>A table's name of one to three parts: <c>[[catalog.]schema.]table</c>.</summary>
public sealed record AdqlTableName
{
    private AdqlTableName(ValueList<string> parts) => Parts = parts;

    /// <summary>The parts as published, quotes included, outermost first.</summary>
    public ValueList<string> Parts { get; }

    /// <summary>The table's own name, as published.</summary>
    public string Last => Parts[Parts.Count - 1];

    /// <summary>The schema's name as published, or null for an unqualified table.</summary>
    public string? Schema => Parts.Count > 1 ? Parts[Parts.Count - 2] : null;

    /// <summary>A name of the given parts, each as published or written, quotes included; outermost first.</summary>
    /// <exception cref="ArgumentException">There is none, one is empty, or there are more than three.</exception>
    public static AdqlTableName Of(params string[] parts)
    {
        if (AdqlGuard.NotNull(parts, nameof(parts)).Length is 0 or > 3
            || parts.Any(part => AdqlGuard.NotNull(part, nameof(parts)).Length == 0))
        {
            throw new ArgumentException($"'{string.Join(".", parts)}' is not a name of one to three parts.", nameof(parts));
        }

        return new AdqlTableName(ValueList.Of(parts));
    }

    /// <summary>
    /// Takes a published name apart. Dots inside quotes do not count: <c>"J/A+A/416/1117/table8"</c> is one part.
    /// </summary>
    /// <exception cref="FormatException">
    /// A part is empty, a quote is not closed or stands in the middle of a part, or there are more than three parts.
    /// </exception>
    public static AdqlTableName Parse(string published)
    {
        AdqlGuard.NotNull(published, nameof(published));
        var parts = new List<string>();
        var part = new StringBuilder();
        var quoted = false;
        foreach (var c in published)
        {
            if (c == '"')
                quoted = !quoted;
            if (c == '.' && !quoted)
                End();
            else
                part.Append(c);
        }

        if (quoted)
            throw new FormatException($"The table name '{published}' has a quote that is not closed.");
        End();
        if (parts.Count > 3)
            throw new FormatException($"The table name '{published}' has {parts.Count} parts; ADQL knows catalog, schema and table.");
        return new AdqlTableName(parts.ToValueList());

        void End()
        {
            if (part.Length == 0)
                throw new FormatException($"The table name '{published}' has an empty part.");
            var name = part.ToString();
            if (name == "\"\"")
                throw new FormatException($"The table name '{published}' has an empty part.");
            if (name.IndexOf('"') >= 0 && !AdqlIdentifier.IsDelimited(name))
            {
                throw new FormatException(
                    $"The table name '{published}' has a quote in the middle of a part: quotes stand around a whole part, one inside is written twice.");
            }

            parts.Add(name);
            part.Clear();
        }
    }

    /// <summary>The name as it is written in a query; see <see cref="AdqlIdentifier.ToAdql"/>.</summary>
    public string ToAdql(AdqlVersion version = AdqlVersion.V2_1) =>
        string.Join(".", Parts.Select(part => AdqlIdentifier.ToAdql(part, version)));

    /// <summary>The published name.</summary>
    public override string ToString() => string.Join(".", Parts);
}
