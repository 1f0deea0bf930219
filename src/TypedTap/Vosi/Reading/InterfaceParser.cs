namespace TypedTap.Vosi.Reading;

/// <summary>Reads an interface of a capability.</summary>
internal static class InterfaceParser
{
    public static async ValueTask<VosiInterface> ReadAsync(VosiXml xml)
    {
        xml.Keep();
        var parent = xml.Depth;
        var door = new VosiInterface { XsiType = xml.XsiType(), Role = xml.Attribute("role"), Version = xml.Attribute("version") };
        string? testQuery = null;
        List<VosiAccessUrl> urls = [];
        List<VosiMirrorUrl> mirrors = [];
        List<VosiSecurityMethod> methods = [];
        List<string> queryTypes = [];
        List<string> resultTypes = [];
        while (await xml.NextChildAsync(parent).ConfigureAwait(false))
        {
            switch (xml.Name)
            {
                case "accessURL":
                    xml.Keep();
                    var use = xml.Attribute("use");
                    urls.Add(new VosiAccessUrl(await xml.TextAsync().ConfigureAwait(false), use));
                    break;
                case "mirrorURL":
                    xml.Keep();
                    var title = xml.Attribute("title");
                    mirrors.Add(new VosiMirrorUrl(await xml.TextAsync().ConfigureAwait(false), title));
                    break;
                case "securityMethod":
                    xml.Keep();
                    methods.Add(new VosiSecurityMethod(xml.Attribute("standardID")));
                    break;
                case "queryType":
                    queryTypes.Add(await xml.TextAsync().ConfigureAwait(false));
                    break;
                case "resultType":
                    resultTypes.Add(await xml.TextAsync().ConfigureAwait(false));
                    break;
                case "testQuery" or "testQueryString":
                    testQuery = await xml.OnceAsync(testQuery).ConfigureAwait(false);
                    break;
            }
        }

        if (urls.Count == 0)
            xml.Report(VosiDiagnosticCode.Missing, "An interface has no accessURL.");
        return door with
        {
            AccessUrls = [.. urls],
            MirrorUrls = [.. mirrors],
            SecurityMethods = [.. methods],
            QueryTypes = [.. queryTypes],
            ResultTypes = [.. resultTypes],
            TestQuery = testQuery.OrNull(),
        };
    }
}
