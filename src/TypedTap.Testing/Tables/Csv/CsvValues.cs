using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable.Cells;

namespace TypedTap.Testing.Tables.Csv;

/// <summary>Values of CSV files by the type of their column, in the notation that the service itself writes into CSV.</summary>
internal static class CsvValues
{
    /// <summary>Reads a value as an object of the kind's type.</summary>
    public static bool TryParse(EngineType type, string text, [NotNullWhen(true)] out object? value)
    {
        value = type.Kind switch
        {
            EngineKind.Boolean => Boolean(text),
            EngineKind.Integer => Integer(type, text),
            EngineKind.Number => Number(text) is { } number ? type.Datatype == "float" ? (double)(float)number : number : null,
            EngineKind.Timestamp => DaliTimestamp.TryParse(Encoding.UTF8.GetBytes(text), out var time) ? time : null,
            EngineKind.Shape => Shape(type, text),
            EngineKind.Array => Elements(type, text),
            _ => text,
        };
        return value is not null;
    }

    private static object? Boolean(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "T" or "1" => true,
        "FALSE" or "F" or "0" => false,
        _ => null,
    };

    private static object? Integer(EngineType type, string text)
    {
        if (!long.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return type.Datatype switch
        {
            "unsignedByte" => value is >= byte.MinValue and <= byte.MaxValue,
            "short" => value is >= short.MinValue and <= short.MaxValue,
            "int" => value is >= int.MinValue and <= int.MaxValue,
            _ => true,
        } ? value : null;
    }

    private static double? Number(string text) => text.Trim() switch
    {
        "Inf" or "+Inf" or "Infinity" => double.PositiveInfinity,
        "-Inf" or "-Infinity" => double.NegativeInfinity,
        "NaN" => double.NaN,
        var trimmed => double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    private static ISkyShape? Shape(EngineType type, string text)
    {
        if (SkyRegion.Parse(text).Shape is { } shape)
            return shape;
        return Numbers(text) is { Length: >= 2 } numbers ? SkyRegion.FromNumbers(type.Xtype, numbers).Shape : null;
    }

    private static Array? Elements(EngineType type, string text) => type.Datatype switch
    {
        "boolean" or "bit" => Items(text, item => Boolean(item) as bool?),
        "unsignedByte" =>
            Items(text, item => byte.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (byte?)null),
        "short" or "int" or "long" => Items(text, item => Integer(type, item) as long?),
        "char" or "unicodeChar" => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _ => Numbers(text),
    };

    private static double[]? Numbers(string text) => Items(text, Number);

    // The array of all items, or null if one of them is none.
    private static T[]? Items<T>(string text, Func<string, T?> parse)
        where T : struct
    {
        var items = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (parse(items[i]) is not { } value)
                return null;
            values[i] = value;
        }

        return values;
    }
}
