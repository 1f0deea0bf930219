using TypedTap.Metadata;
using TypedTap.Sky;

namespace TypedTap.DataLink.Checks;

/// <summary>Values for parameters of numbers.</summary>
internal static class NumericParameter
{
    private const string Circle = "circle";
    private const string Polygon = "polygon";
    private const string Range = "range";
    private const string Interval = "interval";

    /// <exception cref="ServiceParameterException">The value does not fit.</exception>
    public static string Write(ParameterCheck check)
    {
        var numbers = Numbers(check);
        var param = check.Parameter.Param;
        if (!ParameterShape.Takes(param.Arraysize, numbers.Length))
        {
            throw check.Refused(
                $"it is {numbers.Length} number{(numbers.Length == 1 ? "" : "s")}, and the parameter is a {param.TypeText}", Wanted(check));
        }

        RequireRange(check, numbers);
        RequireDomain(check, numbers);
        // Whole numbers may have more digits than a double holds, so texts stay what they are.
        return check.Value is { Kind: ServiceValueKind.Text, Text: { } text }
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : DaliText.Of(numbers);
    }

    private static double[] Numbers(ParameterCheck check)
    {
        var value = check.Value;
        return value.Kind switch
        {
            ServiceValueKind.Text =>
                DaliText.TryNumbers(value.Text!)
                    ?? throw check.Refused($"the parameter takes numbers ({check.Parameter.Param.TypeText})", Wanted(check)),
            ServiceValueKind.Truth => throw check.Refused($"the parameter takes numbers ({check.Parameter.Param.TypeText})", Wanted(check)),
            ServiceValueKind.Times => Dates(check),
            ServiceValueKind.Shape => ShapeNumbers(check),
            _ => Converted(check),
        };
    }

    private static double[] Converted(ParameterCheck check)
    {
        var (numbers, unit, wanted) = (check.Value.Numbers, check.Value.Unit, check.Parameter.Unit);
        // A single wavelength is an interval too (SODA 1.0 section 3.3.4).
        double[] given = numbers.Count == 1 && ParameterShape.Xtype(check.Parameter.Param) == Interval
            ? [numbers[0], numbers[0]]
            : [.. numbers];
        if (unit is null)
            return given;
        if (!TapUnit.TryParse(unit, out var from))
            throw check.Refused($"'{unit}' is no unit that is known", "Give the numbers in another unit.");
        if (!TapUnit.TryParse(wanted, out var to))
        {
            var known = string.IsNullOrWhiteSpace(wanted) ? "no unit" : $"the unit '{wanted}', which is not known";
            throw check.Refused(
                $"the service gives the parameter {known}", "Give the numbers as the service wants them, without a unit.", wanted);
        }

        if (from.IsConvertibleTo(to))
            return [.. given.Select(from.ScaleTo(to).Apply)];
        if (to.Dimension == "m" && !to.IsLogarithmic && from.Dimension is "s-1" or "g m2 s-2" or "m-1")
            return [.. given.Select(number => TapUnit.Metre.Convert(from.ToWavelength(number), to)).Order()];
        throw check.Refused(
            $"the parameter is in '{wanted}', to which '{unit}' does not convert", $"Give it in '{wanted}' or a unit that converts to it.",
            wanted);
    }

    // Numbers of times are modified Julian dates (SODA 1.0 section 3.3.5).
    private static double[] Dates(ParameterCheck check)
    {
        var (name, unit) = (check.Parameter.Name, (check.Parameter.Unit ?? "").Trim());
        var isDays = unit == "d" || ParameterShape.Xtype(check.Parameter.Param) == "mjd"
            || (unit.Length == 0 && name.Equals("TIME", StringComparison.OrdinalIgnoreCase));
        if (!isDays)
            throw check.Refused($"the parameter is {check.Parameter}, not a time in days", "Give the numbers that it wants.");
        double[] dates = [.. check.Value.Times.Select(ModifiedJulianDate.FromUtc)];
        return dates.Length == 1 && ParameterShape.Xtype(check.Parameter.Param) == Interval ? [dates[0], dates[0]] : dates;
    }

