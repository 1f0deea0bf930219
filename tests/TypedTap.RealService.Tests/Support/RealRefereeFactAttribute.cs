using TypedTap.RealService.Tests.Votable;

namespace TypedTap.RealService.Tests.Support;

/// <summary>
/// A test that needs the real service and a program of others beside it; counted as skipped where one of them is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealRefereeFactAttribute : FactAttribute
{
    public RealRefereeFactAttribute(RefereeTool tool) => Skip = Dachs.Missing ?? Referee.Missing(tool);
}
