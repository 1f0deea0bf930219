using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Vosi;

/// <summary>From capabilities to what a snapshot keeps of them.</summary>
internal static class TapCapabilitiesMapping
{
    private const string Prefix = "ivo://ivoa.net/std/TAPRegExt#features-";

    public static TapCapabilities Of(VosiCapabilities capabilities)
    {
        var tap = capabilities.Tap;
        var languages = (tap?.Languages ?? []).Where(static language => language.IsAdql).ToArray();
        var lists = languages.SelectMany(static language => language.FeatureLists).ToArray();
        return new TapCapabilities
        {
            AdqlVersions = [.. languages.SelectMany(static language => language.Versions).Select(Version).OfType<string>().Distinct()],
            Features = [.. lists.Where(list => !IsFunctions(list)).SelectMany(Features).Distinct()],
            Functions =
            [
                .. lists.Where(IsFunctions).SelectMany(static list => list.Features).Select(static feature => feature.Form).Distinct(),
            ],
            OutputFormats = [.. (tap?.OutputFormats ?? []).Select(static format => format.Mime ?? format.IvoId)
                .OfType<string>()
                .Distinct()],
            UploadMethods = [.. (tap?.UploadMethods ?? []).Distinct()],
            SecurityMethods =
            [
                .. capabilities.TapInterfaces.SelectMany(static door => door.SecurityMethods)
                    .Select(static method => method.StandardId).OfType<string>().Distinct(),
            ],
            Limits = tap is null ? null : TapLimitsMapping.Of(tap),
        };
    }

    private static bool IsFunctions(VosiLanguageFeatures list) =>
        string.Equals(list.Type, AdqlFeatureTypes.UserDefinedFunctions, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Features(VosiLanguageFeatures list)
    {
        if (list.Type is not { } type)
            return [];
        var kind = type.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? type[Prefix.Length..] : type;
        return list.Features.Select(feature => $"{kind}:{feature.Form}");
    }

    /// <summary><c>2.1</c>, from the text or, where that is missing, from the identifier.</summary>
    private static string? Version(VosiLanguageVersion version)
    {
        var text = version.Text ?? version.IvoId?[(version.IvoId.LastIndexOf('#') + 1)..];
        if (string.IsNullOrEmpty(text))
            return null;
        return text[0] is 'v' or 'V' ? text[1..] : text;
    }
}
