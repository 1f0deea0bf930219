namespace TypedTap.Vosi.Reading;

/// <summary>Reads a capability and, with its helpers, what is in it.</summary>
internal static class CapabilityParser
{
    public static async ValueTask<VosiCapability> ReadAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        var capability = new VosiCapability { StandardId = xml.Attribute("standardID"), XsiType = xml.XsiType() };
        if (capability.StandardId is null && xml.Attribute("standardid") is not null)
            xml.Report(VosiDiagnosticCode.Missing, "A capability has standardid where standardID is meant; it was left without.");
        string? description = null;
        List<VosiInterface> interfaces = [];
        List<VosiDataModel> models = [];
        List<VosiLanguage> languages = [];
        List<VosiOutputFormat> formats = [];
        List<string> uploads = [];
        List<VosiLimit> limits = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "description":
                    description = await xml.OnceAsync(description).ConfigureAwait(false);
                    break;
                case "interface":
                    interfaces.Add(await InterfaceParser.ReadAsync(xml).ConfigureAwait(false));
                    break;
                case "dataModel":
                    xml.Keep();
                    var model = xml.Attribute("ivo-id");
                    models.Add(new VosiDataModel(model, (await xml.TextAsync().ConfigureAwait(false)).OrNull()));
                    break;
                case "language":
                    languages.Add(await LanguageParser.ReadAsync(xml).ConfigureAwait(false));
                    break;
                case "outputFormat":
                    formats.Add(await FormatAsync(xml).ConfigureAwait(false));
                    break;
                case "uploadMethod":
                    AddUpload(xml, uploads);
                    break;
                case "retentionPeriod" or "executionDuration" or "outputLimit" or "uploadLimit":
                    limits.Add(await LimitParser.ReadAsync(xml, limits).ConfigureAwait(false));
                    break;
            }
        }

        return capability with
        {
            Description = description.OrNull(),
            Interfaces = [.. interfaces],
            DataModels = [.. models],
            Languages = [.. languages],
            OutputFormats = [.. formats],
            UploadMethods = [.. uploads],
            Limits = [.. limits],
        };
    }

    private static void AddUpload(VosiXml xml, List<string> uploads)
    {
        xml.Keep();
        if (xml.Attribute("ivo-id") is { } method)
            uploads.Add(method);
        else
            xml.Report(VosiDiagnosticCode.Missing, "An uploadMethod has no ivo-id; it was left out.");
    }

    private static async ValueTask<VosiOutputFormat> FormatAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        var id = xml.Attribute("ivo-id");
        string? mime = null;
        List<string> aliases = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            if (xml.Name == "mime")
                mime = await xml.OnceAsync(mime).ConfigureAwait(false);
            else if (xml.Name == "alias")
                aliases.Add(await xml.TextAsync().ConfigureAwait(false));
        }

        if (mime.OrNull() is null)
            xml.Report(VosiDiagnosticCode.Missing, "An outputFormat has no mime.");
        return new VosiOutputFormat { IvoId = id, Mime = mime.OrNull(), Aliases = [.. aliases] };
    }
}
