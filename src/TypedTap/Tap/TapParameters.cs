using System.Globalization;

namespace TypedTap.Tap;

/// <summary>The parameters of a query (TAP 1.1 §2.7), each of them once and under one name.</summary>
internal static class TapParameters
{
    /// <summary>The name of the format since TAP 1.1.</summary>
    public const string ResponseFormat = "RESPONSEFORMAT";

    /// <summary>Its name in TAP 1.0, which TAP 1.1 takes as well.</summary>
    public const string Format = "FORMAT";

    // What is set elsewhere, and where.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["REQUEST"] = "it is always doQuery",
        ["LANG"] = "set TapRequestOptions.Language",
        ["QUERY"] = "it is the query itself",
        ["MAXREC"] = "set TapRequestOptions.MaxRec",
        ["RUNID"] = "set TapRequestOptions.RunId",
        ["UPLOAD"] = "add to TapRequestOptions.Uploads",
        ["PHASE"] = "a job is started when it has been created, not by a parameter of the query",
    };

    /// <summary>The fields of the form, in the standard's order.</summary>
    /// <param name="adql">The query.</param>
    /// <param name="maxRec">MAXREC; null for none.</param>
    /// <param name="format">The format's media type or alias; null for none.</param>
    /// <param name="formatName">What the service calls the format.</param>
    /// <param name="options">The rest.</param>
    /// <exception cref="ArgumentException">Parameters of the service's own clash with each other or with the standard's.</exception>
    public static List<KeyValuePair<string, string>> Query(
        string adql, long? maxRec, string? format, string formatName, TapRequestOptions options)
    {
        List<KeyValuePair<string, string>> fields =
        [
            // TAP 1.1 ignores REQUEST, TAP 1.0 requires it.
            new("REQUEST", "doQuery"),
            new("LANG", options.Language ?? "ADQL"),
            new("QUERY", adql),
        ];
        if (maxRec is { } rows)
            fields.Add(new("MAXREC", rows.ToString(CultureInfo.InvariantCulture)));
        // The other name is never sent beside it: what services do with both is undefined.
        if (format is not null)
            fields.Add(new(formatName, format));
        if (options.RunId is not null)
            fields.Add(new("RUNID", options.RunId));
        if (UploadList.Text(options.Uploads, nameof(options)) is { } uploads)
            fields.Add(new("UPLOAD", uploads));
        var parts = options.Uploads.Where(static upload => upload.Location is null).Select(UploadList.PartName).ToList();
        foreach (var own in options.Parameters)
        {
            Check(own, fields, parts, nameof(options));
            fields.Add(new(own.Name, own.Value));
        }

        foreach (var (name, value) in fields)
            CheckCharacters(
                value, name == "QUERY" ? "The query" : $"The parameter {name}", name == "QUERY" ? nameof(adql) : nameof(options));
        return fields;
    }

    /// <summary>The media type of a VOTable's serialization; null for the service's choice.</summary>
    public static string? MediaType(TapResponseFormat format) => format switch
    {
        TapResponseFormat.Default => null,
        TapResponseFormat.TableData => "application/x-votable+xml;serialization=TABLEDATA",
        TapResponseFormat.Binary2 => "application/x-votable+xml;serialization=BINARY2",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such serialization of a VOTable."),
    };

    /// <summary>Refuses text that cannot be sent as it is: UTF-8 would put U+FFFD in place of half a character.</summary>
    /// <exception cref="ArgumentException">There is a surrogate without its pair.</exception>
    private static void CheckCharacters(string text, string noun, string parameterName)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{noun} has half a character (the surrogate U+{(int)text[i]:X4} without its pair) at position {i}, which cannot be sent."),
                    parameterName);
            }

            i++;
        }
    }

    private static void Check(TapParameter own, List<KeyValuePair<string, string>> fields, List<string> parts, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(own.Name) || own.Value is null)
            throw new ArgumentException($"A parameter of the service's own has no name or no value: '{own.Name}'.", parameterName);
        if (Elsewhere.TryGetValue(own.Name, out var cure))
        {
            var standard = Elsewhere.Keys.First(name => name.Equals(own.Name, StringComparison.OrdinalIgnoreCase));
            throw new ArgumentException(
                $"The parameter '{own.Name}' of TapRequestOptions.Parameters is the standard's {standard}, which would be sent twice: leave it out; {cure}.",
                parameterName);
        }

        var clash = fields.Find(field => IsSame(field.Key, own.Name)).Key ?? parts.FirstOrDefault(part => IsSame(part, own.Name));
        if (clash is null)
            return;
        throw new ArgumentException(
            $"The parameter '{own.Name}' of TapRequestOptions.Parameters clashes with '{clash}', which is sent too"
            + (IsFormat(own.Name)
                ? ": set only one of them, and leave the other and TapRequestOptions.ResponseFormat unset."
                : ": give it once."),
            parameterName);
    }

    private static bool IsSame(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase) || (IsFormat(left) && IsFormat(right));

    private static bool IsFormat(string name) =>
        name.Equals(Format, StringComparison.OrdinalIgnoreCase) || name.Equals(ResponseFormat, StringComparison.OrdinalIgnoreCase);
}
