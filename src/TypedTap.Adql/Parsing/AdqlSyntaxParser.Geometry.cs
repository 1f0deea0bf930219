using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// The arguments of the geometry functions (BNF: geometry_value_function and its kin): in 2.0 a coordinate system comes first and
/// positions are numbers; in 2.1 it is optional, and a position may be a point.
/// </summary>
internal sealed partial class AdqlSyntaxParser
{
    private void CheckGeometry(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses)
    {
        var arguments = call.Arguments;
        switch (function.Name)
        {
            case "POINT" or "CIRCLE" or "BOX" or "POLYGON":
                CheckShape(function, call, parentheses);
                break;
            case "REGION":
                if (!CheckCount(function, call, 1, 1))
                    break;
                if (version >= AdqlVersion.V2_1 && (parentheses.Around(0) || arguments[0] is not AdqlString))
                {
                    WrongArgument(
                        arguments[0], "The argument of REGION is a string literal (ADQL 2.1 BNF: region).",
                        "Use POINT, CIRCLE or POLYGON for values from columns.");
                }
                else
                    CheckArgument(function, call, parentheses, 0);
                break;
            case "CONTAINS" or "INTERSECTS":
                CheckCount(function, call, 2, 2);
                CheckEach(function, call, parentheses);
                break;
            case "COORD1" or "COORD2":
                if (CheckCount(function, call, 1, 1))
                    CheckPosition(function, call, parentheses, 0);
                break;
            case "DISTANCE":
                CheckDistance(function, call, parentheses);
                break;
            default:
                CheckCount(function, call, 1, 1);
                CheckEach(function, call, parentheses);
                break;
        }
    }

    private void CheckDistance(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses)
    {
        if (call.Arguments.Count == 4)
        {
            Since21(call.Span, "DISTANCE of four coordinates", "Write DISTANCE(POINT('ICRS', lon1, lat1), POINT('ICRS', lon2, lat2)).");
            CheckNumbers(function, call, parentheses, 0);
        }
        else if (call.Arguments.Count != 2 && version >= AdqlVersion.V2_1)
        {
            Error(
                AdqlDiagnosticCode.WrongArguments, call.Span, $"DISTANCE takes 2 or 4 arguments, not {call.Arguments.Count}.",
                $"It is called as {function.UsageIn(version)}.");
        }
        else if (CheckCount(function, call, 2, 2))
        {
            CheckPosition(function, call, parentheses, 0);
            CheckPosition(function, call, parentheses, 1);
        }
    }

    private void CheckShape(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses)
    {
        var hasFrame = call.Arguments.Count > 0 && !parentheses.Around(0) && call.Arguments[0] is AdqlString or AdqlNull;
        if (hasFrame)
        {
            // NULL as the frame is outside the grammar; CheckSlot warns of that.
            CheckSlot(call.Arguments[0], false, AdqlSlot.Text, function.Name);
        }
        else if (version < AdqlVersion.V2_1)
        {
            Error(
                AdqlDiagnosticCode.NotInVersion, call.Span,
                $"In ADQL 2.0 the first argument of {function.Name} is a coordinate system, a string literal.",
                $"Write {function.Name}('ICRS', …).");
            return;
        }

        var first = hasFrame ? 1 : 0;
        if (function.Name == "POLYGON")
            CheckVertices(function, call, parentheses, first);
        else
            CheckCentre(function, call, parentheses, first, function.Name switch { "POINT" => 0, "CIRCLE" => 1, _ => 2 });
    }

    /// <summary>A position and a number of sizes.</summary>
    private void CheckCentre(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses, int first, int sizes)
    {
        var count = call.Arguments.Count - first;
        if (count == sizes + 1 && sizes > 0 && version >= AdqlVersion.V2_1)
        {
            CheckPosition(function, call, parentheses, first);
            CheckNumbers(function, call, parentheses, first + 1);
        }
        else if (count == sizes + 2)
        {
            CheckNumbers(function, call, parentheses, first);
        }
        else if (first == 0 && count == sizes + 3)
        {
            WrongArgument(
                call.Arguments[0], $"The coordinate system of {function.Name} is a string literal.",
                $"It is called as {function.UsageIn(version)}.");
        }
        else
        {
            Error(
                AdqlDiagnosticCode.WrongArguments, call.Span,
                $"{function.Name} cannot be called with {ArgumentCount(call.Arguments.Count)}.",
                $"It is called as {function.UsageIn(version)}.");
        }
    }

    private void CheckVertices(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses, int first)
    {
        var vertices = call.Arguments.Skip(first).ToArray();
        var arePairs = vertices.Length >= 6 && vertices.Length % 2 == 0;
        var arePoints = !arePairs || vertices.Any(static vertex => vertex is AdqlFunction { Name: "POINT" or "CENTROID" });
        if (arePoints && vertices.Length >= 3 && version >= AdqlVersion.V2_1
            && !vertices.Where((vertex, i) => parentheses.Around(first + i) || !IsPosition(vertex)).Any())
        {
            return;
        }

        if (arePoints)
        {
            Error(
                AdqlDiagnosticCode.WrongArguments, call.Span,
                "POLYGON takes three or more vertices: pairs of coordinates or, from ADQL 2.1 on, points, not both.",
                $"It is called as {function.UsageIn(version)}.");
            return;
        }

        CheckNumbers(function, call, parentheses, first);
    }

    private void CheckNumbers(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses, int first)
    {
        for (var i = first; i < call.Arguments.Count; i++)
            CheckSlot(call.Arguments[i], parentheses.Around(i), AdqlSlot.Numeric, function.Name);
    }

    private void CheckPosition(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses, int index)
    {
        if (!parentheses.Around(index) && IsPosition(call.Arguments[index]))
            return;
        var others = version >= AdqlVersion.V2_1 ? ", a CENTROID or a user-defined function" : "";
        WrongArgument(
            call.Arguments[index], $"{function.Name} takes a position here: a column, a POINT{others}.",
            $"It is called as {function.UsageIn(version)}.");
    }

    /// <summary>coord_value</summary>
    private bool IsPosition(AdqlExpression argument) => argument switch
    {
        AdqlColumn => true,
        AdqlFunction { Name: "POINT" } => true,
        AdqlFunction function =>
            version >= AdqlVersion.V2_1 && (function.Name == "CENTROID" || AdqlGrammar.BuiltIn(function.Name, version) is null),
        _ => false,
    };
}
