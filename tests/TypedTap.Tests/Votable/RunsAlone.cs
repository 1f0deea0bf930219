namespace TypedTap.Tests.Votable;

/// <summary>Tests that measure memory run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "memory";
}
