using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Operators;

internal static class ConditionExtensions
{
    /// <summary>Whether all of them are true, looked at in order until one is not.</summary>
    public static bool AreTrue(this Condition[] conditions, RowCursor cursor)
    {
        foreach (var condition in conditions)
        {
            if (condition.Test(cursor) != Truth.True)
                return false;
        }

        return true;
    }
}
