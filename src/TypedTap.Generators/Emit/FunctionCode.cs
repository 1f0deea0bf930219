using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>A declared function and its method; or why it has none.</summary>
internal sealed record FunctionCode(string Declaration, string? Reason)
{
    // The IVOA's catalogue of user-defined functions has these; the declaration itself does not tell.
    private static readonly string[] Aggregates = ["ivo_string_agg", "ivo_histogram", "gavo_histogram"];

    public string Name { get; private init; } = "";

    public string MethodName { get; private init; } = "";

    public string ReturnType { get; private init; } = "";

    public string Parameters { get; private init; } = "";

    /// <summary>
    /// The functions in the order of their declarations; a declaration that says what an earlier one has said is left out.
    /// </summary>
    public static List<FunctionCode> Of(string className, ValueList<string> declarations)
    {
        var signatures = declarations.Select(static text => (Text: text, Signature: Parse(text))).ToList();
        var names = signatures.Select(static one => one.Signature?.Name)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var methods = CSharpNames.PropertyNames(className, names);
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
            byName.Add(names[i], methods[i]);
        var codes = new List<FunctionCode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, signature) in signatures)
        {
            var code = signature is null
                ? new FunctionCode(text, "its signature cannot be read")
                : Of(text, signature, byName[signature.Name]);
            if (seen.Add(code.Reason is null ? Overload(code.MethodName, signature!) : text))
                codes.Add(code);
        }

        return codes;
    }

    private static AdqlFunctionSignature? Parse(string text) => AdqlFunctionSignature.TryParse(text, out var signature) ? signature : null;

    private static FunctionCode Of(string text, AdqlFunctionSignature signature, string methodName)
    {
        if (Aggregates.Contains(signature.Name, StringComparer.OrdinalIgnoreCase)
            || signature.Name.EndsWith("_agg", StringComparison.OrdinalIgnoreCase))
        {
            return new(text, "an aggregate");
        }

        if (!AdqlIdentifier.IsRegular(signature.Name) || AdqlFunctions.Find(signature.Name) is not null)
            return new(text, "no name of a function of a service's own");
        if (signature.Parameters is not { } parameters)
            return new(text, "its parameters are not known");
        if (parameters.Any(static parameter => TypeOf(parameter.Type) is null) || TypeOf(signature.Returns) is not { } result
            || signature.Returns.Kind == AdqlTypeKind.Interval)
        {
            return new(text, "a type that C# has nothing for");
        }

        return new(text, null)
        {
            Name = signature.Name,
            MethodName = methodName,
            ReturnType = result,
            Parameters = string.Join(
                ", ", parameters.Zip(ParameterNames(parameters), static (parameter, name) => $"{TypeOf(parameter.Type)} {name}")),
        };
    }

    private static string Overload(string methodName, AdqlFunctionSignature signature) =>
        methodName + "(" + string.Join(",", signature.Parameters!.Select(static parameter => TypeOf(parameter.Type))) + ")";

    /// <summary>
    /// The C# type of a value; integers are wide enough for literals of C#, and floating point is as exact as C# computes it.
    /// </summary>
    private static string? TypeOf(AdqlType type) => type.Kind switch
    {
        AdqlTypeKind.Boolean => "bool?",
        AdqlTypeKind.SmallInt or AdqlTypeKind.Integer => "int?",
        AdqlTypeKind.BigInt => "long?",
        AdqlTypeKind.Real or AdqlTypeKind.Double => "double?",
        AdqlTypeKind.Text or AdqlTypeKind.UnicodeText => "string?",
        AdqlTypeKind.Timestamp => "global::System.DateTime?",
        AdqlTypeKind.Interval => "global::TypedTap.Sky.Interval<double>?",
        AdqlTypeKind.Point => "global::TypedTap.Sky.SkyPoint?",
        AdqlTypeKind.Circle => "global::TypedTap.Sky.SkyCircle?",
        AdqlTypeKind.Polygon => "global::TypedTap.Sky.SkyPolygon?",
        AdqlTypeKind.Region => "global::TypedTap.Sky.SkyRegion?",
        _ => null,
    };

    private static IEnumerable<string> ParameterNames(ValueList<AdqlFunctionParameter> parameters)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            var name = parameters[i].Name.Length == 0
                ? "Argument" + (i + 1).ToString(CultureInfo.InvariantCulture)
                : CSharpNames.ToPascalCase(parameters[i].Name);
            name = char.ToLowerInvariant(name[0]) + name.Substring(1);
            while (!used.Add(name))
                name += "_";
            yield return CSharpIdentifier.Escape(name);
        }
    }
}
