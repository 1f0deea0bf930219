using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Linq.Translation.Steps;
using TypedTap.Metadata;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Translates values: columns, constants, arithmetic.</summary>
internal static class ValueTranslator
{
    /// <summary>Translates a value.</summary>
    /// <param name="expression">The value, in terms of rows.</param>
    /// <param name="context">Where it stands.</param>
    public static QueryExpression Translate(Expression expression, TranslationContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (LocalValue.TryEvaluate(expression, out var value))
            return value is null ? throw NullValue(context) : new QueryConstant(value);
        return expression switch
        {
            ValueExpression known => known.Value,
            MemberExpression member when SourceExpression.ColumnOf(member) is { } column =>
                TapTypeConventions.IsList(column.Column) ? throw ListCalls.OtherUse(member, context) : column,
            MemberExpression member when DocumentationId.Find(member) == TranslatableMember.Value => Translate(member.Expression!, context),
            MemberExpression member when SkyValues.TryTranslate(member, context) is { } measure => measure,
            UnaryExpression { NodeType: ExpressionType.Convert
                or ExpressionType.ConvertChecked } convert when NumericConversion.KeepsValue(convert) =>
                Converted(Translate(convert.Operand, context), convert.Type),
            UnaryExpression { NodeType: ExpressionType.Convert
                or ExpressionType.ConvertChecked } convert when Casts.TryTranslate(convert, context) is { } cast =>
                cast,
            UnaryExpression { NodeType: ExpressionType.TypeAs } same when TypeTests.Plain(same.Operand) is var plain
                && same.Type.IsAssignableFrom(plain.Type) =>
                Translate(plain, context),
            ConditionalExpression conditional when LocalValue.TryEvaluate(conditional.Test, out var test) =>
                Translate(test is true ? conditional.IfTrue : conditional.IfFalse, context),
            UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked, Method: null } negate =>
                new QueryNegation(Translate(negate.Operand, context)),
            BinaryExpression { NodeType: ExpressionType.Coalesce, Conversion: null } coalesce => Fallback(coalesce, context),
            BinaryExpression joined when TextJoins.IsJoin(joined) => TextJoins.Translate(joined, context),
            BinaryExpression { NodeType: ExpressionType.Modulo, Method: null } remainder => Remainder(remainder, context),
            BinaryExpression or UnaryExpression when BitwiseCalls.TryTranslate(expression, context) is { } bits => bits,
            MemberExpression or MethodCallExpression
                or BinaryExpression when QuantityValues.TryTranslate(expression, context) is { } number =>
                number,
            BinaryExpression { Method: null } binary when Operator(binary, context) is { } op =>
                new QueryArithmetic(op, Operand(binary.Left, binary.Type, context), Operand(binary.Right, binary.Type, context)),
            MethodCallExpression call when GroupCalls.TryTranslate(call, context) is { } aggregate => aggregate,
            MethodCallExpression call when FunctionCalls.TryTranslate(call, context) is { } function => function,
            MethodCallExpression call when LanguageCalls.ValueIn(call) is { } inner => Translate(inner, context),
            MethodCallExpression call when MemberFunctions.TryTranslate(call, context) is { } function => function,
            MethodCallExpression call when DocumentationId.Find(call) == TranslatableMember.ValueOrDefault => ValueOrDefault(call, context),
            MethodCallExpression call when SkyValues.TryTranslate(call, context) is { } measure => measure,
            _ => throw Untranslatable(expression, context),
        };
    }

    /// <summary>The value, or null if the service can't be told it.</summary>
    public static QueryExpression? TryTranslate(Expression expression, TranslationContext context)
    {
        try
        {
            return Translate(expression, context);
        }
        catch (TapQueryNotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Translates a value of which only matters whether it is null: a list kept as text will do.</summary>
    public static QueryExpression TranslateForNullTest(Expression expression, TranslationContext context) => expression switch
    {
        _ when StepChain.TryParse(expression) is { } chain => chain.Column,
        MemberExpression member when SourceExpression.ColumnOf(member) is { } column => column,
        SourceExpression row => row.Presence ?? throw new TapQueryNotSupportedException(
            "A null test of a whole row", context.Place, $"there always is a row of {row.Table.Name} here", "test one of its columns"),
        _ => Translate(expression, context),
    };

    public static TapQueryNotSupportedException Untranslatable(Expression expression, TranslationContext context) =>
        Culprit(expression) switch
        {
            MemberExpression { Expression: SourceExpression } => new TapQueryNotSupportedException(
                ExpressionText.Of(expression), context.Place, "it is not a column of the table",
                "use it in the final Select, or after reading the rows"),
            MethodCallExpression call when QuantityReads.ColumnOf(call) is { } column => new TapQueryNotSupportedException(
                ExpressionText.Of(call), context.Place, "it converts on the client what the service has read",
                $"compare the column '{column.Column.Name}' itself, whose values are in {(column.Column.Unit is { } unit ? $"'{unit}'" : "days")}{QuantityAdvice(column)}"),
            MethodCallExpression call when IsOfRows(call) => new TapQueryNotSupportedException(
                $"{call.Method.Name} of other rows", context.Place, "ADQL has no subquery that gives a value",
                "use Any, All, Contains or an aggregate (Count, Sum, Min, Max, Average), or join the table"),
            _ => Untranslated.Explain(expression, context) ?? new TapQueryNotSupportedException(
                ExpressionText.Of(expression), context.Place, "it has no translation to ADQL",
                "compute it before the query, use it in the final Select, or filter the rows after reading them"),
        };

    private static bool IsOfRows(MethodCallExpression call) => call is { Object: null, Arguments: [var rows, ..] }
        && call.Method.DeclaringType is { } type && (type == typeof(Queryable) || type == typeof(Enumerable))
        && (OperatorCall.IsQuery(rows) || GroupJoinOperator.TryFind(rows) is not null);

    /// <summary>
    /// The quantity behind <c>r.SFovAsAngle()!.Value.InDegrees</c> or the query behind <c>planes.First().Id</c>, which is what can't be
    /// translated; else the expression itself.
    /// </summary>
    private static Expression Culprit(Expression expression)
    {
        for (var inner = expression; inner is not null;)
        {
            if (inner is MethodCallExpression call && (QuantityReads.ColumnOf(call) is not null || IsOfRows(call)))
                return call;
            inner = inner switch
            {
                MemberExpression member => member.Expression,
                UnaryExpression unary => unary.Operand,
                MethodCallExpression method => method.Object,
                _ => null,
            };
        }

        return expression;
    }

    private static string QuantityAdvice(QueryColumn column) =>
        TapQuantity.Of(column.Column)?.Kind == TapQuantityKind.Utc ? ", with ModifiedJulianDate.FromUtc(time)" : "";

    // (double)a / b: what C# computes as a number has to be one in SQL, or the service would divide, and overflow, as integers do.
    public static QueryExpression Operand(Expression expression, Type ofResult, TranslationContext context)
    {
        var operand = Translate(expression, context);
        if (NumericConversion.IsInteger(ofResult) || !QueryTypes.IsInteger(operand))
            return operand;
        if (NumericConversion.Underlying(ofResult) == typeof(float))
        {
            throw new TapQueryNotSupportedException(
                "Arithmetic of integers as float", context.Place, "services compute it more exactly than C#, and compare otherwise",
                "convert to double");
        }

        return new QueryArithmetic(AdqlArithmeticOperator.Multiply, operand, new QueryConstant(1.0));
    }

    // The fallback is compared here, so it has to be of the type that C# compares.
    private static QueryExpression Converted(QueryExpression operand, Type to) => operand is QueryFallback fallback
        ? fallback with { Fallback = new QueryConstant(NumericConversion.To(fallback.Fallback.Value, to)) }
        : operand;

    // As in C#, the result has the sign of the dividend. Of numbers with a fraction databases have no remainder, or one of decimal numbers.
    private static QueryFunction Remainder(BinaryExpression remainder, TranslationContext context) =>
        NumericConversion.IsInteger(remainder.Type)
            ? MemberFunctions.Function("MOD", remainder.Type, [Translate(remainder.Left, context), Translate(remainder.Right, context)])
            : throw new TapQueryNotSupportedException(
                "The remainder of numbers that are no integers", context.Place, "databases lack it, or compute it of decimal numbers",
                "use Adql.Functions.Mod(x, y) for what the service has");

    private static AdqlArithmeticOperator? Operator(BinaryExpression binary, TranslationContext context)
    {
        if (!NumericConversion.IsNumeric(binary.Type))
            return null;
        var op = binary.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => AdqlArithmeticOperator.Add,
            ExpressionType.Subtract or ExpressionType.SubtractChecked => AdqlArithmeticOperator.Subtract,
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => AdqlArithmeticOperator.Multiply,
            ExpressionType.Divide => AdqlArithmeticOperator.Divide,
            _ => (AdqlArithmeticOperator?)null,
        };
        if (op == AdqlArithmeticOperator.Divide && NumericConversion.IsInteger(binary.Type)
            && !LanguageFeatures.DividesIntegersAsCSharp(context.Query.Session.Dialect))
        {
            throw new TapQueryNotSupportedException(
                "The division of two integers", "a query", "some services round it to an integer and others do not",
                "divide as double: '(double)a / b'");
        }

        return op;
    }

    private static QueryExpression Fallback(BinaryExpression coalesce, TranslationContext context)
    {
        if (!LocalValue.TryEvaluate(coalesce.Right, out var value))
            return new QueryCoalesce(Translate(coalesce.Left, context), Translate(coalesce.Right, context));
        var left = Translate(coalesce.Left, context);
        return value is null ? left : new QueryFallback(left, new QueryConstant(value));
    }

    private static QueryExpression ValueOrDefault(MethodCallExpression call, TranslationContext context)
    {
        var fallback = call.Arguments.Count == 1 ? Translate(call.Arguments[0], context) : DefaultOf(call.Method.ReturnType);
        return fallback switch
        {
            QueryConstant constant => new QueryFallback(Translate(call.Object!, context), constant),
            { } value => new QueryCoalesce(Translate(call.Object!, context), value),
            null => throw Untranslatable(call, context),
        };
    }

    private static QueryConstant? DefaultOf(Type type) =>
        LocalValue.TryEvaluate(Expression.Default(type), out var value) && value is not null ? new QueryConstant(value) : null;

    private static TapQueryNotSupportedException NullValue(TranslationContext context) => new(
        "A null in an expression", context.Place, "every result of it is null", "compare with null directly: 'x == null'");
}
