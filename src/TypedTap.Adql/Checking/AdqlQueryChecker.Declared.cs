using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks calls of user-defined functions against their declarations (TAPRegExt 1.0 section 2.3).</summary>
internal sealed partial class AdqlQueryChecker
{
    private const string ExtraKeywords = "ivo://org.gavo.dc/std/exts#extra-adql-keywords";

    private AdqlValueInfo CallDeclared(AdqlFunction call, AdqlPlace place)
    {
        if (_isDachs && call.Arguments.Count == 1 && call.Arguments[0] is AdqlString ucd
            && string.Equals(call.Name, "UCDCOL", StringComparison.OrdinalIgnoreCase))
        {
            return ColumnOfUcd(ucd, place);
        }

        var signatures = schema.FindFunctions(call.Name);
        if (_isDachs && signatures.Count == 0 && string.Equals(call.Name, "STDDEV", StringComparison.OrdinalIgnoreCase))
            return Deviation(call, place);
        var values = new AdqlValueInfo[call.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(call.Arguments[i], place with { InCall = true });
        if (signatures.Count == 0)
        {
            if (_isDachs && IsBuiltInOfDachs(call.Name))
                return AdqlValueInfo.Unknown;
            if (schema.DeclaresFunctions && schema.Supports(new AdqlFeature(ExtraKeywords, call.Name)) != AdqlFeatureSupport.Declared)
                ReportUnknown(call);
            return AdqlValueInfo.Unknown;
        }

        var sized = signatures.Where(s => s.Parameters is null || s.Parameters.Count == values.Length).ToArray();
        var fitting = Array.Find(sized, s => Mismatch(s, values) < 0);
        if (fitting is not null)
            return new(fitting.Returns, UnitIsKnown: false);
        if (sized.Length == 0)
        {
            findings.Error(
                AdqlDiagnosticCode.ArgumentMismatch, call.Span,
                $"{call.Name} is called with {values.Length} {(values.Length == 1 ? "argument" : "arguments")}, which no declaration of it has.",
                Declared(signatures));
            return new(signatures[0].Returns, UnitIsKnown: false);
        }

        var index = Mismatch(sized[0], values);
        findings.Error(
            AdqlDiagnosticCode.ArgumentMismatch, call.Arguments[index].Span,
            $"Argument {index + 1} of {call.Name} is of type {values[index].Type}, but the declaration has {sized[0].Parameters![index].Type}.", Declared(signatures));
        return new(sized[0].Returns, UnitIsKnown: false);
    }

    // These are in the grammar of DaCHS, so that it does not declare them as functions of users.
    private static bool IsBuiltInOfDachs(string name) =>
        name.ToUpperInvariant() is "SQUARE" or "BITWISE_AND" or "BITWISE_OR" or "BITWISE_XOR" or "BITWISE_NOT";

    /// <summary>STDDEV is an aggregate that the grammar of DaCHS adds.</summary>
    private AdqlValueInfo Deviation(AdqlFunction call, AdqlPlace place)
    {
        EnterAggregate(call, place);
        var value = AdqlValueInfo.Unknown;
        foreach (var argument in call.Arguments)
            value = Evaluate(argument, place with { InAggregate = true });
        if (call.Arguments.Count != 1)
        {
            findings.Error(
                AdqlDiagnosticCode.ArgumentMismatch, call.Span, $"{call.Name} is called with {call.Arguments.Count} arguments.",
                "It takes one, the values whose standard deviation is asked for.");
        }

        return new(AdqlType.Double, value.Unit);
    }

    /// <summary>
    /// UCDCOL is an extension of DaCHS: it stands for the first column in FROM that has the UCD, or fits it as a pattern with <c>*</c> and
    /// <c>?</c>.
    /// </summary>
    private AdqlValueInfo ColumnOfUcd(AdqlString ucd, AdqlPlace place)
    {
        foreach (var column in place.Scope.Sources.SelectMany(source => source.Columns))
        {
            if (column.Column.Info.Ucd is { } own && AdqlUcd.Matches(ucd.Value, own))
                return column.Column.Info;
        }

        if (!place.Scope.IsOpen)
        {
            findings.Error(
                AdqlDiagnosticCode.UnknownColumn, ucd.Span, $"No table in FROM has a column with the UCD {ucd.Value}.",
                "UCDCOL takes the UCD of a column.");
        }

        return AdqlValueInfo.Unknown;
    }

    /// <summary>The first argument that cannot be right, or -1. A text may stand for a time.</summary>
    private static int Mismatch(AdqlFunctionSignature signature, AdqlValueInfo[] values)
    {
        for (var i = 0; signature.Parameters is { } parameters && i < values.Length; i++)
        {
            if (AdqlTypeGroups.AreDifferent(parameters[i].Type, values[i].Type))
                return i;
        }

        return -1;
    }

    private static string Declared(IReadOnlyList<AdqlFunctionSignature> signatures) =>
        "The service declares " + string.Join(" and ", signatures.Take(4).Select(s => s.Text)) + ".";

    private void ReportUnknown(AdqlFunction call)
    {
        if (findings.IsFull)
            return;
        var known = schema.FunctionNames.Concat(AdqlFunctions.All.Where(f => f.Since <= version).Select(f => f.Name));
        var near = AdqlSpelling.Nearest(call.Name, known);
        var fix = near is null || !StandsAt(call.Name, call.Span)
            ? null
            : new AdqlFix(new AdqlSpan(call.Span.Start, call.Name.Length), near);
        findings.Error(
            AdqlDiagnosticCode.UnknownFunction, call.Span, $"The service declares no function {call.Name}, and ADQL has none.",
            near is null ? "Its capabilities list the functions that it has." : $"Did you mean {near}?", fix);
    }
}
