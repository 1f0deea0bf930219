using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedTap.Generators.Archives;

/// <summary>Names that members declare in their type, so that no property can have them.</summary>
internal static class UserNameReader
{
    public static IEnumerable<UserName> Read(MemberDeclarationSyntax member) =>
        Identifiers(member).Select(static name => new UserName(name.ValueText, Diagnostics.LocationInfo.From(name.GetLocation())));

    private static IEnumerable<SyntaxToken> Identifiers(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => [property.Identifier],
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method => [method.Identifier],
        EventDeclarationSyntax { ExplicitInterfaceSpecifier: null } one => [one.Identifier],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier),
        BaseTypeDeclarationSyntax type => [type.Identifier],
        DelegateDeclarationSyntax type => [type.Identifier],
        _ => [],
    };
}
