using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>Something that the service can do (VOResource 1.1, section 3.1), with what TAPRegExt 1.0 says about a TAP service.</summary>
public sealed record VosiCapability
{
    private const string Uploads = "ivo://ivoa.net/std/TAPRegExt#upload-";

    /// <summary>The standard, like <c>ivo://ivoa.net/std/TAP</c>; null when not said.</summary>
    public string? StandardId { get; init; }

    /// <summary>The xsi:type as written, like <c>tr:TableAccess</c>; prefixes are the document's. Null when there is none.</summary>
    public string? XsiType { get; init; }

    /// <summary>The xsi:type without its prefix: <c>TableAccess</c>.</summary>
    public string? TypeName => XsiType?[(XsiType.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>What it is, for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The doors to it.</summary>
    public ValueList<VosiInterface> Interfaces { get; init => field = value ?? []; } = [];

    /// <summary>The data models of its tables.</summary>
    public ValueList<VosiDataModel> DataModels { get; init => field = value ?? []; } = [];

    /// <summary>The query languages.</summary>
    public ValueList<VosiLanguage> Languages { get; init => field = value ?? []; } = [];

    /// <summary>The formats that results come in.</summary>
    public ValueList<VosiOutputFormat> OutputFormats { get; init => field = value ?? []; } = [];

    /// <summary>The ways to upload a table, like <c>ivo://ivoa.net/std/TAPRegExt#upload-inline</c>; none if it takes no uploads.</summary>
    public ValueList<string> UploadMethods { get; init => field = value ?? []; } = [];

    /// <summary>The limits, in the document's order.</summary>
    public ValueList<VosiLimit> Limits { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Whether this is TAP of whatever version: <c>ivo://ivoa.net/std/TAP</c>, <c>…/TAP#…</c>, <c>…/TAP/v1.0</c>; case does not count.
    /// </summary>
    public bool IsTap => Implements("ivo://ivoa.net/std/TAP");

    /// <summary>
    /// Whether the standard is the given one, or a version or part of it (behind <c>#</c>, <c>/</c> or <c>?</c>,
    /// or <c>-</c> of a part: <c>…/VOSI#tables</c> is that of <c>…/VOSI#tables-1.1</c>); case does not count.
    /// </summary>
    public bool Implements(string standardId)
    {
        ArgumentException.ThrowIfNullOrEmpty(standardId);
        return StandardId is { } id && id.StartsWith(standardId, StringComparison.OrdinalIgnoreCase)
            && (id.Length == standardId.Length
                || id[standardId.Length] is '#' or '/' or '?'
                || (id[standardId.Length] == '-' && standardId.Contains('#', StringComparison.Ordinal)));
    }

    /// <summary>Whether tables can be uploaded in a way.</summary>
    /// <param name="method">
    /// <c>inline</c>, <c>http</c>, <c>https</c>, <c>ftp</c>, or a full identifier of <see cref="UploadMethods"/>.
    /// </param>
    public bool SupportsUpload(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        return UploadMethods.Any(declared => declared.Equals(method, StringComparison.OrdinalIgnoreCase)
            || declared.Equals(Uploads + method, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The limit that holds in a mode: the one for that mode, else the one for all.</summary>
    /// <param name="kind">What is limited.</param>
    /// <param name="mode"><c>sync</c>, <c>async</c>, or null for what holds in every mode.</param>
    /// <returns>Null when none is published.</returns>
    public VosiLimit? Limit(VosiLimitKind kind, string? mode = null)
    {
        var candidates = Limits.Where(limit => limit.Kind == kind);
        return candidates.FirstOrDefault(limit => mode is not null && limit.Modes.Contains(mode, StringComparer.OrdinalIgnoreCase))
            ?? candidates.FirstOrDefault(static limit => limit.Modes.Count == 0);
    }
}
