namespace TypedTap.Tap;

/// <summary>The ways in which a service takes uploads (TAPRegExt 1.0 §2.5).</summary>
[Flags]
public enum TapUploadMethods
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>In the request itself (<c>upload-inline</c>).</summary>
    Inline = 1,

    /// <summary>From an http URL, which the service fetches (<c>upload-http</c>).</summary>
    Http = 2,

    /// <summary>From an https URL (<c>upload-https</c>).</summary>
    Https = 4,

    /// <summary>From an ftp URL (<c>upload-ftp</c>).</summary>
    Ftp = 8,

    /// <summary>From a VOSpace (<c>vos:</c>), which is no method of the standard.</summary>
    Vos = 16,
}
