namespace TypedTap.Querying.Members;

public static partial class TranslatableMembers
{
    private static readonly string[] Numbers = ["SByte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal"];
    private static readonly string[] Fractions = ["Double", "Decimal"];

    private static readonly Dictionary<string, string> FunctionById = Functions().ToDictionary(
        pair => pair.Id, pair => pair.Function, StringComparer.Ordinal);

    /// <summary>The function of ADQL that a method is, with the same arguments (an instance first); null if it is none.</summary>
    /// <param name="documentationId">The id of the method's definition.</param>
    public static string? FunctionOf(string documentationId) =>
        FunctionById.TryGetValue(documentationId, out var function) ? function : null;

    private static IEnumerable<(string Id, string Function)> Functions() =>
    [
        .. Of("Abs", "ABS", Numbers), .. Of("Ceiling", "CEILING", Fractions), .. Of("Floor", "FLOOR", Fractions),
        .. Of("Truncate", "TRUNCATE", Fractions),
        .. Single("Abs", "ABS"), .. Single("Ceiling", "CEILING"), .. Single("Floor", "FLOOR"), .. Single("Truncate", "TRUNCATE"),
        .. Of("Sqrt", "SQRT"), .. Of("Exp", "EXP"), .. Of("Log", "LOG"), .. Of("Log10", "LOG10"),
        .. Of("Sin", "SIN"), .. Of("Cos", "COS"), .. Of("Tan", "TAN"), .. Of("Asin", "ASIN"), .. Of("Acos", "ACOS"), .. Of("Atan", "ATAN"),
        ("M:System.Math.Pow(System.Double,System.Double)", "POWER"), ("M:System.Math.Atan2(System.Double,System.Double)", "ATAN2"),
        ("M:System.Double.RadiansToDegrees(System.Double)", "DEGREES"), ("M:System.Double.DegreesToRadians(System.Double)", "RADIANS"),
        ("M:System.String.ToLower", "LOWER"), ("M:System.String.ToLowerInvariant", "LOWER"),
        ("M:System.String.ToUpper", "UPPER"), ("M:System.String.ToUpperInvariant", "UPPER"),
    ];

    private static IEnumerable<(string Id, string Function)> Of(string method, string function, params string[] types) =>
        (types.Length == 0 ? ["Double"] : types).Select(type => ($"M:System.Math.{method}(System.{type})", function));

    // Of single precision only what gives the same in double precision, in which services compute.
    private static IEnumerable<(string Id, string Function)> Single(string method, string function) =>
        [($"M:System.MathF.{method}(System.Single)", function)];
}
