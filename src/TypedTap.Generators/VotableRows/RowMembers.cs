using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.VotableRows;

/// <summary>The columns of a row type, and what is wrong with its members.</summary>
internal sealed class RowMembers
{
    private const string IgnoreName = "TypedTap.TapIgnoreAttribute";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    private RowMembers()
    {
    }

    public List<RowColumn> Columns { get; } = [];

    public List<DiagnosticInfo> Problems { get; } = [];

    public static RowMembers Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var members = new RowMembers();
        var parameters = RowRequirements.PrimaryConstructor(type)?.Parameters.Select(static parameter => parameter.Name).ToList() ?? [];
        foreach (var symbol in Hierarchy(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (symbol is IPropertySymbol property)
            {
                members.Add(property, type, compilation, parameters);
            }
            else if (symbol is IFieldSymbol { IsRequired: true } field)
            {
                members.Problems.Add(
                    DiagnosticInfo.Of(
                        Rules.RowNeedsMore, Place(field), type.Name, $"its required field '{field.Name}'",
                        "make it a property, or not required"));
            }
        }

        foreach (var parameter in RowRequirements.PrimaryConstructor(type)?.Parameters ?? [])
        {
            if (!members._properties.Contains(parameter.Name) && !parameter.HasExplicitDefaultValue && members.Problems.Count == 0)
            {
                members.Problems.Add(
                    DiagnosticInfo.Of(
                        Rules.RowNeedsMore, Place(parameter), type.Name, $"its parameter '{parameter.Name}'",
                        "give it a default value, or a column"));
            }
        }

        return members;
    }

    /// <summary>A name as an identifier in code.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The members, those of base types first, overridden ones once.</summary>
    private static IEnumerable<ISymbol> Hierarchy(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
            chain.Push(t);
        return chain.SelectMany(static t => t.GetMembers()).Where(static member => !member.IsStatic && !member.IsOverride);
    }

    private void Add(IPropertySymbol property, INamedTypeSymbol type, Compilation compilation, List<string> parameters)
    {
        var attribute = TapColumnArguments.Of(property);
        var isAsked = property.DeclaredAccessibility == Accessibility.Public || attribute is not null;
        var isIgnored = property.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == IgnoreName);
        var canBeSet = parameters.Contains(property.Name)
            || (property.SetMethod is { } setter && compilation.IsSymbolAccessibleWithin(setter, type));
        var isColumn = isAsked && !isIgnored && canBeSet && !property.IsIndexer && property.GetMethod is not null
            && property.ExplicitInterfaceImplementations.IsEmpty;
        if (!isColumn)
        {
            if (property.IsRequired)
            {
                Problems.Add(
                    DiagnosticInfo.Of(
                        Rules.RowNeedsMore, Place(property), type.Name, $"its required property '{property.Name}'",
                        "give it a column, or make it not required"));
            }

            return;
        }

        if (!_properties.Add(property.Name))
            return;
        if (RowColumns.Make(property, attribute, Problems) is not { } column)
            return;
        Columns.Add(column);
        CheckName(column, property, type);
    }

    private void CheckName(RowColumn column, IPropertySymbol property, INamedTypeSymbol type)
    {
        var name = column.FieldName;
        if (!_names.Add(name))
        {
            Problems.Add(DiagnosticInfo.Of(Rules.RowNameTwice, Place(property), name, type.Name));
        }
        else if (!AdqlIdentifier.IsRegular(name))
        {
            Problems.Add(
                DiagnosticInfo.Of(Rules.RowNameNotAdql, Place(property), name, "it is not letters, digits and underscores after a letter"));
        }
        else if (AdqlIdentifier.IsReserved(name))
            Problems.Add(DiagnosticInfo.Of(Rules.RowNameNotAdql, Place(property), name, "it is a reserved word"));
    }

    private static LocationInfo? Place(ISymbol symbol) =>
        symbol.Locations.Select(LocationInfo.From).FirstOrDefault(static place => place is not null);
}
