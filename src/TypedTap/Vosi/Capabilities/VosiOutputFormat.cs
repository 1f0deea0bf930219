using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A format that results come in (TAPRegExt 1.0, section 2.4).</summary>
public sealed record VosiOutputFormat
{
    /// <summary>Its identifier, like <c>ivo://ivoa.net/std/TAPRegExt#output-votable-td</c>, or null.</summary>
    public string? IvoId { get; init; }

    /// <summary>The media type, as sent in RESPONSEFORMAT; null when not said.</summary>
    public string? Mime { get; init; }

    /// <summary>Short names that mean the same.</summary>
    public ValueList<string> Aliases { get; init => field = value ?? []; } = [];
}