    private static double[] ShapeNumbers(ParameterCheck check)
    {
        var xtype = ParameterShape.Xtype(check.Parameter.Param);
        var shape = check.Value.Shape!;
        var kind = shape switch
        {
            SkyPoint => "point",
            SkyCircle => Circle,
            SkyPolygon => Polygon,
            SkyRange => Range,
            _ => "union",
        };
        if (DaliText.Numbers(shape) is not { } numbers || (xtype.Length > 0 && xtype != kind && xtype != "shape"))
        {
            throw check.Refused(
                $"it is a {kind}, and the parameter a {(xtype.Length == 0 ? check.Parameter.Param.TypeText : xtype)}", Wanted(check));
        }

        return numbers;
    }

    private static void RequireRange(ParameterCheck check, double[] numbers)
    {
        var param = check.Parameter.Param;
        var (least, most) = ParameterShape.Range(param);
        var isOpen = ParameterShape.Xtype(param) is Interval or Range;
        foreach (var number in numbers)
        {
            if (double.IsNaN(number) || (double.IsInfinity(number) && !isOpen))
                throw check.Refused($"{DaliText.Of(number)} is no value of the parameter", "Give a finite number.");
            if (double.IsInfinity(number))
                continue;
            if (number < least || number > most)
            {
                throw check.Refused(
                    $"{DaliText.Of(number)} is beyond what {param.Datatype} holds",
                    $"Give a number from {DaliText.Of(least)} to {DaliText.Of(most)}.");
            }

            if (ParameterShape.IsInteger(param) && number != Math.Floor(number))
                throw check.Refused($"{DaliText.Of(number)} is not whole, and the parameter is a {param.TypeText}", "Give a whole number.");
        }
    }

    private static void RequireDomain(ParameterCheck check, double[] numbers)
    {
        switch (ParameterShape.Xtype(check.Parameter.Param))
        {
            case Interval:
                for (var i = 0; i + 1 < numbers.Length; i += 2)
                    RequireInterval(check, numbers[i], numbers[i + 1]);
                break;
            case Circle:
                ShapeLimit.Require(check, SkyShapes.TryCircle(numbers, out var circle) ? circle : throw NoShape(check, Circle));
                break;
            case Polygon:
                ShapeLimit.Require(check, SkyShapes.TryPolygon(numbers) ?? throw NoShape(check, Polygon));
                break;
            case Range:
                ShapeLimit.Require(check, SkyShapes.TryRange(numbers, out var range) ? range : throw NoShape(check, Range));
                break;
            case "point":
                ShapeLimit.Require(check, SkyShapes.TryPoint(numbers, out var point) ? point : throw NoShape(check, "point"));
                break;
            case "" when check.Value.Shape is { } shape:
                ShapeLimit.Require(check, shape);
                break;
            default:
                if (ShapeLimit.Of(check.Parameter) is null)
                    NumberLimit.Require(check, numbers);
                break;
        }
    }

    private static void RequireInterval(ParameterCheck check, double lower, double upper)
    {
        if (lower > upper)
            throw check.Refused($"{DaliText.Of(lower)} is larger than {DaliText.Of(upper)}", "Give the smaller bound first.");
        NumberLimit.RequireOverlap(check, lower, upper);
    }

    private static ServiceParameterException NoShape(ParameterCheck check, string kind) =>
        check.Refused($"it is no {kind}", Wanted(check));

    private static string Wanted(ParameterCheck check) => ParameterShape.Xtype(check.Parameter.Param) switch
    {
        Circle => "Give a SkyCircle, or right ascension, declination (-90 to 90) and radius (0 to 180) in degrees.",
        Polygon => "Give a SkyPolygon, or right ascensions and declinations in turn, three pairs or more.",
        Range => "Give a SkyRange, or two right ascensions and two declinations.",
        "point" => "Give a SkyPoint, or right ascension and declination in degrees.",
        Interval => "Give an Interval<double>, or two numbers of which the first is the smaller one.",
        _ => $"Give what fits {check.Parameter.Param.TypeText}.",
    };
}
