using System.Globalization;
using TypedTap.Votable;

namespace TypedTap.DataLink.Checks;

/// <summary>What a value of a parameter is made of: numbers or text, how many, of which kind.</summary>
internal static class ParameterShape
{
    /// <summary>Whether values are numbers.</summary>
    public static bool IsNumeric(VoTableField param) => IsInteger(param) || param.Datatype is "double" or "float";

    /// <summary>Whether the numbers are whole.</summary>
    public static bool IsInteger(VoTableField param) => param.Datatype is "unsignedByte" or "short" or "int" or "long";

    /// <summary>The smallest and largest number that the datatype holds.</summary>
    public static (double Least, double Most) Range(VoTableField param) => param.Datatype switch
    {
        "unsignedByte" => (byte.MinValue, byte.MaxValue),
        "short" => (short.MinValue, short.MaxValue),
        "int" => (int.MinValue, int.MaxValue),
        "long" => (long.MinValue, long.MaxValue),
        "float" => (-float.MaxValue, float.MaxValue),
        _ => (-double.MaxValue, double.MaxValue),
    };

    /// <summary>The name of the xtype, without a prefix such as <c>adql:</c>, in lower case; empty for none.</summary>
    public static string Xtype(VoTableField param) =>
        (param.Xtype ?? "")[((param.Xtype?.LastIndexOf(':') ?? -1) + 1)..].Trim().ToLowerInvariant();

    /// <summary>Whether a number of elements is one that the array size takes. One that nobody can read takes any.</summary>
    public static bool Takes(string? arraysize, int count)
    {
        var size = arraysize?.Trim() ?? "";
        if (size.Length == 0)
            return count == 1;
        var dimensions = size.Split('x');
        var each = 1;
        foreach (var fixedSize in dimensions[..^1])
        {
            if (!int.TryParse(fixedSize, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0)
                return true;
            each *= length;
        }

        var last = dimensions[^1];
        var isVariable = last.EndsWith('*');
        if (last == "*")
            return count % each == 0;
        if (!int.TryParse(last.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var most))
            return true;
        return isVariable ? count <= each * most && count % each == 0 : count == each * most;
    }

    /// <summary>Whether the value of a PARAM is one: not empty, and of numbers where it should be.</summary>
    public static bool IsUsable(VoTableParam param) => !string.IsNullOrWhiteSpace(param.Value)
        && (!IsNumeric(param) || DaliText.TryNumbers(param.Value) is { Length: > 0 });
}
