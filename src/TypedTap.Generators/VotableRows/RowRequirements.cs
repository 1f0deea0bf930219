using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedTap.Generators.VotableRows;

/// <summary>What a type must be for the generator to be able to write its other half.</summary>
internal static class RowRequirements
{
    /// <summary>What is against it, and the cure; nulls if nothing is.</summary>
    public static (string? Reason, string? Cure) FindFault(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        if (type.IsStatic)
            return ("a static class has no values", "remove 'static'");
        if (type.IsAbstract)
            return ("an abstract type cannot be made from a row", "remove 'abstract'");
        if (type.IsRefLikeType)
            return ("a ref struct cannot implement an interface in every supported version of C#", "remove 'ref'");
        if (type.IsFileLocal)
            return ("a file-local type cannot have a second half in another file", "remove 'file'");
        if (!IsPartial(declaration))
            return ("it is not partial", "add 'partial'");
        if (type.TypeParameters.Length > 0)
            return ("it is generic", "remove the type parameters");
        for (var outer = declaration.Parent as TypeDeclarationSyntax; outer is not null; outer = outer.Parent as TypeDeclarationSyntax)
        {
            if (!IsPartial(outer))
                return ($"the type '{outer.Identifier.Text}' around it is not partial", "make that type partial, or move the row type out");
            if (outer.TypeParameterList is not null)
                return ($"the type '{outer.Identifier.Text}' around it is generic", "move the row type out");
        }

        return PrimaryConstructor(type) is null && !type.InstanceConstructors.Any(static constructor => constructor.Parameters.Length == 0)
            ? ("it has no constructor without parameters", "add one, or make the type a positional record")
            : (null, null);
    }

    /// <summary>The primary constructor of a positional record, whose parameters are properties; null for other types.</summary>
    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) => type.IsRecord
        ? type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length > 0
            && constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is RecordDeclarationSyntax))
        : null;

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}
