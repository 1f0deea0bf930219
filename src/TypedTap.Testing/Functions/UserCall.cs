using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Functions;

/// <summary>A call of a user's function with its arguments.</summary>
internal sealed class UserCall(
    string name, ValueKind[] kinds, Func<object?[], object?> function, IReadOnlyList<Operand> arguments, AdqlSpan span)
{
    /// <summary>The result; null for NULL.</summary>
    /// <exception cref="EngineException">The function failed.</exception>
    public object? Invoke(RowCursor row)
    {
        var values = new object?[kinds.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Box(arguments[i], row);
            if (values[i] is null && !kinds[i].IsNullable)
                return null;
        }

        try
        {
            return function(values);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new EngineException($"The function {name} failed: {e.Message}", span);
        }
    }

    private static object? Box(Operand operand, RowCursor row) => operand switch
    {
        Operand<bool> typed => typed.TryGet(row, out var value) ? value : null,
        Operand<long> typed => typed.TryGet(row, out var value) ? value : null,
        Operand<double> typed => typed.TryGet(row, out var value) ? value : null,
        Operand<DateTime> typed => typed.TryGet(row, out var value) ? value : null,
        Operand<string> typed => typed.TryGet(row, out var value) ? value : null,
        Operand<ISkyShape> typed => typed.TryGet(row, out var value) ? value : null,
        _ => null,
    };
}
