using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Checks one query: queries and set operations.</summary>
internal sealed partial class AdqlQueryChecker(IAdqlSchema schema, AdqlVersion version, AdqlFindings findings)
{
    // A wildcard inside a wildcard inside a wildcard multiplies; nobody publishes that many columns.
    private const int MaximumExpanded = 100_000;

    // Each reference to a table brings its columns into a scope.
    private const int MaximumInScopes = 200_000;

    private readonly AdqlNameRules _names = new(schema.NameMatching);
    private readonly AdqlTableIndex _tables = new(schema, new(schema.NameMatching));
    private readonly AdqlCommonTables _common = new(new(schema.NameMatching));
    private readonly bool _isDachs = schema.Implementation == AdqlImplementation.Dachs;
    private readonly Dictionary<AdqlTableName, AdqlRelation> _relations = [];
    private readonly Stack<AdqlSelect> _beside = [];
    private readonly Stack<string> _later = [];
    private int _expanded;
    private int _inScopes;
    private (AdqlColumn Node, AdqlScopeColumn Column)? _resolved;

    /// <summary>Checks the outermost query.</summary>
    public AdqlRelation Check(AdqlQuery query)
    {
        var result = CheckQuery(query, null);
        WarnOfTwins(query, result);
        return result;
    }

    private AdqlRelation CheckQuery(AdqlQuery query, AdqlScope? outer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var known = _common.Count;
        CheckCommonTables(query, outer, known);
        if (query.Offset is not null)
            Feature(query.Span, AdqlFeatureTypes.Offset, "OFFSET");
        var result = query switch
        {
            AdqlSelect select => CheckSelect(select, outer),
            AdqlSetOperation operation => CheckSetOperation(operation, outer),
            AdqlNestedQuery nested => CheckNested(nested, outer),
            _ => AdqlRelation.Unknown,
        };
        _common.RemoveFrom(known);
        return result;
    }

    private void CheckCommonTables(AdqlQuery query, AdqlScope? outer, int known)
    {
        if (query.With.Count > 0)
            Feature(query.Span, AdqlFeatureTypes.CommonTables, "WITH");
        var outside = _later.Count;
        for (var i = query.With.Count - 1; i >= 0; i--)
            _later.Push(query.With[i].Name);
        foreach (var table in query.With)
        {
            var relation = CheckQuery(table.Query, outer);
            if (!_common.TryAdd(table.Name, relation, known))
            {
                findings.Error(
                    AdqlDiagnosticCode.DuplicateName, table.Span, $"Two common tables are called {table.Name}.",
                    "Give one of them another name.");
            }

            if (_later.Count > outside)
                _later.Pop();
        }
    }

    private AdqlRelation CheckNested(AdqlNestedQuery nested, AdqlScope? outer)
    {
        var result = CheckQuery(nested.Inner, outer);
        CheckOrderOfResult(nested, result);
        return result;
    }

    private AdqlRelation CheckSetOperation(AdqlSetOperation operation, AdqlScope? outer)
    {
        var symbol = AdqlSymbols.Of(operation.Operator);
        Feature(operation.Span, AdqlFeatureTypes.Sets, symbol);
        var left = CheckQuery(operation.Left, outer);
        var right = CheckQuery(operation.Right, outer);
        var isOpen = left.IsOpen || right.IsOpen;
        if (!isOpen && left.Columns.Count != right.Columns.Count)
        {
            findings.Error(
                AdqlDiagnosticCode.QueryShape, operation.Right.Span,
                $"The queries on the two sides of {symbol} have {Columns(left.Columns.Count)} and {Columns(right.Columns.Count)}.",
                "Select as many on both sides.");
        }

        var columns = new List<AdqlRelationColumn>(left.Columns.Count);
        for (var i = 0; i < left.Columns.Count; i++)
            columns.Add(isOpen || i >= right.Columns.Count ? left.Columns[i] : Combine(operation, i, left.Columns[i], right.Columns[i]));
        var result = new AdqlRelation(columns, isOpen);
        CheckOrderOfResult(operation, result);
        return result;
    }

    private AdqlRelationColumn Combine(AdqlSetOperation operation, int index, AdqlRelationColumn left, AdqlRelationColumn right)
    {
        var symbol = AdqlSymbols.Of(operation.Operator);
        if (AdqlTypeGroups.AreDifferent(left.Info.Type, right.Info.Type) && !IsTextLiteral(left.Info) && !IsTextLiteral(right.Info))
        {
            findings.Error(
                AdqlDiagnosticCode.QueryShape, operation.Right.Span,
                $"Column {index + 1} of {symbol} is {left.Info.Type} on the left and {right.Info.Type} on the right.",
                "Columns of a set operation have the same types; select others or CAST one.");
        }

        if (left.Name.Length > 0 && right.Name.Length > 0 && !AdqlNameRules.AreSame(left.Name, right.Name) && _isDachs)
        {
            findings.Error(
                AdqlDiagnosticCode.QueryShape, operation.Right.Span,
                $"Column {index + 1} of {symbol} is called {left.Name} on the left and {right.Name} on the right, which DaCHS refuses.",
                $"Write AS {left.Name} after the right one.");
        }

        return new(
            left.Name,
            Both(left.Info, right.Info),
            left.Description);
    }

    /// <summary>
    /// What holds for a column whose values come from one or the other. NULL is of any type, and a text that is written out may stand for a
    /// value of another one.
    /// </summary>
    private static AdqlValueInfo Both(AdqlValueInfo left, AdqlValueInfo right)
    {
        if (left is { IsLiteral: true, Type.IsUnknown: true })
            return right;
        if (right is { IsLiteral: true, Type.IsUnknown: true })
            return left;
        var type = left.Type.IsNumeric && right.Type.IsNumeric
            ? AdqlTypePromotion.Common(left.Type, right.Type)
            : IsTextLiteral(left) ? right.Type : left.Type;
        return new(
            type, string.Equals(left.Unit, right.Unit, StringComparison.Ordinal) ? left.Unit : null, AdqlUcd.Common(left.Ucd, right.Ucd),
            left.IsComputed || right.IsComputed,
            UnitIsKnown: left.KnowsUnit && right.KnowsUnit);
    }

    private static bool IsTextLiteral(AdqlValueInfo value) => value.IsLiteral && value.Type.IsText;

    private void WarnOfTwins(AdqlQuery query, AdqlRelation result)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twins = result.Columns.Where(c => c.Name.Length > 0 && !seen.Add(c.Name))
            .Select(c => c.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(5)
            .ToArray();
        if (twins.Length > 0)
        {
            findings.Warning(
                AdqlDiagnosticCode.DuplicateColumn, query.Span, $"More than one column of the result is called {string.Join(", ", twins)}.",
                "Give each an alias of its own: services rename or drop all but one.");
        }
    }

    /// <summary>Says that the service is known not to have a feature.</summary>
    private void Feature(AdqlSpan span, string type, string form)
    {
        if (schema.Supports(new AdqlFeature(type, form)) == AdqlFeatureSupport.Undeclared)
        {
            findings.Error(
                AdqlDiagnosticCode.UnsupportedFeature, span,
                $"The service does not support {form}: it lists other features of this kind in its capabilities, but not this one.",
                "Write the query without it, or send it to another service.");
        }
    }

    private static string Columns(int count) => count == 1 ? "1 column" : count + " columns";
}
