using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.VotableRows;

/// <summary>What <c>[TapColumn]</c> on a property says.</summary>
internal sealed record TapColumnArguments(
    string Name, string? Datatype, string? Arraysize, string? Xtype, string? Unit, string? Ucd, string? Utype)
{
    private const string AttributeName = "TypedTap.TapColumnAttribute";

    /// <summary>The arguments, or null for a property without the attribute.</summary>
    public static TapColumnArguments? Of(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.ToDisplayString() == AttributeName);
        if (attribute is null)
            return null;
        var name = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string : null;
        return new TapColumnArguments(
            string.IsNullOrWhiteSpace(name) ? property.Name : name!.Trim(),
            Get(attribute, nameof(Datatype)),
            Get(attribute, nameof(Arraysize)),
            Get(attribute, nameof(Xtype)),
            Get(attribute, nameof(Unit)),
            Get(attribute, nameof(Ucd)),
            Get(attribute, nameof(Utype)));
    }

    /// <summary>An argument; an empty one is as good as none.</summary>
    private static string? Get(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
                return argument.Value.Value is string text && text.Trim().Length > 0 ? text.Trim() : null;
        }

        return null;
    }
}
