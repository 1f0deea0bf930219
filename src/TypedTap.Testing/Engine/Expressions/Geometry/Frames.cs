using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// The coordinate system that a geometry may name first. All shapes are in ICRS; FK5 at J2000 and what is not named are taken for it, since
/// they differ by milliseconds of arc, any other is refused: it would have to be transformed, and to take it for ICRS would give wrong
/// rows.
/// </summary>
internal static class Frames
{
    private static readonly HashSet<string> Equatorial = new(
        StringComparer.OrdinalIgnoreCase) { "ICRS", "FK5", "J2000", "J2000.0", "UNKNOWN", "UNKNOWNFRAME" };

    private static readonly HashSet<string> Other = new(StringComparer.OrdinalIgnoreCase)
    {
        "GEOCENTER", "BARYCENTER", "HELIOCENTER", "TOPOCENTER", "LSR", "LSRK", "LSRD", "EMBARYCENTER", "RELOCATABLE", "UNKNOWNREFPOS",
        "SPHERICAL2", "CARTESIAN2",
    };

    /// <summary>The arguments after the coordinate system, if one is there.</summary>
    /// <exception cref="EngineException">It is one that can't be taken for ICRS.</exception>
    public static IReadOnlyList<Operand> Skip(IReadOnlyList<Operand> arguments, string function, AdqlSpan span)
    {
        if (arguments.Count == 0 || (arguments[0] is not NullOperand && arguments[0].Type.Kind != EngineKind.Text))
            return arguments;
        if (arguments[0] is NullOperand)
            return IsCoordinate(arguments, function) ? arguments : [.. arguments.Skip(1)];
        if (arguments[0] is not ConstantOperand<string> literal)
            throw new EngineException($"The coordinate system of {function} is a text literal: {function}('ICRS', …).", span);
        if (literal.TryGet(ConstantFolding.NoRows, out var name))
            Check(name, span);
        return [.. arguments.Skip(1)];
    }

    private static void Check(string name, AdqlSpan span)
    {
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Equatorial.Contains(word) && !Other.Contains(word))
                throw new EngineException($"The coordinate system '{name}' is not served here; give positions in ICRS.", span);
        }
    }

    // A NULL may be a coordinate too: POINT(NULL, 5) has as many arguments as the form without a system.
    private static bool IsCoordinate(IReadOnlyList<Operand> arguments, string function) => function switch
    {
        "POINT" => arguments.Count == 2,
        "CIRCLE" => arguments.Count == 2 || (arguments.Count == 3 && arguments[1].Type.Kind != EngineKind.Shape),
        "BOX" => arguments.Count == 3 || (arguments.Count == 4 && arguments[1].Type.Kind != EngineKind.Shape),
        _ => arguments.Count % 2 == 0 && arguments[1].Type.Kind != EngineKind.Shape,
    };
}
