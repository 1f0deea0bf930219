using System.Globalization;

namespace TypedTap.Tap;

/// <summary>The parameters of a query (TAP 1.1 §2.7), each of them once.</summary>
internal static class TapParameters
{
    /// <summary>The fields of the form, in the standard's order.</summary>
    public static IReadOnlyCollection<KeyValuePair<string, string>> Query(string adql, long? maxRec, TapResponseFormat format)
    {
        List<KeyValuePair<string, string>> fields =
        [
            // TAP 1.1 ignores REQUEST, TAP 1.0 requires it.
            new("REQUEST", "doQuery"),
            new("LANG", "ADQL"),
            new("QUERY", adql),
        ];
        if (maxRec is { } rows)
            fields.Add(new("MAXREC", rows.ToString(CultureInfo.InvariantCulture)));
        // FORMAT, its older name, is never sent beside it: what services do with both is undefined.
        if (MediaType(format) is { } type)
            fields.Add(new("RESPONSEFORMAT", type));
        return fields;
    }

    /// <summary>Refuses text that cannot be sent as it is: UTF-8 would put U+FFFD in place of half a character.</summary>
    /// <exception cref="ArgumentException">There is a surrogate without its pair.</exception>
    public static void CheckCharacters(string adql, string parameterName)
    {
        for (var i = 0; i < adql.Length; i++)
        {
            if (!char.IsSurrogate(adql[i]))
                continue;
            if (i + 1 == adql.Length || !char.IsSurrogatePair(adql[i], adql[i + 1]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The query has half a character (the surrogate U+{(int)adql[i]:X4} without its pair) at position {i}, which cannot be sent."),
                    parameterName);
            }

            i++;
        }
    }

    private static string? MediaType(TapResponseFormat format) => format switch
    {
        TapResponseFormat.Default => null,
        TapResponseFormat.TableData => "application/x-votable+xml;serialization=TABLEDATA",
        TapResponseFormat.Binary2 => "application/x-votable+xml;serialization=BINARY2",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such serialization of a VOTable."),
    };
}
