using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedTap.Generators.Suppressors;

/// <summary>
/// Tells whether a piece of code runs on the service: it is inside a lambda, or a clause that the compiler makes a
/// lambda of, which an operator of <c>TapQuery&lt;T&gt;</c> translates, and it depends on the row. What does not (a local
/// variable and its members) is evaluated here before the query is sent, and a null in it does throw.
/// </summary>
internal static class TranslatedCode
{
    public static bool Contains(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        FindScope(node, model, cancellationToken) is { } scope && DependsOnRow(node, scope, model, cancellationToken);

    /// <summary>The outermost lambda or query around the node that is translated with the node in it.</summary>
    private static SyntaxNode? FindScope(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? scope = null;
        var inner = node;
        for (var outer = node.Parent; outer is not null and not MemberDeclarationSyntax; (inner, outer) = (outer, outer.Parent))
        {
            if (inner is AnonymousFunctionExpressionSyntax lambda && IsTranslated(lambda, model, cancellationToken))
                scope = lambda;
            if (IsTranslatedPart(inner, outer, model, cancellationToken))
                scope = outer.FirstAncestorOrSelf<QueryExpressionSyntax>();
        }

        return scope;
    }

    /// <summary>Whether the node names a variable that stands for a row: one declared inside the scope.</summary>
    private static bool DependsOnRow(SyntaxNode node, SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var name in node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is (IRangeVariableSymbol or IParameterSymbol) and { } variable
                && variable.DeclaringSyntaxReferences.Any(IsInScope))
                return true;
        }

        return false;

        bool IsInScope(SyntaxReference declaration) =>
            declaration.SyntaxTree == scope.SyntaxTree && scope.Span.Contains(declaration.Span);
    }

    private static bool IsTranslated(AnonymousFunctionExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode argumentValue = lambda;
        while (argumentValue.Parent is ParenthesizedExpressionSyntax parenthesized)
            argumentValue = parenthesized;
        if (argumentValue.Parent is not ArgumentSyntax argument
            || argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list)
            return false;
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            return false;
        var index = argument.NameColon is { } name
            ? IndexOf(method, name.Name.Identifier.ValueText)
            : list.Arguments.IndexOf(argument);
        return ServiceOperators.Translates(method, index);
    }

    /// <summary>The clauses of query syntax; <c>let</c> and <c>select</c> may run on the client and are not among them.</summary>
    private static bool IsTranslatedPart(SyntaxNode inner, SyntaxNode outer, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (outer)
        {
            case WhereClauseSyntax where:
                return ServiceOperators.Translates(Operation(where), 0);
            case OrderingSyntax ordering:
                return ServiceOperators.Translates(model.GetSymbolInfo(ordering, cancellationToken).Symbol as IMethodSymbol, 0);
            case JoinClauseSyntax join when inner == join.LeftExpression:
                return ServiceOperators.Translates(Operation(join), 1);
            case JoinClauseSyntax join when inner == join.RightExpression:
                return ServiceOperators.Translates(Operation(join), 2);
            case FromClauseSyntax from when from.Parent is QueryBodySyntax:
                return ServiceOperators.Translates(Operation(from), 0);
            case GroupClauseSyntax group when inner == group.ByExpression:
                return ServiceOperators.Translates(model.GetSymbolInfo(group, cancellationToken).Symbol as IMethodSymbol, 0);
            default:
                return false;
        }

        IMethodSymbol? Operation(QueryClauseSyntax clause) =>
            model.GetQueryClauseInfo(clause, cancellationToken).OperationInfo.Symbol as IMethodSymbol;
    }

    private static int IndexOf(IMethodSymbol method, string parameter)
    {
        foreach (var candidate in method.Parameters)
        {
            if (string.Equals(candidate.Name, parameter, StringComparison.Ordinal))
                return candidate.Ordinal;
        }

        return -1;
    }
}
