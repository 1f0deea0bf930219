using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.VotableRows;

/// <summary>Makes columns of properties.</summary>
internal static class RowColumns
{
    private static readonly SymbolDisplayFormat PlainName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The column of a property; null, and a problem told, if it cannot be one.</summary>
    public static RowColumn? Make(IPropertySymbol property, TapColumnArguments? given, List<DiagnosticInfo> problems)
    {
        var (type, value) = Find(property);
        if (type is null || value is null)
        {
            problems.Add(
                DiagnosticInfo.Of(Rules.RowTypeUnsupported, Place(property), property.Name, Shown(property.Type), Cure(property.Type)));
            return null;
        }

        var datatype = given?.Datatype ?? type.Datatype;
        var arraysize = given?.Arraysize ?? type.Arraysize;
        if (!type.Datatypes.Split(' ').Contains(datatype, StringComparer.Ordinal))
        {
            var allowed = Messages.List(type.Datatypes.Split(' '));
            problems.Add(
                DiagnosticInfo.Of(
                    Rules.RowColumnMisfit, Place(property), property.Name, $"datatype '{datatype}'", Shown(property.Type),
                    $"use one of {allowed}"));
            return null;
        }

        if (!RowArraysize.Fits(type.Shape, arraysize))
        {
            var what = arraysize is null ? "no arraysize" : $"arraysize '{arraysize}'";
            problems.Add(
                DiagnosticInfo.Of(Rules.RowColumnMisfit, Place(property), property.Name, what, Shown(property.Type), Cure(type.Shape)));
            return null;
        }

        return new RowColumn
        {
            PropertyName = RowMembers.Escape(property.Name),
            FieldName = AdqlIdentifier.Unquote(given?.Name ?? property.Name),
            Datatype = datatype,
            Arraysize = arraysize,
            Xtype = given?.Xtype ?? type.Xtype,
            Unit = given?.Unit,
            Ucd = given?.Ucd,
            Utype = given?.Utype,
            Value = value,
        };
    }

    private static (RowType? Type, RowValue? Value) Find(IPropertySymbol property)
    {
        var symbol = property.Type;
        var isNullable = symbol.IsReferenceType && symbol.NullableAnnotation != NullableAnnotation.NotAnnotated;
        if (!ReferenceEquals(Bare(symbol), symbol))
        {
            symbol = Bare(symbol);
            isNullable = true;
        }

        if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
            return OfEnum(enumeration, isNullable);
        var type = symbol is IArrayTypeSymbol array
            ? (array.Rank == 1 ? RowType.ArrayOf(Plain(array.ElementType)) : null)
            : RowType.Scalar(Plain(symbol));
        return type is null ? (null, null) : (type, Value(type, isNullable));
    }

    /// <summary>An enumeration is its number: an int if every value fits, else a long.</summary>
    private static (RowType? Type, RowValue? Value) OfEnum(INamedTypeSymbol enumeration, bool isNullable)
    {
        var integer = enumeration.EnumUnderlyingType?.SpecialType switch
        {
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 =>
                "int",
            SpecialType.System_UInt32 or SpecialType.System_Int64 => "long",
            _ => null,
        };
        if (integer is null)
            return (null, null);
        var type = RowType.Scalar(integer)!;
        var name = enumeration.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return (type, Value(type, isNullable) with { EnumName = name, EnumBase = integer });
    }

    private static RowValue Value(RowType type, bool isNullable) =>
        new(type.Suffix, isNullable ? null : type.Guard, string.Equals(type.Guard, "Required", StringComparison.Ordinal));

    /// <summary>The type without a question mark.</summary>
    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static string Plain(ITypeSymbol type) => type.ToDisplayString(PlainName);

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string Cure(ITypeSymbol type) => Bare(type).SpecialType switch
    {
        SpecialType.System_Decimal => "use double",
        SpecialType.System_SByte => "use short",
        SpecialType.System_UInt16 => "use int",
        SpecialType.System_UInt32 or SpecialType.System_UInt64 => "use long",
        SpecialType.System_Char => "use string",
        _ when Plain(Bare(type)) is "System.DateTimeOffset" or "System.DateOnly" => "use DateTime",
        _ => "use a type that docs/votable-writing.md lists, or leave the property out with [TapIgnore]",
    };

    private static string Cure(RowShape shape) => shape switch
    {
        RowShape.Scalar => "remove the arraysize, or make the property an array",
        RowShape.Text => "give one number, such as '20', '20*' or '*'",
        RowShape.Array => "give a size, such as '3', '*' or '2x*'",
        _ => "give the width of the strings and their number, such as [TapColumn(…, Arraysize = \"10x*\")]",
    };

    private static LocationInfo? Place(IPropertySymbol property) =>
        property.Locations.Select(LocationInfo.From).FirstOrDefault(static place => place is not null);
}
