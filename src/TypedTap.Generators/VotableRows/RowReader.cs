using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.VotableRows;

/// <summary>Reads a type with <c>[VoTableRow]</c> into plain data.</summary>
internal static class RowReader
{
    public const string AttributeName = "TypedTap.VoTableRowAttribute";

    private static readonly SymbolDisplayFormat Qualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax;

    public static RowCandidate Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var place = LocationInfo.From(declaration.Identifier.GetLocation());
        if (RowRequirements.FindFault(type, declaration) is ({ } reason, { } cure))
            return new RowCandidate(null, ValueList.Of(DiagnosticInfo.Of(Rules.NotARow, place, type.Name, reason, cure)));

        var members = RowMembers.Read(type, context.SemanticModel.Compilation, cancellationToken);
        var problems = members.Problems;
        if (members.Columns.Count == 0 && problems.Count == 0)
            problems.Add(DiagnosticInfo.Of(Rules.RowWithoutColumns, place, type.Name));
        var parameters = RowRequirements.PrimaryConstructor(type)?.Parameters.Select(
            static parameter => RowMembers.Escape(parameter.Name)).ToValueList()
            ?? ValueList<string>.Empty;
        if (problems.Any(static problem => Rules.Get(problem.Id).DefaultSeverity == DiagnosticSeverity.Error))
            return new RowCandidate(null, problems.ToValueList());

        var model = new RowModel
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Qualified),
            Name = RowMembers.Escape(type.Name),
            Head = Head(declaration),
            ContainingTypes = ContainingTypes(declaration),
            Columns = members.Columns.ToValueList(),
            Parameters = parameters,
        };
        return new RowCandidate(model, problems.ToValueList());
    }

    private static ValueList<string> ContainingTypes(TypeDeclarationSyntax declaration)
    {
        var heads = new List<string>();
        for (var outer = declaration.Parent as TypeDeclarationSyntax; outer is not null; outer = outer.Parent as TypeDeclarationSyntax)
            heads.Insert(0, $"{Head(outer)} {outer.Identifier.Text}");
        return heads.ToValueList();
    }

    private static string Head(TypeDeclarationSyntax declaration) =>
        declaration is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword }
            ? "partial record struct"
            : $"partial {declaration.Keyword.ValueText}";
}
