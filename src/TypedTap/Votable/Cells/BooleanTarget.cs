namespace TypedTap.Votable.Cells;

/// <summary>Conversion to bool: booleans, bits, and the integers 0 and 1.</summary>
internal readonly struct BooleanTarget : IScalarTarget<bool>
{
    public static string Noun => "a boolean";

    public static bool? NullElement => null;

    public static bool TryConvert(in Scalar value, out bool result)
    {
        result = value.Integer == 1;
        return value.Kind == ScalarKind.Boolean || (value.Kind == ScalarKind.Integer && value.Integer is 0 or 1);
    }
}
