using System.Globalization;
using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Functions;

/// <summary>The types that arguments and results of a user's functions may have.</summary>
internal static class ValueKinds
{
    /// <exception cref="NotSupportedException">The engine has no values of this type.</exception>
    public static ValueKind Of<T>()
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var engine =
            type == typeof(bool) ? EngineType.Boolean
            : type == typeof(short) ? EngineType.Short
            : type == typeof(int) ? EngineType.Int
            : type == typeof(long) ? EngineType.Long
            : type == typeof(float) ? EngineType.Float
            : type == typeof(double) ? EngineType.Double
            : type == typeof(string) ? EngineType.UnicodeText
            : type == typeof(DateTime) ? EngineType.Timestamp
            : type == typeof(SkyPoint) ? EngineType.Point
            : type == typeof(SkyCircle) ? EngineType.Circle
            : type == typeof(SkyPolygon) ? EngineType.Polygon
            : type == typeof(ISkyShape) ? EngineType.Region
            : throw new NotSupportedException(
                $"A function of ADQL can't have values of {type}; use bool, int, long, double, string, DateTime or a shape of TypedTap.Sky.");
        return new ValueKind(engine, Nullable.GetUnderlyingType(typeof(T)) is not null, type.Name);
    }

    /// <summary>A value of the engine as the function wants it.</summary>
    public static T As<T>(object? value)
    {
        if (value is T given)
            return given;
        if (value is null)
            return default!;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return value is ISkyShape
            ? throw new InvalidCastException($"the argument is a {value.GetType().Name}, and the function takes a {type.Name}")
            : (T)Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    /// <exception cref="ArgumentException">The declaration says something else.</exception>
    public static void Check(string declaration, string what, AdqlType declared, ValueKind kind)
    {
        var fits = declared.IsUnknown || kind.Type.Kind switch
        {
            EngineKind.Boolean => declared.Kind == AdqlTypeKind.Boolean,
            EngineKind.Integer or EngineKind.Number => declared.IsNumeric,
            EngineKind.Text => declared.IsText,
            EngineKind.Timestamp => declared.Kind == AdqlTypeKind.Timestamp,
            _ => declared.IsGeometry,
        };
        if (!fits)
        {
            throw new ArgumentException(
                $"'{declaration}' declares {what} as {declared}, and the function has {kind.Name}.", nameof(declaration));
        }
    }
}
