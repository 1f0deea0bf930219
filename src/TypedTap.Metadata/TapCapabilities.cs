using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>What the service says that it can do (TAPRegExt 1.0 section 2). What is not listed is not known to work.</summary>
public sealed record TapCapabilities
{
    /// <summary>The versions of ADQL it takes: <c>2.0</c>, <c>2.1</c>; empty if unknown.</summary>
    public ValueList<string> AdqlVersions { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>
    /// The optional language features, each as kind and form: <c>adqlgeo:POINT</c> for form <c>POINT</c> of
    /// <c>ivo://ivoa.net/std/TAPRegExt#features-adqlgeo</c>. A kind of another authority is written as the full identifier.
    /// </summary>
    public ValueList<string> Features { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>The signatures of the user-defined functions, as the service declares them.</summary>
    public ValueList<string> Functions { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>
    /// The formats of answers, MIME types as the service lists them, or their identifiers where it lists no type; empty if unknown.
    /// </summary>
    public ValueList<string> OutputFormats { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>
    /// The ways of uploading a table, identifiers of TAPRegExt such as <c>ivo://ivoa.net/std/TAPRegExt#upload-inline</c>.
    /// </summary>
    public ValueList<string> UploadMethods { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>The ways of logging in, identifiers such as <c>ivo://ivoa.net/sso#tls-with-certificate</c>.</summary>
    public ValueList<string> SecurityMethods { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>What the service limits; null where it says nothing.</summary>
    public TapLimits? Limits { get; init; }

    /// <summary>How the service reads a backslash in a string literal.</summary>
    public StringLiteralRule StringLiterals { get; init; }
}
