using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.Archives;

/// <summary>
/// Finds members that users write in their own halves of records and that would be generated otherwise. Looks at syntax alone: asking the
/// compiler what a method overrides would cost at every keystroke.
/// </summary>
internal static class UserMemberReader
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is MethodDeclarationSyntax { Parent: RecordDeclarationSyntax record } method
        && record.Modifiers.Any(SyntaxKind.PartialKeyword)
        && IsOne(method, record.Identifier.ValueText);

    public static UserMember Read(SyntaxNode node)
    {
        var method = (MethodDeclarationSyntax)node;
        var name = "";
        for (var outer = method.Parent; outer is not null; outer = outer.Parent)
        {
            var part = outer switch
            {
                TypeDeclarationSyntax type => type.Identifier.ValueText,
                BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                _ => null,
            };
            if (part is not null)
                name = name.Length == 0 ? part : part + "." + name;
        }

        return new UserMember(name.Replace("@", ""), method.Identifier.ValueText);
    }

    private static bool IsOne(MethodDeclarationSyntax method, string record) => (method.Identifier.ValueText, method.ParameterList.Parameters.Count) switch
    {
        (UserMember.Hash, 0) => true,
        (UserMember.Text, 1) => true,
        // Equals(Other) is a member beside the record's own.
        (UserMember.Equality, 1) => IsNamed(method.ParameterList.Parameters[0].Type, record),
        _ => false,
    };

    private static bool IsNamed(TypeSyntax? type, string name) => type switch
    {
        NullableTypeSyntax nullable => IsNamed(nullable.ElementType, name),
        QualifiedNameSyntax qualified => IsNamed(qualified.Right, name),
        AliasQualifiedNameSyntax alias => IsNamed(alias.Name, name),
        IdentifierNameSyntax identifier => string.Equals(identifier.Identifier.ValueText, name, StringComparison.Ordinal),
        _ => false,
    };
}
