using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A condition that must hold beside others.</summary>
/// <param name="Condition">The test.</param>
/// <param name="Uses">What it depends on.</param>
internal sealed record Term(Condition Condition, Dependencies Uses)
{
    /// <summary>What must be equal for it to hold, if that is all there is to it.</summary>
    public Equality? Equality { get; init; }

    /// <summary>The circle on the sky that it wants a position in, if it does.</summary>
    public ConeTest? Cone { get; init; }

    /// <summary>Whether it runs another query, so that it is better tested last.</summary>
    public bool HasSubquery { get; init; }
}
