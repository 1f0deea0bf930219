using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Archives;

/// <summary>Reads a class with <c>[TapArchive]</c> into plain data.</summary>
internal static class ArchiveReader
{
    public const string AttributeName = "TypedTap.TapArchiveAttribute";
    public const string BaseName = "TypedTap.TapArchive";

    private static readonly SymbolDisplayFormat Qualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Simple = new(
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    public static ArchiveCandidate Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var snapshot = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string ?? "" : "";
        var given = GetArgument(attribute, "Namespace") as string;
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Qualified);

        var model = new ArchiveModel
        {
            Namespace = space,
            Name = type.ToDisplayString(Simple),
            ContainingTypes = GetContainingTypes(declaration),
            IsPublic = IsPublic(type),
            Snapshot = snapshot.Trim(),
            Naming = GetArgument(attribute, "Naming") is int style && style is (int)NamingStyle.PascalCase or (int)NamingStyle.Published
                ? (NamingStyle)style
                : null,
            RecordNamespace = RecordNamespace.Choose(context.SemanticModel.Compilation, space, snapshot, given),
            NavigationName = NavigationNameOf(type),
            IsDocumented = HasDocComment(declaration),
            TakenNames = GetTakenNames(type, context.SemanticModel.Compilation),
            Constructors = GetConstructors(type),
        };
        cancellationToken.ThrowIfCancellationRequested();

        var location = attribute.ApplicationSyntaxReference is { } reference
            ? LocationInfo.From(reference.GetSyntax(cancellationToken).GetLocation())
            : null;
        return new ArchiveCandidate(model, location, ArchiveRequirements.Check(type, declaration, given));
    }

    private static object? GetArgument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
                return argument.Value.Value;
        }

        return null;
    }

    private static ValueList<string> GetContainingTypes(TypeDeclarationSyntax declaration)
    {
        var heads = new List<string>();
        for (var outer = declaration.Parent as TypeDeclarationSyntax; outer is not null; outer = outer.Parent as TypeDeclarationSyntax)
        {
            var keyword = outer is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword }
                ? "record struct"
                : outer.Keyword.ValueText;
            heads.Insert(0, $"partial {keyword} {outer.Identifier.Text}");
        }

        return heads.ToValueList();
    }

    /// <summary>A name that no type of the user has: <c>DemoArchiveNavigation</c>.</summary>
    private static string NavigationNameOf(INamedTypeSymbol type)
    {
        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.Name + name;
        name += "Navigation";
        var space = type.ContainingNamespace;
        while (!space.GetTypeMembers(name).IsEmpty
            || space.GetNamespaceMembers().Any(inner => string.Equals(inner.Name, name, StringComparison.Ordinal)))
        {
            name += "_";
        }

        return name;
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            // A class derived elsewhere sees protected types, and so the compiler asks the records to be seen there too.
            if (t.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    private static bool HasDocComment(TypeDeclarationSyntax declaration)
    {
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            // Without a documentation mode the compiler reads doc comments as ordinary ones.
            if (trivia.GetStructure() is DocumentationCommentTriviaSyntax
                || (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith("///", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static ValueList<string> GetTakenNames(INamedTypeSymbol type, Compilation compilation)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && member.CanBeReferencedByName)
                names.Add(member.Name);
            else if (member is IPropertySymbol { IsIndexer: true })
                names.Add(member.MetadataName);
        }

        foreach (var member in compilation.GetTypeByMetadataName(BaseName)?.GetMembers() ?? [])
        {
            if (member.DeclaredAccessibility != Accessibility.Private && member.CanBeReferencedByName)
                names.Add(member.Name);
        }

        return names.ToValueList();
    }

    private static ValueList<string> GetConstructors(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(static constructor => !constructor.IsImplicitlyDeclared)
        .Select(static constructor => string.Join(",", constructor.Parameters.Select(static p => p.Type.Name)))
        .OrderBy(static text => text, StringComparer.Ordinal)
        .ToValueList();
}
