using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks conditions. Operands of different types are warnings: databases convert, each in its own way.</summary>
internal sealed partial class AdqlQueryChecker
{
    private void CheckCondition(AdqlCondition condition, AdqlPlace place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (condition)
        {
            case AdqlAnd and:
                CheckAll(and.Terms, place);
                break;
            case AdqlOr or:
                CheckAll(or.Terms, place);
                break;
            case AdqlNot not:
                CheckCondition(not.Operand, place);
                break;
            case AdqlComparison comparison:
                Compare(Evaluate(comparison.Left, place), Evaluate(comparison.Right, place), comparison.Span);
                break;
            case AdqlBetween between:
                var operand = Evaluate(between.Operand, place);
                Compare(operand, Evaluate(between.Low, place), between.Span);
                Compare(operand, Evaluate(between.High, place), between.Span);
                break;
            case AdqlIn list:
                var member = Evaluate(list.Operand, place);
                foreach (var item in list.Items)
                    Compare(member, Evaluate(item, place), item.Span);
                break;
            case AdqlInQuery inQuery:
                CheckInQuery(inQuery, place);
                break;
            case AdqlLike like:
                CheckLike(like, place);
                break;
            case AdqlIsNull isNull:
                Evaluate(isNull.Column, place);
                break;
            case AdqlExists exists:
                CheckQuery(exists.Query, place.Scope);
                break;
        }
    }

    private void CheckAll(ValueList<AdqlCondition> terms, AdqlPlace place)
    {
        for (var i = 0; i < terms.Count; i++)
            CheckCondition(terms[i], place);
    }

    private void CheckInQuery(AdqlInQuery condition, AdqlPlace place)
    {
        var operand = Evaluate(condition.Operand, place);
        var result = CheckQuery(condition.Query, place.Scope);
        if (result.IsOpen)
            return;
        if (result.Columns.Count != 1)
        {
            findings.Error(
                AdqlDiagnosticCode.QueryShape, condition.Query.Span,
                $"The subquery after IN has {Columns(result.Columns.Count)}; it must have one.",
                "Select the column that is compared, and no other.");
        }
        else
        {
            Compare(operand, result.Columns[0].Info, condition.Span);
        }
    }

    private void CheckLike(AdqlLike like, AdqlPlace place)
    {
        if (like.IgnoreCase)
            Feature(like.Span, AdqlFeatureTypes.Text, "ILIKE");
        WarnUnlessText(Evaluate(like.Operand, place), like.Operand, like.IgnoreCase ? "ILIKE" : "LIKE");
        WarnUnlessText(Evaluate(like.Pattern, place), like.Pattern, like.IgnoreCase ? "ILIKE" : "LIKE");
    }

    private void Compare(AdqlValueInfo left, AdqlValueInfo right, AdqlSpan span)
    {
        if (AdqlTypeGroups.AreDifferent(left.Type, right.Type))
        {
            findings.Warning(
                AdqlDiagnosticCode.TypeMismatch, span, $"A value of type {left.Type} is compared with one of type {right.Type}.",
                "Compare values of like types, or CAST one; databases refuse this or convert, each in its own way.");
        }
    }

    private void WarnUnlessText(AdqlValueInfo value, AdqlExpression node, string place)
    {
        if (value.Type.IsNumeric || value.Type.IsGeometry)
        {
            findings.Warning(
                AdqlDiagnosticCode.TypeMismatch, node.Span, $"{place} takes text, but this is of type {value.Type}.",
                "Use a column of text, or CAST the value.");
        }
    }
}
