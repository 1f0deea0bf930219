using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks calls of the geometry functions.</summary>
internal sealed partial class AdqlQueryChecker
{
    private AdqlValueInfo Geometry(AdqlBuiltInFunction function, AdqlFunction call, AdqlPlace place)
    {
        var values = new AdqlValueInfo[call.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(call.Arguments[i], place);
        switch (function.Name)
        {
            case "POINT":
                return new(AdqlType.Of(AdqlTypeKind.Point), Shape(function, call, values, sizes: 0));
            case "CIRCLE":
                return new(AdqlType.Of(AdqlTypeKind.Circle), Shape(function, call, values, sizes: 1));
            case "BOX":
                return new(AdqlType.Of(AdqlTypeKind.Polygon), Shape(function, call, values, sizes: 2));
            case "POLYGON":
                CheckVertices(call, values);
                return new(AdqlType.Of(AdqlTypeKind.Polygon), "deg", "phys.angArea");
            case "REGION":
                CheckRegion(call);
                return new(AdqlType.Of(AdqlTypeKind.Polygon), "deg");
            case "DISTANCE":
                for (var i = 0; i < values.Length; i++)
                {
                    if (values.Length == 4)
                        RequireNumber(values[i], call.Arguments[i], "DISTANCE of four arguments");
                    else
                        RequireGeometry(values[i], call.Arguments[i], function);
                }

                return new(AdqlType.Double, "deg", "pos.angDistance");
        }

        // Some services take intervals too: CONTAINS(0.5, energy_bounds).
        var hasInterval = Array.Exists(values, v => v.Type.Kind is AdqlTypeKind.Interval or AdqlTypeKind.Array);
        for (var i = 0; i < values.Length && !hasInterval; i++)
            RequireGeometry(values[i], call.Arguments[i], function);
        return function.Name switch
        {
            "AREA" => new(AdqlType.Double, "deg**2", "phys.angSize"),
            "COORD1" or "COORD2" => new(AdqlType.Double, "deg"),
            "COORDSYS" => new(AdqlType.Text, null, "meta.ref;pos.frame"),
            "CENTROID" => new(AdqlType.Of(AdqlTypeKind.Point)),
            _ => new(AdqlType.Integer),
        };
    }

    /// <summary>Checks a position with sizes after an optional coordinate system; gives the units of the parts.</summary>
    private string? Shape(AdqlBuiltInFunction function, AdqlFunction call, AdqlValueInfo[] values, int sizes)
    {
        var start = HasFrame(call, values.Length, sizes) ? 1 : 0;
        var isPoint = values.Length - start == sizes + 1;
        var knows = true;
        for (var i = start; i < values.Length; i++)
        {
            if (isPoint && i == start)
                RequireGeometry(values[i], call.Arguments[i], function);
            else
                RequireNumber(values[i], call.Arguments[i], function.Name);
            // To DaCHS the unit of a literal is empty, not missing.
            knows &= values[i].Unit is not null || (_isDachs && values[i].KnowsUnit);
        }

        return knows ? AdqlUnitText.Join(values.Skip(start).Select(v => v.Unit)) : null;
    }

    // The coordinate system is a literal; more arguments than the form without one has show it too.
    private static bool HasFrame(AdqlFunction call, int count, int sizes) =>
        count > 0 && (call.Arguments[0] is AdqlString or AdqlNull || count > sizes + 2);

    private void CheckVertices(AdqlFunction call, AdqlValueInfo[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == 0 && call.Arguments[0] is AdqlString or AdqlNull)
                continue;
            if (!values[i].Type.IsGeometry)
                RequireNumber(values[i], call.Arguments[i], "POLYGON");
        }
    }

    // What the text may say is the service's affair, but a coverage in time or spectrum is no region of the sky.
    private void CheckRegion(AdqlFunction call)
    {
        if (call.Arguments.Count != 1 || call.Arguments[0] is not AdqlString text)
            return;
        var word = text.Value.TrimStart().Split(' ', '\t', '\n', '(')[0];
        if (word.ToUpperInvariant() is "" or "TIME" or "TIMEINTERVAL" or "STARTTIME" or "STOPTIME" or "SPECTRAL" or "SPECTRALINTERVAL"
            or "REDSHIFT" or "REDSHIFTINTERVAL")
        {
            findings.Error(
                AdqlDiagnosticCode.ArgumentMismatch, text.Span, $"REGION takes the text of a region on the sky, not '{text.Value}'.",
                "Write a shape, such as 'Circle ICRS 10 20 0.5'.");
        }
    }

    private void RequireGeometry(AdqlValueInfo value, AdqlExpression node, AdqlBuiltInFunction function)
    {
        if (!AdqlTypeGroups.IsNoGeometry(value.Type))
            return;
        var message = $"{function.Name} takes a geometry, but {Describe(node)} is of type {value.Type}.";
        // Older services publish footprints as text and take them as geometries.
        if (value.Type.IsText && value.Ucd is { } ucd && ucd.StartsWith("pos.outline", StringComparison.OrdinalIgnoreCase))
        {
            findings.Warning(
                AdqlDiagnosticCode.ArgumentMismatch, node.Span, message, "Its UCD says that it is an outline; the service may take it.");
            return;
        }

        findings.Error(
            AdqlDiagnosticCode.ArgumentMismatch, node.Span, message,
            value.Type.IsNumeric
                ? "Write POINT(lon, lat) for a pair of coordinates."
                : "Use a column with a geometry, or POINT, CIRCLE or POLYGON.");
    }
}
