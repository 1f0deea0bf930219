namespace TypedTap.Votable.Cells;

/// <summary>Conversion to double: every number.</summary>
internal readonly struct DoubleTarget : IScalarTarget<double>
{
    public static string Noun => "a number";

    public static double? NullElement => double.NaN;

    public static bool TryConvert(in Scalar value, out double result)
    {
        result = value.Kind is ScalarKind.Single or ScalarKind.Double ? value.Number : value.Integer;
        return value.Kind is ScalarKind.Integer or ScalarKind.Single or ScalarKind.Double;
    }
}
