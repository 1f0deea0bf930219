namespace TypedTap.RealService.Tests.Votable;

/// <summary>A test with data that needs a program of others as the referee; counted as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefereeTheoryAttribute : TheoryAttribute
{
    public RefereeTheoryAttribute(RefereeTool tool) => Skip = Referee.Missing(tool);
}
