using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes an archive's profile and its constructors; one that the user's half has already is left out.</summary>
internal static class ConstructorEmitter
{
    private const string Options = "global::TypedTap.Tap.TapClientOptions? options = null";
    private const string Uri = "global::System.Uri";

    public static void Emit(IndentedWriter writer, ArchivePlan plan)
    {
        EmitProfile(writer, plan);
        var name = plan.Archive.Name;
        if (plan.Service.Url is { } url && Lacks(plan, "TapClientOptions"))
        {
            EmitOne(
                writer,
                $"Queries {DocText.Code(url)}.",
                [("options", "How requests are made; null for the defaults.")],
                $"public {name}({Options})",
                $"base(new {Uri}({CSharpText.Literal(url)}), {plan.ProfileName}, options)");
        }

        if (Lacks(plan, "Uri,TapClientOptions"))
        {
            EmitOne(
                writer,
                "Queries a service that has the tables of the snapshot, such as a mirror.",
                [
                    ("serviceUrl", "The base URL of the TAP service, without <c>/sync</c>."),
                    ("options", "How requests are made; null for the defaults."),
                ],
                $"public {name}({Uri} serviceUrl, {Options})",
                $"base(serviceUrl, {plan.ProfileName}, options)");
        }

        if (Lacks(plan, "TapClient"))
        {
            EmitOne(
                writer,
                "Queries through a client that exists already.",
                [("client", "The client; the caller stays responsible for it.")],
                $"public {name}(global::TypedTap.Tap.TapClient client)",
                $"base(client, {plan.ProfileName})");
        }
    }

    private static bool Lacks(ArchivePlan plan, string parameters) =>
        !plan.Archive.Constructors.Contains(parameters, StringComparer.Ordinal);

    private static void EmitOne(
        IndentedWriter writer,
        string summary,
        (string Name, string Text)[] parameters,
        string signature,
        string baseCall)
    {
        writer.Line().Line($"/// <summary>{summary}</summary>");
        foreach (var (name, text) in parameters)
            writer.Line($"/// <param name=\"{name}\">{text}</param>");
        writer.Line(signature).Indent().Line(": " + baseCall).Unindent().Open().Close();
    }

    private static void EmitProfile(IndentedWriter writer, ArchivePlan plan)
    {
        var capabilities = plan.Capabilities;
        var members = CSharpText.Members(
            ("AdqlVersions", Strings(capabilities.AdqlVersions)),
            ("Features", Strings(capabilities.Features)),
            ("Functions", Strings(capabilities.Functions)),
            ("StringLiterals", "global::TypedTap.Metadata.StringLiteralRule." + capabilities.StringLiterals));
        var url = plan.Service.Url is { } known ? $"new {Uri}({CSharpText.Literal(known)})" : "null";
        writer.Line($"private static readonly global::TypedTap.TapServiceProfile {plan.ProfileName} = new(").Indent();
        writer.Line($"{CSharpText.Literal(plan.Service.Name)},").Line($"{url},");
        writer.Line($"new global::TypedTap.Metadata.TapCapabilities {{ {members} }});").Unindent();
    }

    private static string? Strings(ValueList<string> values) => values.Count == 0
        ? null
        : "global::TypedTap.Adql.ValueList.Of(" + string.Join(", ", values.Select(CSharpText.Literal)) + ")";
}
