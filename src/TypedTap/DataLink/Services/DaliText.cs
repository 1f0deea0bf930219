using System.Globalization;
using TypedTap.Sky;

namespace TypedTap.DataLink;

/// <summary>Values as DALI 1.1 section 3.3 writes them in parameters.</summary>
internal static class DaliText
{
    public static string Of(double number) => number switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    public static string Of(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(Of));

    /// <summary>A timestamp without a zone, which means UTC; as many digits as it takes.</summary>
    public static string Of(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>The numbers of a shape in degrees; null for a union, which has none.</summary>
    public static double[]? Numbers(ISkyShape shape) => shape switch
    {
        SkyPoint point => [point.Ra, point.Dec],
        SkyCircle circle => [circle.Center.Ra, circle.Center.Dec, circle.Radius.InDegrees],
        SkyRange range => [range.Ra.Lower, range.Ra.Upper, range.Dec.Lower, range.Dec.Upper],
        SkyPolygon polygon => [.. polygon.Vertices.SelectMany(static vertex => new[] { vertex.Ra, vertex.Dec })],
        _ => null,
    };

    /// <summary>A shape as POS has it (SODA 1.0 section 3.3.3): <c>CIRCLE 10 -20 0.1</c>. Null for what POS has not.</summary>
    public static string? Pos(ISkyShape shape) => shape switch
    {
        SkyCircle => "CIRCLE " + Of(Numbers(shape)!),
        SkyRange => "RANGE " + Of(Numbers(shape)!),
        SkyPolygon => "POLYGON " + Of(Numbers(shape)!),
        _ => null,
    };

    /// <summary>The numbers of a text, with blanks between them; null if something in it is no number.</summary>
    public static double[]? TryNumbers(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!TryNumber(words[i], out numbers[i]))
                return null;
        }

        return numbers;
    }

    private static bool TryNumber(string word, out double number)
    {
        number = word.TrimStart('+').ToUpperInvariant() switch
        {
            "INF" or "INFINITY" => double.PositiveInfinity,
            "-INF" or "-INFINITY" => double.NegativeInfinity,
            _ => double.NaN,
        };
        return double.IsInfinity(number)
            || (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));
    }
}
