using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.CodeFixes.Archives;

/// <summary>The repairs that need no decision. Spaces and comments stay where they are.</summary>
internal static class ArchiveRepair
{
    /// <summary>The change that a repair makes, or null if the code is no longer as the diagnostic says.</summary>
    public static ArchiveChange? Apply(
        string repair, TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken) =>
        repair switch
        {
            ArchiveRepairs.AddPartial when !Has(type, SyntaxKind.PartialKeyword) =>
                new ArchiveChange($"Make '{type.Identifier.Text}' partial", type, AddPartial(type)),
            ArchiveRepairs.AddPartialAround => AddPartialAround(type),
            ArchiveRepairs.RemoveStatic when Has(type, SyntaxKind.StaticKeyword) =>
                new ArchiveChange("Remove 'static'", type, RemoveModifier(type, SyntaxKind.StaticKeyword)),
            ArchiveRepairs.RemoveFile when Has(type, SyntaxKind.FileKeyword) =>
                new ArchiveChange("Remove 'file'", type, RemoveModifier(type, SyntaxKind.FileKeyword)),
            ArchiveRepairs.RemoveBase => RemoveBase(type, model, cancellationToken),
            ArchiveRepairs.MakeClass when type is RecordDeclarationSyntax { ParameterList: null } record =>
                new ArchiveChange($"Make '{type.Identifier.Text}' a class", type, MakeClass(record)),
            ArchiveRepairs.RemoveNamespace => RemoveNamespace(type),
            _ => null,
        };

    private static bool Has(TypeDeclarationSyntax type, SyntaxKind modifier) => type.Modifiers.Any(modifier);

    /// <summary><c>partial</c> stands last among the modifiers (CS0267).</summary>
    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
            return type.WithModifiers(type.Modifiers.Add(partial));
        var keyword = type.Keyword;
        return type
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(keyword.LeadingTrivia)));
    }

    private static ArchiveChange? AddPartialAround(TypeDeclarationSyntax type)
    {
        for (var outer = type.Parent as TypeDeclarationSyntax; outer is not null; outer = outer.Parent as TypeDeclarationSyntax)
        {
            if (!Has(outer, SyntaxKind.PartialKeyword))
                return new ArchiveChange($"Make '{outer.Identifier.Text}' partial", outer, AddPartial(outer));
        }

        return null;
    }

    private static TypeDeclarationSyntax RemoveModifier(TypeDeclarationSyntax type, SyntaxKind kind)
    {
        var index = type.Modifiers.IndexOf(kind);
        var removed = type.Modifiers[index];
        var modifiers = type.Modifiers.RemoveAt(index);

        // What stood before the modifier stands before what follows it.
        if (index < modifiers.Count)
            return type.WithModifiers(modifiers.Replace(modifiers[index], modifiers[index].WithLeadingTrivia(removed.LeadingTrivia)));
        return type.WithModifiers(modifiers).WithKeyword(type.Keyword.WithLeadingTrivia(removed.LeadingTrivia));
    }

    private static ArchiveChange? RemoveBase(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        // A base class stands first, if it stands in this half at all.
        if (type.BaseList is not { } list
            || model.GetTypeInfo(list.Types[0].Type, cancellationToken).Type is not { TypeKind: TypeKind.Class } symbol)
        {
            return null;
        }

        var rest = list.Types.RemoveAt(0);
        var changed = rest.Count > 0
            ? type.WithBaseList(list.WithTypes(rest))
            : type.WithBaseList(null).WithIdentifier(type.Identifier.WithTrailingTrivia(list.GetTrailingTrivia()));
        return new ArchiveChange($"Remove the base class '{symbol.Name}'", type, changed);
    }

    private static ClassDeclarationSyntax MakeClass(RecordDeclarationSyntax record)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.ClassKeyword)
            .WithLeadingTrivia(record.Keyword.LeadingTrivia)
            .WithTrailingTrivia(
                record.ClassOrStructKeyword.IsKind(SyntaxKind.None)
                    ? record.Keyword.TrailingTrivia
                    : record.ClassOrStructKeyword.TrailingTrivia);
        var type = SyntaxFactory.ClassDeclaration(
            record.AttributeLists,
            record.Modifiers,
            keyword,
            record.Identifier,
            record.TypeParameterList,
            record.BaseList,
            record.ConstraintClauses,
            record.OpenBraceToken,
            record.Members,
            record.CloseBraceToken,
            record.SemicolonToken);
        return Has(type, SyntaxKind.PartialKeyword) ? type : (ClassDeclarationSyntax)AddPartial(type);
    }

    private static ArchiveChange? RemoveNamespace(TypeDeclarationSyntax type)
    {
        foreach (var attribute in type.AttributeLists.SelectMany(static list => list.Attributes))
        {
            var argument = attribute.ArgumentList?.Arguments.FirstOrDefault(
                static one => one.NameEquals?.Name.Identifier.ValueText is "Namespace");
            if (argument is null)
                continue;
            var arguments = attribute.ArgumentList!.Arguments;
            return new ArchiveChange(
                "Let the records have the default namespace",
                attribute.ArgumentList,
                attribute.ArgumentList.WithArguments(arguments.RemoveAt(arguments.IndexOf(argument))));
        }

        return null;
    }
}
