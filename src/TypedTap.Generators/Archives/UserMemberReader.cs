using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Adql;
using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.Archives;

/// <summary>
/// Reads users' own halves of records: which members would be generated otherwise, and which names are taken. Looks at syntax alone: asking
/// the compiler what a method overrides would cost at every keystroke.
/// </summary>
internal static class UserMemberReader
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is RecordDeclarationSyntax { Members.Count: > 0, TypeParameterList: null } record
            && record.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static UserRecord Read(SyntaxNode node)
    {
        var record = (RecordDeclarationSyntax)node;
        var name = NameOf(record);
        return new UserRecord(
            name,
            record.Members
                .OfType<MethodDeclarationSyntax>()
                .Where(method => IsOne(method, record.Identifier.ValueText))
                .Select(method => new UserMember(name, method.Identifier.ValueText))
                .ToValueList(),
            record.Members.SelectMany(UserNameReader.Read).ToValueList());
    }

    private static string NameOf(RecordDeclarationSyntax record)
    {
        var name = "";
        for (SyntaxNode? outer = record; outer is not null; outer = outer.Parent)
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

        return name.Replace("@", "");
    }

    private static bool IsOne(MethodDeclarationSyntax method, string record) =>
        (method.Identifier.ValueText, method.ParameterList.Parameters.Count) switch
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
