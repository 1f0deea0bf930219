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

    /// <summary>
    /// Takes a published name apart. Dots inside quotes do not count: <c>"J/A+A/416/1117/table8"</c> is one part.
    /// </summary>
    /// <exception cref="FormatException">A part is empty, a quote is not closed, or there are more than three parts.</exception>
    public static AdqlTableName Parse(string published)
    {
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
            parts.Add(part.ToString());
            part.Clear();
        }
    }

    /// <summary>The name as it is written in a query; see <see cref="AdqlIdentifier.ToAdql"/>.</summary>
    public string ToAdql() => string.Join(".", Parts.Select(AdqlIdentifier.ToAdql));

    /// <summary>The published name.</summary>
    public override string ToString() => string.Join(".", Parts);
}
