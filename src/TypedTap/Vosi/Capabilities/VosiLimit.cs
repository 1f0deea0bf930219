using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>
/// A limit of the service (TAPRegExt 1.0, sections 2.6 and 2.7). What services publish and what they grant differ: read back what a job
/// was given, and make no time limit of your own of it.
/// </summary>
public sealed record VosiLimit
{
    /// <summary>What is limited.</summary>
    public required VosiLimitKind Kind { get; init; }

    /// <summary>The modes that it holds for (<c>forMode</c>): <c>sync</c>, <c>async</c>; empty for all.</summary>
    public ValueList<string> Modes { get; init => field = value ?? []; } = [];

    /// <summary>What applies when one asks for nothing, or null.</summary>
    public VosiLimitValue? Default { get; init; }

    /// <summary>The most that one can ask for, or null.</summary>
    public VosiLimitValue? Hard { get; init; }
}
