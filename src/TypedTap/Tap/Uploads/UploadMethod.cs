namespace TypedTap.Tap;

/// <summary>Whether a service takes an upload in the way in which it is to be sent.</summary>
internal static class UploadMethod
{
    /// <exception cref="TapLimitException">It does not.</exception>
    public static void Require(TapUpload upload, TapUploadLimits? limits)
    {
        var scheme = upload.Location?.Split(':')[0].ToLowerInvariant();
        var method = scheme switch
        {
            null => TapUploadMethods.Inline,
            "http" => TapUploadMethods.Http,
            "https" => TapUploadMethods.Https,
            "ftp" => TapUploadMethods.Ftp,
            _ => TapUploadMethods.Vos,
        };
        if (limits?.Methods is not { } offered || offered.HasFlag(method))
            return;

        var offers = offered == TapUploadMethods.None ? "no uploads at all" : offered.ToString();
        var how = method == TapUploadMethods.Inline ? "inside the request" : $"from {scheme}: URIs";
        throw new TapLimitException(
            $"The upload '{upload.Name}' cannot be sent because the service takes no tables {how}; it takes {offers} ({limits.Source}). Nothing was sent.")
        {
            Unit = "upload method",
            LimitSource = limits.Source,
        };
    }
}
