using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates <c>Contains</c> on a collection that the client has: array, list, set, span or anything enumerable.</summary>
internal static class ListCalls
{
    private const int LongestList = 10_000;

    public static QueryPredicate Contains(MethodCallExpression call, Expression list, Expression item, TranslationContext context)
    {
        if (ColumnOf(list) is { } column)
            return HasItem(call, column, item, context);
        if (call.Arguments.Count < 3 && Captured(list) is { Items: { } items } captured
            && ValueTranslator.Translate(item, context) is QueryColumn compared)
        {
            captured.ObserveItems();
            return new QueryMembership(
                compared, items.Select((value, i) => new QueryConstant(value) { Parameter = new CapturedItem(captured, i) }).ToValueList(),
                IncludesNull: false);
        }

        if (!LocalValue.TryEvaluate(list, out var collection))
            throw ValueTranslator.Untranslatable(call, context);
        if (collection is null)
        {
            throw new TapQueryNotSupportedException(
                "Contains on a list that is null", context.Place, "C# refuses it, too",
                "pass a list, or test it first: 'list == null || …'");
        }

        if (collection is not IEnumerable values)
            throw ValueTranslator.Untranslatable(call, context);
        if (collection is IEnumerable<string?> strings ? !ListComparers.IsOrdinal(strings) : !ListComparers.IsDefault(collection))
            throw OtherEquality(context);
        if (call.Arguments.Count == 3 && (!LocalValue.TryEvaluate(call.Arguments[2], out var comparer) || comparer is not null))
            throw OtherEquality(context);

        var operand = ValueTranslator.Translate(item, context);
        var constants = new List<QueryConstant>();
        var includesNull = false;
        foreach (var value in values)
        {
            if (value is null)
                includesNull = true;
            else
                constants.Add(LocalConstants.Of(value, operand));
        }

        if (constants.Count > LongestList)
        {
            throw new TapQueryNotSupportedException(
                string.Create(CultureInfo.InvariantCulture, $"Contains on a list of {constants.Count} values"), context.Place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"services take long over texts of that size, or refuse them (up to {LongestList} are written out)"),
                "send the list along as a table: 'var ids = archive.UploadValues(list, \"ids\")', and use 'ids.Contains(…)'");
        }

        return new QueryMembership(
            operand, constants.Distinct().ToValueList(), includesNull);
    }

    /// <summary>The captured list behind conversions that change nothing; null if there is none.</summary>
    private static CapturedExpression? Captured(Expression list) => list switch
    {
        CapturedExpression captured => captured,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Captured(convert.Operand),
        MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var inner] } => Captured(inner),
        _ => null,
    };

    /// <summary>What a list that is kept as text can't be used for.</summary>
    public static TapQueryNotSupportedException OtherUse(MemberExpression member, TranslationContext context) => new(
        ExpressionText.Of(member), context.Place, "it is a list that the service keeps as text",
        $"test it with '{member.Member.Name}.Contains(\"item\")' or for null, or use it in the final Select, or after reading the rows");

    /// <summary>A column that is a list kept as text, as <c>Contains</c> gets it: C# 14 makes a span of it.</summary>
    private static QueryColumn? ColumnOf(Expression list)
    {
        while (list is UnaryExpression { NodeType: ExpressionType.Convert }
            or MethodCallExpression { Method.Name: "op_Implicit", Arguments.Count: 1 })
        {
            list = list is UnaryExpression convert ? convert.Operand : ((MethodCallExpression)list).Arguments[0];
        }

        return list is MemberExpression member && SourceExpression.ColumnOf(member) is { } column
            && TapTypeConventions.IsList(column.Column)
            ? column
            : null;
    }

    private static QueryPredicate HasItem(MethodCallExpression call, QueryColumn column, Expression item, TranslationContext context)
    {
        if (!LocalValue.TryEvaluate(item, out var value))
        {
            throw new TapQueryNotSupportedException(
                $"Contains on the list '{column.Column.Name}' with an item from the row", context.Place,
                "the item's own '%' and '_' would be wildcards in ADQL's LIKE",
                "pass a text that does not depend on the row, or filter the rows after reading them");
        }

        if (call.Arguments.Count == 3 && (!LocalValue.TryEvaluate(call.Arguments[2], out var comparer) || comparer is not null))
            throw OtherEquality(context);
        var separator = column.Column.ListSeparator!;
        return value switch
        {
            // No item is null, empty, or has the separator in it.
            null or "" => new QueryTruth(false),
            string text when text.Contains(separator, StringComparison.Ordinal) => new QueryTruth(false),
            string text => new QueryListTest(column, separator, text),
            _ => throw ValueTranslator.Untranslatable(call, context),
        };
    }

    private static TapQueryNotSupportedException OtherEquality(TranslationContext context) => new(
        "Contains with an equality comparer, or on a collection that may have one", context.Place,
        "the service compares values its own way",
        "use an array, a List, or a set with the default comparer: 'list.ToArray()'");
}
