using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks calls of built-in functions; that the number of arguments is right, the parser has checked.</summary>
internal sealed partial class AdqlQueryChecker
{
    private AdqlValueInfo Call(AdqlFunction call, AdqlPlace place)
    {
        if (AdqlGrammar.BuiltIn(call.Name, version) is not { } function)
            return CallDeclared(call, place);
        if (function.FeatureType is { } feature)
            Feature(call.Span, feature, function.Name);
        return function.Kind switch
        {
            AdqlFunctionKind.Mathematical or AdqlFunctionKind.Trigonometric => Mathematics(function, call, place),
            AdqlFunctionKind.Text => LowerOrUpper(function, call, place),
            AdqlFunctionKind.Conditional => Coalesce(call, place),
            AdqlFunctionKind.Unit => InUnit(call, place),
            _ => Geometry(function, call, place),
        };
    }

    private AdqlValueInfo Mathematics(AdqlBuiltInFunction function, AdqlFunction call, AdqlPlace place)
    {
        var first = AdqlValueInfo.Unknown;
        var isPlain = true;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var value = Number(call.Arguments[i], place, function.Name);
            if (i == 0)
                first = value;
            isPlain &= value.Unit is null && value.KnowsUnit;
        }

        return function.Name switch
        {
            "ABS" or "CEILING" or "FLOOR" or "ROUND" or "TRUNCATE" => first with { Type = AdqlType.Double },
            "DEGREES" => new(AdqlType.Double, "deg", first.Ucd),
            "RADIANS" => new(AdqlType.Double, "rad", first.Ucd),
            "ACOS" or "ASIN" or "ATAN" or "ATAN2" => new(AdqlType.Double, "rad"),
            "SIN" or "COS" or "TAN" or "COT" => new(AdqlType.Double),
            // A root or a power has a unit, but not one of its argument's.
            _ => new(AdqlType.Double, UnitIsKnown: isPlain || _isDachs),
        };
    }

    private AdqlValueInfo LowerOrUpper(AdqlBuiltInFunction function, AdqlFunction call, AdqlPlace place)
    {
        foreach (var argument in call.Arguments)
            WarnUnlessText(Evaluate(argument, place), argument, function.Name);
        return new(AdqlType.Text);
    }

    /// <summary>
    /// A unit holds if all alternatives have it; a literal is in the unit of the others. To DaCHS the unit and UCD of the first hold for
    /// all.
    /// </summary>
    private AdqlValueInfo Coalesce(AdqlFunction call, AdqlPlace place)
    {
        AdqlValueInfo? result = null;
        foreach (var argument in call.Arguments)
        {
            var value = Evaluate(argument, place);
            if (argument is AdqlNull)
                continue;
            if (result is not { } first)
            {
                result = value;
                continue;
            }

            Compare(first, value, argument.Span);
            result = Alternative(first, value) with { Type = CommonWithTimes(first.Type, value.Type) };
        }

        return (result ?? AdqlValueInfo.Unknown) with { IsComputed = true };
    }

    // A text beside a time is the text of a time.
    private static AdqlType CommonWithTimes(AdqlType first, AdqlType second) =>
        first.Kind == AdqlTypeKind.Timestamp && second.IsText ? first
        : second.Kind == AdqlTypeKind.Timestamp && first.IsText ? second
        : AdqlTypePromotion.Common(first, second);

    private AdqlValueInfo Alternative(AdqlValueInfo first, AdqlValueInfo value)
    {
        if (_isDachs || value.IsLiteral)
            return first;
        if (first.IsLiteral)
            return value;
        var isSame = first.KnowsUnit && value.KnowsUnit && string.Equals(first.Unit, value.Unit, StringComparison.Ordinal);
        return first with { Unit = isSame ? first.Unit : null, Ucd = AdqlUcd.Common(first.Ucd, value.Ucd), UnitIsKnown = isSame };
    }

    private AdqlValueInfo InUnit(AdqlFunction call, AdqlPlace place)
    {
        var value = call.Arguments.Count > 0 ? Number(call.Arguments[0], place, "IN_UNIT") : AdqlValueInfo.Unknown;
        if (call.Arguments.Count < 2 || call.Arguments[1] is not AdqlString target)
            return value with { Unit = null };
        if (!AdqlUnit.TryParse(target.Value, out var to))
        {
            findings.Error(
                AdqlDiagnosticCode.Unit, target.Span, $"'{target.Value}' is no unit.",
                "Write a unit of the VOUnits standard, such as 'km/s' or 'arcsec'.");
        }
        else if (to.UnknownSymbols.Count > 0)
        {
            ReportUnknownUnit(to, target);
        }
        else if (value.Unit is null)
        {
            if (value.KnowsUnit && !AdqlTypeGroups.IsNoNumber(value.Type))
            {
                findings.Error(
                    AdqlDiagnosticCode.Unit, call.Arguments[0].Span,
                    $"IN_UNIT converts values with a unit, but {Describe(call.Arguments[0])} has none.",
                    "Multiply by the factor instead.");
            }
        }
        else if (!AdqlUnit.TryParse(value.Unit, out var from))
        {
            findings.Warning(
                AdqlDiagnosticCode.Unit, call.Arguments[0].Span,
                $"The unit '{value.Unit}' that is converted from is not in the syntax of VOUnits; the service may not read it.",
                "Multiply by the factor instead.");
        }
        else if (from.UnknownSymbols.Count > 0)
        {
            findings.Warning(
                AdqlDiagnosticCode.Unit, call.Arguments[0].Span,
                $"The unit '{value.Unit}' that is converted from has the symbol '{from.UnknownSymbols[0]}', which VOUnits does not have; the service may not know it.",
                "Multiply by the factor instead.");
        }
        else if (!from.IsConvertibleTo(to))
        {
            findings.Error(
                AdqlDiagnosticCode.Unit, target.Span,
                $"Values in {value.Unit} do not convert to {target.Value}: the units are of different kinds.",
                "Ask for a unit of the same kind.");
        }

        return value with { Unit = target.Value.Length == 0 ? null : target.Value };
    }

    // DaCHS knows the units of VOUnits and no others; another service may have its own.
    private void ReportUnknownUnit(AdqlUnit unit, AdqlString target)
    {
        var symbol = unit.UnknownSymbols[0];
        var near = NearestUnit(symbol);
        var message = $"'{symbol}' is no unit that VOUnits has.";
        var suggestion = near is null ? "Write a unit of the VOUnits standard, such as 'km/s' or 'arcsec'." : $"Did you mean '{near}'?";
        var fix = near is not null && string.Equals(symbol, target.Value, StringComparison.Ordinal)
            ? new AdqlFix(target.Span, "'" + near + "'")
            : null;
        if (_isDachs)
            findings.Error(AdqlDiagnosticCode.Unit, target.Span, message, suggestion, fix);
        else
            findings.Warning(AdqlDiagnosticCode.Unit, target.Span, message + " The service may not know it.", suggestion, fix);
    }

    private static string? NearestUnit(string symbol)
    {
        var plain = symbol.ToLowerInvariant() switch
        {
            "sec" or "secs" or "second" or "seconds" => "s",
            "day" or "days" or "jd" or "mjd" => "d",
            "hr" or "hrs" or "hour" or "hours" => "h",
            "year" or "years" or "yrs" => "yr",
            "minute" or "minutes" or "mins" => "min",
            "degree" or "degrees" or "degs" => "deg",
            "parsec" or "parsecs" => "pc",
            "ergs" => "erg",
            _ => null,
        };
        // Nearest skips what differs in case alone: 'DEG' is deg.
        return plain
            ?? AdqlUnitTable.Symbols.FirstOrDefault(s => string.Equals(s, symbol, StringComparison.OrdinalIgnoreCase))
                ?? AdqlSpelling.Nearest(symbol, AdqlUnitTable.Symbols);
    }
}
