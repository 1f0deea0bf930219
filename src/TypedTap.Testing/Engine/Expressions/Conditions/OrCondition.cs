namespace TypedTap.Testing.Engine.Expressions;

/// <summary>True if one is; the first that is true decides.</summary>
internal sealed class OrCondition(Condition[] terms) : Condition
{
    public override Truth Test(RowCursor row)
    {
        var result = Truth.False;
        foreach (var term in terms)
        {
            var truth = term.Test(row);
            if (truth == Truth.True)
                return Truth.True;
            if (truth > result)
                result = truth;
        }

        return result;
    }
}
