using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>What is different about what a service can do.</summary>
internal static class CapabilityDrift
{
    public static void Compare(DriftLog log, TapCapabilities before, TapCapabilities now)
    {
        Lists(log, "ADQL version", before.AdqlVersions, now.AdqlVersions);
        Lists(log, "language feature", before.Features, now.Features);
        Functions(log, before.Functions, now.Functions);
        Lists(log, "output format", before.OutputFormats, now.OutputFormats);
        Lists(log, "upload method", before.UploadMethods, now.UploadMethods);
        Lists(log, "way to log in", before.SecurityMethods, now.SecurityMethods);
        Limits(log, before.Limits ?? new(), now.Limits ?? new());

        // Programs send backslashes only where they are known to be harmless.
        var wasHarmless = before.StringLiterals == StringLiteralRule.Standard;
        log.Compare(
            wasHarmless ? TapDriftSeverity.Breaking : TapDriftSeverity.Compatible,
            DriftPlace.Service,
            "rule of string literals",
            before.StringLiterals.ToString(),
            now.StringLiterals.ToString());
    }

    private static void Lists(DriftLog log, string what, ValueList<string> before, ValueList<string> now)
    {
        foreach (var (old, current) in DriftPairs.Of(
            before.Distinct(), now.Distinct(), static text => text, static text => text.Trim().ToUpperInvariant()))
        {
            if (old is null || current is null)
                log.Add(old is null ? TapDriftSeverity.Compatible : TapDriftSeverity.Breaking, DriftPlace.Service, what, old, current);
            else
                log.Compare(TapDriftSeverity.Cosmetic, DriftPlace.Service, what, old, current);
        }
    }

    /// <summary>Functions are called by name and types; how a declaration is laid out and what it calls its parameters is prose.</summary>
    private static void Functions(DriftLog log, ValueList<string> before, ValueList<string> now)
    {
        var pairs = DriftPairs.Of(before.Distinct(), now.Distinct(), static text => text, Call);
        var lost = pairs.Where(static pair => pair.New is null).Select(static pair => pair.Old!);
        var found = pairs.Where(static pair => pair.Old is null).Select(static pair => pair.New!);
        foreach (var (old, current) in pairs)
        {
            if (old is not null && current is not null)
                log.Compare(TapDriftSeverity.Cosmetic, DriftPlace.Service, "declaration of a function", old, current);
        }

        foreach (var (old, current) in DriftPairs.Of(lost, found, Name, static text => Name(text).ToUpperInvariant()))
            log.Add(old is null ? TapDriftSeverity.Compatible : TapDriftSeverity.Breaking, DriftPlace.Service, "function", old, current);
    }

    private static string Call(string declaration)
    {
        if (!AdqlFunctionSignature.TryParse(declaration, out var signature) || signature.Parameters is not { } parameters)
            return string.Join(" ", declaration.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return $"{signature.Name.ToUpperInvariant()}({string.Join(",", parameters.Select(static parameter => parameter.Type.ToString()))})->{signature.Returns}";
    }

    private static string Name(string declaration) =>
        AdqlFunctionSignature.TryParse(declaration, out var signature) ? signature.Name : declaration;

    private static void Limits(DriftLog log, TapLimits before, TapLimits now)
    {
        // Where there is less than before, queries that got everything are cut off, and jobs that ended well are ended.
        One("rows of an answer by default", before.OutputRowsDefault, now.OutputRowsDefault);
        One("rows of an answer at most", before.OutputRowsHard, now.OutputRowsHard);
        One("bytes of an answer by default", before.OutputBytesDefault, now.OutputBytesDefault);
        One("bytes of an answer at most", before.OutputBytesHard, now.OutputBytesHard);
        One("rows of an upload at most", before.UploadRowsHard, now.UploadRowsHard);
        One("bytes of an upload at most", before.UploadBytesHard, now.UploadBytesHard);
        One("seconds of a job by default", before.ExecutionSecondsDefault, now.ExecutionSecondsDefault);
        One("seconds of a job at most", before.ExecutionSecondsHard, now.ExecutionSecondsHard);
        One("seconds that a job is kept by default", before.RetentionSecondsDefault, now.RetentionSecondsDefault);
        One("seconds that a job is kept at most", before.RetentionSecondsHard, now.RetentionSecondsHard);

        void One(string what, long? old, long? current) => log.Compare(
            current is { } limit && (old is not { } former || limit < former) ? TapDriftSeverity.Breaking : TapDriftSeverity.Compatible,
            DriftPlace.Service,
            what,
            old?.ToString(CultureInfo.InvariantCulture),
            current?.ToString(CultureInfo.InvariantCulture));
    }
}
