namespace TypedTap.Testing.Engine.Expressions;

/// <summary>True if all are; the first that is false decides.</summary>
internal sealed class AndCondition(Condition[] terms) : Condition
{
    public override Truth Test(RowCursor row)
    {
        var result = Truth.True;
        foreach (var term in terms)
        {
            var truth = term.Test(row);
            if (truth == Truth.False)
                return Truth.False;
            if (truth < result)
                result = truth;
        }

        return result;
    }
}
