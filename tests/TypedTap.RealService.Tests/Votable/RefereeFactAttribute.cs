namespace TypedTap.RealService.Tests.Votable;

/// <summary>A test that needs a program of others as the referee; counted as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefereeFactAttribute : FactAttribute
{
    public RefereeFactAttribute(RefereeTool tool) => Skip = Referee.Missing(tool);
}
