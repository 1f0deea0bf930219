using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using TypedTap.Querying.Members;

namespace TypedTap.Linq.Translation;

/// <summary>Documentation ids of the members that an expression uses: the key of <see cref="TranslatableMembers"/>.</summary>
internal static class DocumentationId
{
    /// <summary>What a method means in a query, or null.</summary>
    public static TranslatableMember? Find(MethodCallExpression call) => TranslatableMembers.Find(Of(call.Method));

    /// <summary>What a property means in a query, or null.</summary>
    public static TranslatableMember? Find(MemberExpression member) =>
        TranslatableMembers.Find(Of(member));

    /// <summary>The id of a property or a field.</summary>
    public static string Of(MemberExpression member) => "P:" + Qualified(member.Member.DeclaringType!) + "." + member.Member.Name;

    /// <summary>The id of a method's definition.</summary>
    public static string Of(MethodInfo method)
    {
        var type = method.DeclaringType!;
        var typeArguments = type.IsConstructedGenericType ? type.GetGenericArguments() : [];
        if (method.IsGenericMethod)
            method = method.GetGenericMethodDefinition();
        var id = new StringBuilder("M:").Append(Qualified(type)).Append('.').Append(method.Name);
        if (method.IsGenericMethod)
            id.Append("``").Append(method.GetGenericArguments().Length);
        var parameters = method.GetParameters();
        if (parameters.Length > 0)
            id.Append('(').AppendJoin(',', parameters.Select(parameter => Parameter(parameter.ParameterType, typeArguments))).Append(')');
        return id.ToString();
    }

    private static string Parameter(Type type, Type[] ofDeclaringType)
    {
        // The definition's parameter, found again in the constructed type by its argument.
        if (Array.IndexOf(ofDeclaringType, type) is >= 0 and var position)
            return "`" + position;
        if (type.IsGenericParameter)
            return "``" + type.GenericParameterPosition;
        if (type.IsArray)
            return Parameter(type.GetElementType()!, ofDeclaringType) + "[]";
        var name = Qualified(type);
        // A type nested in a generic one has no arguments of its own; none of the members in the table takes one.
        return type.IsGenericType && name.LastIndexOf('`') is > 0 and var tick
            ? name[..tick]
                + "{" + string.Join(",", type.GetGenericArguments().Select(argument => Parameter(argument, ofDeclaringType))) + "}"
            : name;
    }

    private static string Qualified(Type type) => type.DeclaringType is { } outer && !type.IsGenericParameter
        ? Qualified(outer) + "." + type.Name
        : type.Namespace is { } space ? space + "." + type.Name : type.Name;
}
