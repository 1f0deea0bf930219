using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedTap.Adql;

namespace TypedTap.Generators.Diagnostics;

/// <summary>A diagnostic as plain data; the real one is made when it is reported.</summary>
internal sealed record DiagnosticInfo(string Id, LocationInfo? Location, ValueList<string> Arguments)
{
    /// <summary>What code fixes are told.</summary>
    public ValueList<DiagnosticProperty> Properties { get; init; } = ValueList<DiagnosticProperty>.Empty;

    public static DiagnosticInfo Of(DiagnosticDescriptor rule, LocationInfo? location, params string[] arguments) =>
        new(rule.Id, location, ValueList.Of(arguments));

    public DiagnosticInfo With(params (string Name, string Value)[] properties) => this with
    {
        Properties = Properties.Concat(properties.Select(static pair => new DiagnosticProperty(pair.Name, pair.Value))).ToValueList(),
    };

    public Diagnostic ToDiagnostic()
    {
        var arguments = new object[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Arguments[i];
        var properties = ImmutableDictionary<string, string?>.Empty;
        foreach (var property in Properties)
            properties = properties.SetItem(property.Name, property.Value);
        return Diagnostic.Create(Rules.Get(Id), Location?.ToLocation(), properties, arguments);
    }
}
