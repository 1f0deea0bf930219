using System.Linq.Expressions;
using System.Reflection;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>Finds the members that expressions use, by type and name.</summary>
internal sealed class UsedMembers : ExpressionVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static HashSet<string> In(IEnumerable<Expression> expressions)
    {
        var visitor = new UsedMembers();
        foreach (var expression in expressions)
            visitor.Visit(expression);
        return visitor._names;
    }

    public static string NameOf(MemberInfo member) => $"{Definition(member.DeclaringType!)}.{member.Name}";

    protected override Expression VisitMember(MemberExpression node)
    {
        _names.Add(NameOf(node.Member));
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _names.Add(NameOf(node.Method));
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        if (node.Constructor is not null)
            _names.Add($"{Definition(node.Type)}.#ctor");
        return base.VisitNew(node);
    }

    private static string? Definition(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName?.Replace('+', '.');
}
