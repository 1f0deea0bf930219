using TypedTap.Sky;

namespace TypedTap.DataLink.Checks;

/// <summary>Values for parameters that are no numbers.</summary>
internal static class TextParameter
{
    private const string PosForms = "Give a SkyCircle, SkyRange or SkyPolygon, or a text like 'CIRCLE 10.5 -20 0.1'.";

    /// <exception cref="ServiceParameterException">The value does not fit.</exception>
    public static string Write(ParameterCheck check)
    {
        var param = check.Parameter.Param;
        if (param.Datatype is "boolean" or "bit")
            return Truth(check);
        if (IsPos(check.Parameter))
            return Pos(check);
        // Lengths are not looked at: services write that of the example at hand.
        return Text(check);
    }

    private static string Truth(ParameterCheck check) => check.Value switch
    {
        { Kind: ServiceValueKind.Truth, Text: { } text } => text,
        { Kind: ServiceValueKind.Text, Text: { } text } when text.Trim().ToUpperInvariant() is "TRUE" or "FALSE" or "T" or "F" or "0"
            or "1" =>
            text.Trim(),
        { Kind: ServiceValueKind.Numbers, Numbers: [0 or 1] } value => DaliText.Of(value.Numbers),
        _ => throw check.Refused("the parameter is true or false", "Give a bool."),
    };

    private static string Text(ParameterCheck check) => check.Value.Kind switch
    {
        ServiceValueKind.Text or ServiceValueKind.Truth => check.Value.Text!,
        ServiceValueKind.Times => string.Join(' ', check.Value.Times.Select(DaliText.Of)),
        ServiceValueKind.Shape when ParameterShape.Xtype(check.Parameter.Param) is "shape" => check.Value.Shape!.ToDali(),
        ServiceValueKind.Shape => DaliText.Pos(check.Value.Shape!) ?? check.Value.Shape!.ToDali(),
        _ when check.Value.Unit is not null =>
            throw check.Refused("the parameter is a text, and has no unit to convert to", "Give the text as the service wants it."),
        _ => DaliText.Of(check.Value.Numbers),
    };

    private static bool IsPos(ServiceParameter parameter) => parameter.Name.Equals("POS", StringComparison.OrdinalIgnoreCase);

    // POS of SODA 1.0 section 3.3.3. SIA 1.0 has a POS of two numbers.
    private static string Pos(ParameterCheck check)
    {
        if (check.Value.Kind is ServiceValueKind.Truth or ServiceValueKind.Times)
            throw check.Refused("it is no shape", PosForms);
        if (check.Value is { Kind: ServiceValueKind.Shape, Shape: { } shape })
        {
            ShapeLimit.Require(check, shape);
            return DaliText.Pos(shape)
                ?? (shape is SkyPoint point
                    ? $"{DaliText.Of(point.Ra)},{DaliText.Of(point.Dec)}"
                    : throw check.Refused("a union is no shape of POS", PosForms));
        }

        var text = Text(check).Trim();
        if (SkyRegion.Parse(text) is { Shape: { } parsed })
            ShapeLimit.Require(check, parsed);
        else if (text.Split(' ')[0].ToUpperInvariant() is "CIRCLE" or "RANGE" or "POLYGON")
            throw check.Refused("its numbers are not those of the shape", PosForms);
        return text;
    }
}
