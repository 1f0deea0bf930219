using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks value expressions and tells what comes out of them.</summary>
internal sealed partial class AdqlQueryChecker
{
    private AdqlValueInfo Evaluate(AdqlExpression expression, AdqlPlace place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            AdqlColumn column => Resolve(column, place),
            AdqlNumber number => new(AdqlTypePromotion.OfLiteral(number.Text, number.IsInteger), IsLiteral: true),
            AdqlString => new(AdqlType.Text, IsLiteral: true),
            AdqlNull => new(AdqlType.Unknown, IsLiteral: true),
            AdqlUnary unary => Number(unary.Operand, place, "A sign"),
            AdqlArithmetic arithmetic => Calculate(arithmetic, place),
            AdqlConcatenation concatenation => Concatenate(concatenation, place),
            AdqlCountAll => CountAll(expression, place),
            AdqlAggregate aggregate => Aggregate(aggregate, place),
            AdqlCast cast => Cast(cast, place),
            AdqlFunction function => Call(function, place),
            _ => AdqlValueInfo.Unknown,
        };
    }

    /// <summary>A value that must be a number.</summary>
    private AdqlValueInfo Number(AdqlExpression expression, AdqlPlace place, string what)
    {
        var value = Evaluate(expression, place);
        RequireNumber(value, expression, what);
        return value with { IsComputed = true };
    }

    private void RequireNumber(AdqlValueInfo value, AdqlExpression node, string what)
    {
        if (!AdqlTypeGroups.IsNoNumber(value.Type))
            return;
        var message = $"{what} takes a number, but {Describe(node)} is of type {value.Type}.";
        if (value.Type.Kind == AdqlTypeKind.Timestamp && _isDachs)
        {
            findings.Warning(AdqlDiagnosticCode.TypeMismatch, node.Span, message, "ADQL has no arithmetic of times; databases may.");
        }
        else
        {
            findings.Error(
                AdqlDiagnosticCode.TypeMismatch, node.Span, message,
                "Use a numeric column, or CAST the value where the service supports it.");
        }
    }

    private AdqlValueInfo Calculate(AdqlArithmetic node, AdqlPlace place)
    {
        if (node.Left is AdqlColumn or AdqlNumber && ColumnInQuotes(node, place) is { } meant)
            return meant;
        var symbol = "The operator " + AdqlSymbols.Of(node.Operator);
        var left = Number(node.Left, place, symbol);
        var right = Number(node.Right, place, symbol);
        var type = AdqlTypePromotion.Common(left.Type, right.Type);
        // 24 bits don't hold 64.
        if (!_isDachs
            && (left.Type.Kind, right.Type.Kind) is (AdqlTypeKind.BigInt, AdqlTypeKind.Real) or (AdqlTypeKind.Real, AdqlTypeKind.BigInt))
        {
            type = AdqlType.Double;
        }

        if (left.IsLiteral && right.IsLiteral)
            return new(type, IsLiteral: true);
        if (!left.KnowsUnit || !right.KnowsUnit)
            return new(type, UnitIsKnown: false);
        if (!_isDachs && node.Operator is AdqlArithmeticOperator.Multiply or AdqlArithmeticOperator.Divide
            && Scaled(node.Operator, type, left, right) is { } scaled)
        {
            return scaled;
        }

        return node.Operator switch
        {
            AdqlArithmeticOperator.Add or AdqlArithmeticOperator.Subtract =>
                new(type, AdqlUnitText.Add(left.Unit, right.Unit), AdqlUcd.Common(left.Ucd, right.Ucd)),
            AdqlArithmeticOperator.Multiply =>
                new(type, AdqlUnitText.Multiply(left.Unit, right.Unit), AdqlUcd.Product(left.Unit, left.Ucd, right.Unit, right.Ucd)),
            _ => new(type, AdqlUnitText.Divide(left.Unit, right.Unit), AdqlUcd.Product(left.Unit, left.Ucd, right.Unit, right.Ucd)),
        };
    }

    // Of a value with a unit, a factor that is written as a number may make one with another: exptime / 60 is in minutes. To DaCHS it is in
    // seconds still.
    private static AdqlValueInfo? Scaled(AdqlArithmeticOperator symbol, AdqlType type, AdqlValueInfo left, AdqlValueInfo right)
    {
        if (right.IsLiteral && left.Unit is not null)
            return new(type, Ucd: left.Ucd, UnitIsKnown: false);
        if (right.Unit is not null && left.Unit is null && (left.IsLiteral || symbol == AdqlArithmeticOperator.Divide))
            return new(type, Ucd: symbol == AdqlArithmeticOperator.Multiply ? right.Ucd : null, UnitIsKnown: false);
        return symbol == AdqlArithmeticOperator.Divide && left.Unit is not null
            && string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)
            ? new(type)
            : null;
    }

    private AdqlValueInfo Concatenate(AdqlConcatenation node, AdqlPlace place)
    {
        var kind = AdqlTypeKind.Text;
        string? ucd = null;
        for (var i = 0; i < node.Operands.Count; i++)
        {
            var operand = Evaluate(node.Operands[i], place);
            WarnUnlessText(operand, node.Operands[i], "||");
            if (operand.Type.Kind == AdqlTypeKind.UnicodeText)
                kind = AdqlTypeKind.UnicodeText;
            ucd = i == 0 ? operand.Ucd : AdqlUcd.Common(ucd, operand.Ucd);
        }

        return new(AdqlType.Of(kind), Ucd: ucd);
    }

    private AdqlValueInfo CountAll(AdqlExpression node, AdqlPlace place)
    {
        EnterAggregate(node, place);
        return new(AdqlType.Integer, Ucd: "meta.number");
    }

    private AdqlValueInfo Aggregate(AdqlAggregate node, AdqlPlace place)
    {
        place = OwnerOf(node.Argument, place);
        EnterAggregate(node, place);
        var name = AdqlSymbols.Of(node.Function);
        var value = Evaluate(node.Argument, place with { InAggregate = true });
        if (node.Function is AdqlAggregateFunction.Sum or AdqlAggregateFunction.Avg && AdqlTypeGroups.IsNoNumber(value.Type))
        {
            findings.Warning(
                AdqlDiagnosticCode.TypeMismatch, node.Argument.Span,
                $"{name} takes numbers, but {Describe(node.Argument)} is of type {value.Type}.",
                "Few databases take this; use a numeric column.");
        }

        if (node.Function is AdqlAggregateFunction.Min or AdqlAggregateFunction.Max && value.Type.IsGeometry)
        {
            findings.Warning(
                AdqlDiagnosticCode.TypeMismatch, node.Argument.Span,
                $"{name} takes values that have an order, but {Describe(node.Argument)} is of type {value.Type}.",
                $"Few databases take this; use {name} of a number, such as COORD1 of a point or AREA.");
        }

        var ucd = AdqlUcd.Aggregate(node.Function, value.Ucd);
        return node.Function switch
        {
            AdqlAggregateFunction.Count => new(AdqlType.Integer, null, ucd),
            AdqlAggregateFunction.Avg => value with { Type = AdqlType.Double, Ucd = ucd, IsComputed = true },
            AdqlAggregateFunction.Sum when !_isDachs && value.Type.Kind is AdqlTypeKind.SmallInt or AdqlTypeKind.Integer =>
                value with { Type = AdqlType.Of(AdqlTypeKind.BigInt), Ucd = ucd, IsComputed = true },
            _ => value with { Ucd = ucd, IsComputed = true },
        };
    }

    // SQL-92 section 6.5: an aggregate all of whose columns are those of a query around this one is computed there.
    private static AdqlPlace OwnerOf(AdqlExpression argument, AdqlPlace place)
    {
        AdqlScope? innermost = null;
        var depth = int.MaxValue;
        foreach (var column in argument.DescendantsAndSelf().OfType<AdqlColumn>())
        {
            var level = 0;
            for (var scope = place.Scope; scope is not null; scope = scope.Outer, level++)
            {
                var isHere = column.Table is { } table
                    ? scope.FindSources(table).Count > 0
                    : scope.Find(column.Name).Count > 0 || scope.IsOpen;
                if (!isHere)
                    continue;
                if (level < depth)
                    (depth, innermost) = (level, scope);
                break;
            }
        }

        return innermost is null || depth == 0 ? place : place with { Scope = innermost, Clause = innermost.Clause };
    }

    private void EnterAggregate(AdqlExpression node, AdqlPlace place)
    {
        if (place.InAggregate)
        {
            findings.Error(
                AdqlDiagnosticCode.Grouping, node.Span, "An aggregate stands inside another one.",
                "Compute the inner one in a subquery in FROM, and aggregate that.");
        }
        else if (place.Clause is AdqlClause.Where or AdqlClause.On or AdqlClause.GroupBy)
        {
            var clause = place.Clause switch { AdqlClause.Where => "WHERE", AdqlClause.On => "ON", _ => "GROUP BY" };
            findings.Error(
                AdqlDiagnosticCode.Grouping, node.Span, $"An aggregate stands in {clause}, which works on single rows.",
                place.Clause == AdqlClause.Where ? "Put the condition after HAVING." : "Compute it in a subquery in FROM.");
        }
        else
        {
            place.Scope.HasAggregate = true;
        }
    }

    private AdqlValueInfo Cast(AdqlCast node, AdqlPlace place)
    {
        Feature(node.Span, AdqlFeatureTypes.Types, "CAST");
        var value = Evaluate(node.Operand, place);
        var type = AdqlType.Parse(AdqlSymbols.Of(node.Target));
        return type.IsText ? new(type) : value with { Type = type, IsComputed = true };
    }

    private static string Describe(AdqlExpression node) => node is AdqlColumn column ? "the column " + column.Name : "this";
}
