using TypedTap.Adql;

namespace TypedTap.Vosi.Reading;

/// <summary>Reads a limit of a TAP service.</summary>
internal static class LimitParser
{
    public static async ValueTask<VosiLimit> ReadAsync(VosiXml xml, List<VosiLimit> before)
    {
        xml.Keep();
        var parent = xml.Depth;
        var name = xml.Name;
        var kind = name switch
        {
            "retentionPeriod" => VosiLimitKind.RetentionPeriod,
            "executionDuration" => VosiLimitKind.ExecutionDuration,
            "outputLimit" => VosiLimitKind.OutputLimit,
            _ => VosiLimitKind.UploadLimit,
        };
        var modes = (xml.Attribute("forMode") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToValueList();
        if (before.Any(limit => limit.Kind == kind && limit.Modes.Equals(modes)))
            xml.Report(VosiDiagnosticCode.Repeated, $"A second <{name}> for the same mode; the first one counts.");
        VosiLimitValue? usual = null;
        VosiLimitValue? hard = null;
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            if (xml.Name == "default")
                usual = await ValueAsync(xml, usual, name).ConfigureAwait(false);
            else if (xml.Name == "hard")
                hard = await ValueAsync(xml, hard, name).ConfigureAwait(false);
        }

        return new VosiLimit { Kind = kind, Modes = modes, Default = usual, Hard = hard };
    }

    private static async ValueTask<VosiLimitValue> ValueAsync(VosiXml xml, VosiLimitValue? before, string limit)
    {
        var unit = xml.Attribute("unit");
        var text = await xml.OnceAsync(before?.Text).ConfigureAwait(false) ?? "";
        if (before is not null)
            return before;
        var value = Texts.Count(text);
        if (value is null)
            xml.Report(VosiDiagnosticCode.BadValue, $"'{VosiXml.Shown(text)}' is no number of a {limit}.");
        return new VosiLimitValue(text, unit) { Value = value };
    }
}
