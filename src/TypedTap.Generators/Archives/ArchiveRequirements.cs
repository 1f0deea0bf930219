using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Archives;

/// <summary>What a class must be for the generator to be able to write its other half.</summary>
internal static class ArchiveRequirements
{
    public static DiagnosticInfo? Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, string? givenNamespace)
    {
        var (reason, cure, repair) = FindFault(type, declaration, givenNamespace);
        if (reason is null)
            return null;
        var diagnostic = DiagnosticInfo.Of(
            Rules.NotAnArchive, LocationInfo.From(declaration.Identifier.GetLocation()), type.Name, reason, cure!);
        return repair is null ? diagnostic : diagnostic.With((DiagnosticProperties.Repair, repair));
    }

    private static (string? Reason, string? Cure, string? Repair) FindFault(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, string? givenNamespace)
    {
        if (type.IsRecord)
            return ("a record cannot derive from TapArchive, which is a class", "make it a partial class", ArchiveRepairs.MakeClass);
        if (type.IsStatic)
            return ("a static class has no constructors", "remove 'static'", ArchiveRepairs.RemoveStatic);
        if (type.IsFileLocal)
            return ("a file-local type cannot have a second half in another file", "remove 'file'", ArchiveRepairs.RemoveFile);
        if (!IsPartial(declaration))
            return ("it is not partial", "write 'partial class'", ArchiveRepairs.AddPartial);
        if (type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } other
            && !string.Equals(other.ToDisplayString(), ArchiveReader.BaseName, StringComparison.Ordinal))
        {
            return (
                $"it derives from '{other.Name}' and has to derive from TapArchive", "remove the base class", ArchiveRepairs.RemoveBase);
        }

        if (HasPrimaryConstructor(type))
        {
            return (
                "every other constructor would have to call its primary constructor, and those of the generator cannot",
                "write an ordinary constructor instead", null);
        }

        if (type.TypeParameters.Length > 0)
            return ("it is generic, and the tables of a snapshot depend on no type parameter", "remove the type parameters", null);
        for (var outer = declaration.Parent as TypeDeclarationSyntax; outer is not null; outer = outer.Parent as TypeDeclarationSyntax)
        {
            if (!IsPartial(outer))
            {
                return (
                    $"the type '{outer.Identifier.Text}' around it is not partial", "make that type partial, or move the class out",
                    ArchiveRepairs.AddPartialAround);
            }

            if (outer.TypeParameterList is not null)
                return ($"the type '{outer.Identifier.Text}' around it is generic", "move the class out", null);
        }

        if (givenNamespace is not null && !RecordNamespace.IsValid(givenNamespace))
        {
            return (
                $"'{givenNamespace}' is not the name of a namespace", "write identifiers separated by dots",
                ArchiveRepairs.RemoveNamespace);
        }

        if (givenNamespace is not null && RecordNamespace.FindType(type.ContainingAssembly, givenNamespace) is { } taken)
        {
            return (
                $"the namespace '{givenNamespace}' cannot be where the type '{taken}' is", "give the records another namespace",
                ArchiveRepairs.RemoveNamespace);
        }

        return (null, null, null);
    }

    private static bool HasPrimaryConstructor(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(
        static reference => reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null });

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}
