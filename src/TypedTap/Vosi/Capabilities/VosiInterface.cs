using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A door to a capability (VOResource 1.1, section 3.2).</summary>
public sealed record VosiInterface
{
    /// <summary>The xsi:type as written, like <c>vs:ParamHTTP</c>; prefixes are the document's. Null when there is none.</summary>
    public string? XsiType { get; init; }

    /// <summary>The xsi:type without its prefix: <c>ParamHTTP</c>, <c>WebBrowser</c>.</summary>
    public string? TypeName => XsiType?[(XsiType.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary><c>std</c> for the interface that the standard means, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The version of the standard that it speaks; null when not said, which means 1.0.</summary>
    public string? Version { get; init; }

    /// <summary>Where it is; one in good documents.</summary>
    public ValueList<VosiAccessUrl> AccessUrls { get; init => field = value ?? []; } = [];

    /// <summary>Where else it is.</summary>
    public ValueList<VosiMirrorUrl> MirrorUrls { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The ways to log in. None at all and an empty one both mean that one may come without; an empty one beside others means that a
    /// login is possible but not asked for.
    /// </summary>
    public ValueList<VosiSecurityMethod> SecurityMethods { get; init => field = value ?? []; } = [];

    /// <summary>The HTTP methods it takes, <c>GET</c> and <c>POST</c>; empty when not said.</summary>
    public ValueList<string> QueryTypes { get; init => field = value ?? []; } = [];

    /// <summary>The media types it answers with; empty when not said.</summary>
    public ValueList<string> ResultTypes { get; init => field = value ?? []; } = [];

    /// <summary>A query string that gives a legal, not empty answer (<c>testQuery</c> or <c>testQueryString</c>), or null.</summary>
    public string? TestQuery { get; init; }

    /// <summary>Whether one may come without a login.</summary>
    public bool AllowsAnonymous => SecurityMethods.Count == 0 || SecurityMethods.Any(static method => method.StandardId is null);
}
