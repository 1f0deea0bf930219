namespace TypedTap.Vosi.Reading;

/// <summary>Reads a query language with its features.</summary>
internal static class LanguageParser
{
    public static async ValueTask<VosiLanguage> ReadAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        string? name = null;
        string? description = null;
        List<VosiLanguageVersion> versions = [];
        List<VosiLanguageFeatures> lists = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "name":
                    name = await xml.OnceAsync(name).ConfigureAwait(false);
                    break;
                case "description":
                    description = await xml.OnceAsync(description).ConfigureAwait(false);
                    break;
                case "version":
                    xml.Keep();
                    var id = xml.Attribute("ivo-id");
                    versions.Add(new VosiLanguageVersion((await xml.TextAsync().ConfigureAwait(false)).OrNull(), id));
                    break;
                case "languageFeatures":
                    lists.Add(await FeaturesAsync(xml).ConfigureAwait(false));
                    break;
            }
        }

        if (name.OrNull() is null)
            xml.Report(VosiDiagnosticCode.NoName, "A language has no name.");
        return new VosiLanguage
        {
            Name = name ?? "",
            Description = description.OrNull(),
            Versions = [.. versions],
            FeatureLists = [.. lists],
        };
    }

    private static async ValueTask<VosiLanguageFeatures> FeaturesAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        var type = xml.Attribute("type");
        if (type is null)
            xml.Report(VosiDiagnosticCode.Missing, "A languageFeatures has no type.");
        List<VosiFeature> features = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            if (xml.Name == "feature")
                features.Add(await FeatureAsync(xml).ConfigureAwait(false));
        }

        return new VosiLanguageFeatures { Type = type, Features = [.. features] };
    }

    private static async ValueTask<VosiFeature> FeatureAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        string? form = null;
        string? description = null;
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            if (xml.Name == "form")
                form = await xml.OnceAsync(form).ConfigureAwait(false);
            else if (xml.Name == "description")
                description = await xml.OnceAsync(description).ConfigureAwait(false);
        }

        if (form.OrNull() is null)
            xml.Report(VosiDiagnosticCode.Missing, "A feature has no form.");
        return new VosiFeature(form ?? "", description.OrNull());
    }
}
