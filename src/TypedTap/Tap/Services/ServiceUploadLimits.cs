using Microsoft.Extensions.Logging;
using TypedTap.Http;
using TypedTap.Vosi;

namespace TypedTap.Tap;

/// <summary>What a service says that it takes of uploads.</summary>
internal static class ServiceUploadLimits
{
    /// <summary>
    /// The limits of a mode: of the capabilities, and of the traits where those know of a lower one. A service whose capabilities cannot
    /// be had is left to judge by itself.
    /// </summary>
    public static async Task<TapUploadLimits?> OfAsync(
        VosiClient vosi, TapServiceTraits traits, bool asJob, TapClientOptions options, CancellationToken cancellationToken)
    {
        TapUploadLimits? published = null;
        try
        {
            var capabilities = await vosi.GetCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
            published = Published(capabilities.Tap, asJob ? "async" : "sync");
        }
        catch (TapException e)
        {
            if (options.LoggerFactory?.CreateLogger(TapTelemetry.Name) is { } log)
                HttpLog.NoCapabilities(log, e.Message);
        }

        return asJob ? published : Lower(published, traits.SyncUploads);
    }

    /// <summary>What a TAP capability says; null when it is of a kind that says nothing (without TAPRegExt).</summary>
    public static TapUploadLimits? Published(VosiCapability? tap, string mode)
    {
        if (tap is null || tap.Languages.Count == 0)
            return null;
        var limit = tap.Limit(VosiLimitKind.UploadLimit, mode);
        var value = limit?.Hard ?? limit?.Default;
        return new TapUploadLimits
        {
            Bytes = value?.Unit is "byte" or null ? Positive(value?.Value) : null,
            Rows = value?.Unit == "row" ? Positive(value.Value) : null,
            Methods = Methods(tap),
            Source = "the service's capabilities",
        };
    }

    // Zero and less stand for "no limit" at some services.
    private static long? Positive(long? value) => value > 0 ? value : null;

    private static TapUploadMethods Methods(VosiCapability tap) =>
        (tap.SupportsUpload("inline") ? TapUploadMethods.Inline : TapUploadMethods.None)
        | (tap.SupportsUpload("http") ? TapUploadMethods.Http : TapUploadMethods.None)
        | (tap.SupportsUpload("https") ? TapUploadMethods.Https : TapUploadMethods.None)
        | (tap.SupportsUpload("ftp") ? TapUploadMethods.Ftp : TapUploadMethods.None)
        | (tap.SupportsUpload("vos") ? TapUploadMethods.Vos : TapUploadMethods.None);

    private static TapUploadLimits? Lower(TapUploadLimits? published, TapUploadLimits? known)
    {
        if (published is null || known is null)
            return published ?? known;
        var isLower = known.Bytes < (published.Bytes ?? long.MaxValue) || known.Rows < (published.Rows ?? long.MaxValue);
        return !isLower ? published : published with
        {
            Bytes = Least(known.Bytes, published.Bytes),
            Rows = Least(known.Rows, published.Rows),
            Source = known.Source,
        };
    }

    private static long? Least(long? one, long? other) => one is null || other < one ? other : one;
}
