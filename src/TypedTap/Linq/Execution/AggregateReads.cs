using System.Globalization;
using System.Numerics;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>Reads what the service computed, above all the only value of an answer, whatever width it has.</summary>
internal static class AggregateReads
{
    // Beyond this not every integer is a double.
    private const double Exact = 1L << 53;

    private static readonly Dictionary<Type, Func<VoTableReader, object?>> ByType = new()
    {
        [typeof(string)] = static row => row.GetString(0),
        [typeof(DateTime)] = static row => row.GetTimestamp(0),
        [typeof(double)] = static row => Number<double>(row),
        [typeof(float)] = static row => Number<float>(row),
        [typeof(long)] = static row => Number<long>(row),
        [typeof(int)] = static row => Number<int>(row),
        [typeof(short)] = static row => Number<short>(row),
        [typeof(byte)] = static row => Number<byte>(row),
    };

    public static long Count(VoTableReader row) => row.GetInt64(0)
        ?? throw new TapResultException("The service answered a COUNT query with a null; the answer is not one of a TAP service.");

    /// <summary>A number; null where there was nothing to add up.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static TValue? Number<TValue>(VoTableReader row, int ordinal = 0)
        where TValue : struct, INumber<TValue>
    {
        if (IsFloating(row.Fields[ordinal]))
        {
            if (row.GetDouble(ordinal) is not { } number)
                return null;
            if (IsIntegral<TValue>() && (Math.Abs(number) >= Exact || number != Math.Truncate(number)))
            {
                throw new TapResultException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The service gave {number:R} for what is an integer in C#: it computes in floating point, and the exact value can't be told. Convert to double in the selector."));
            }

            return TValue.CreateChecked(number);
        }

        return row.GetInt64(ordinal) is { } integer ? TValue.CreateChecked(integer) : null;
    }

    /// <summary>A value of a type that <see cref="Require"/> takes.</summary>
    public static object? Value(VoTableReader row, Type type) => ByType[type](row);

    /// <summary>Sees to it, before anything is sent, that the service can put values of a type in order.</summary>
    public static void Require(Type type)
    {
        if (!ByType.ContainsKey(type))
        {
            throw new TapQueryNotSupportedException(
                $"The smallest or largest {type.Name}", "a query", "services put numbers, texts and times in order and nothing else",
                "select such a column, or sort the rows after reading them");
        }
    }

    private static bool IsIntegral<TValue>()
        where TValue : struct, INumber<TValue> =>
            typeof(TValue) != typeof(double) && typeof(TValue) != typeof(float) && typeof(TValue) != typeof(decimal);

    private static bool IsFloating(VoTableField field) => field.Datatype is "float" or "double";
}
