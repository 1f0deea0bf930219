using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// Puts what they mean in the place of names of this query's columns, so that expressions can be compared: t.a, a and A are one.
/// </summary>
internal sealed class Binder(SelectScope scope) : AdqlRewriter
{
    public AdqlExpression Bind(AdqlExpression expression) => Rewrite(expression);

    public override AdqlNode VisitColumn(AdqlColumn node) => scope.Bind(node) is { } bound ? bound : node;
}
