using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>LIKE and ILIKE.</summary>
internal static class LikeConditions
{
    public static Condition Compile(Operand operand, Operand pattern, AdqlLike like)
    {
        var name = like.IgnoreCase ? "ILIKE" : "LIKE";
        var text = Texts.Require(operand, name, like.Operand.Span);
        var wanted = Texts.Require(pattern, name, like.Pattern.Span);
        if (!wanted.IsConstant)
            return new LikeCondition(text, wanted, like.IgnoreCase, like.Negated);
        return wanted.TryGet(ConstantFolding.NoRows, out var constant)
            ? new PatternCondition(text, new LikePattern(constant, like.IgnoreCase), like.Negated)
            : new ConstantCondition(Truth.Unknown);
    }
}
