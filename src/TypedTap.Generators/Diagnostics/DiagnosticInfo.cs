using Microsoft.CodeAnalysis;
using TypedTap.Adql;

namespace TypedTap.Generators.Diagnostics;

/// <summary>A diagnostic as plain data; the real one is made when it is reported.</summary>
internal sealed record DiagnosticInfo(string Id, LocationInfo? Location, ValueList<string> Arguments)
{
    public static DiagnosticInfo Of(DiagnosticDescriptor rule, LocationInfo? location, params string[] arguments) =>
        new(rule.Id, location, ValueList.Of(arguments));

    public Diagnostic ToDiagnostic()
    {
        var arguments = new object[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Arguments[i];
        return Diagnostic.Create(Rules.Get(Id), Location?.ToLocation(), arguments);
    }
}
