using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Csv;

/// <summary>Finds the narrowest type that all values of a column have: int, long, double, boolean, timestamp, and text for the
/// rest.</summary>
internal static class CsvTypes
{
    private static readonly EngineType[] Candidates = [
        EngineType.Int, EngineType.Long, EngineType.Double, EngineType.Boolean, EngineType.Timestamp
    ];

    /// <summary>The type of a column; text where it has no value at all.</summary>
    public static EngineType Infer(IEnumerable<string?> values)
    {
        var left = Candidates.ToList();
        var isEmpty = true;
        foreach (var value in values)
        {
            if (value is null)
                continue;
            isEmpty = false;
            left.RemoveAll(type => !Fits(type, value));
            if (left.Count == 0)
                break;
        }

        return isEmpty || left.Count == 0 ? EngineType.UnicodeText : left[0];
    }

    // A number with zeros in front is a name that consists of digits.
    private static bool Fits(EngineType type, string value) => type.Kind switch
    {
        EngineKind.Integer or EngineKind.Number when HasLeadingZero(value) => false,
        EngineKind.Integer when type.Datatype == "int" =>
            int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        EngineKind.Boolean => value is "true" or "false" or "True" or "False" or "TRUE" or "FALSE",
        EngineKind.Timestamp => value.Length >= "2020-01-01".Length && CsvValues.TryParse(type, value, out _),
        _ => CsvValues.TryParse(type, value, out _),
    };

    private static bool HasLeadingZero(string value)
    {
        var digits = value.AsSpan().TrimStart("+-");
        return digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]);
    }
}
