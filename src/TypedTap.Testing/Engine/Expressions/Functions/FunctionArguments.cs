using TypedTap.Adql;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Checks the number of arguments; the parser has done so for texts, but trees are made by programs too.</summary>
internal static class FunctionArguments
{
    public static void Require(
        AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span, params ReadOnlySpan<int> counts)
    {
        if (!counts.Contains(arguments.Count))
            throw new EngineException($"{function.Name} is called with {arguments.Count} arguments; its form is {function.Usage}.", span);
    }
}
