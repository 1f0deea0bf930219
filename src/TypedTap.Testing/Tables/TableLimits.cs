using System.Globalization;
using TypedTap.Testing.Engine;

namespace TypedTap.Testing.Tables;

/// <summary>How large a table from outside may be.</summary>
/// <param name="MaxRows">How many rows.</param>
/// <param name="MaxBytes">How many bytes of the document.</param>
internal sealed record TableLimits(long MaxRows, long MaxBytes)
{
    /// <summary>For tables that the user of the library adds himself.</summary>
    public static TableLimits None { get; } = new(long.MaxValue, long.MaxValue);

    /// <exception cref="EngineException">A limit is exceeded.</exception>
    public void Check(long rows, long bytes)
    {
        if (rows > MaxRows)
        {
            throw new EngineException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The table has more rows than the {MaxRows} that this service takes; upload fewer."));
        }

        if (bytes > MaxBytes)
        {
            throw new EngineException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The table is larger than the {MaxBytes} bytes that this service takes; upload less."));
        }
    }
}
