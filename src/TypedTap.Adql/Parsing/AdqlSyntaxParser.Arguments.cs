using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>How many arguments the built-in functions take, and of which kinds (BNF: math_function and its kin).</summary>
internal sealed partial class AdqlSyntaxParser
{
    private void CheckArguments(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses)
    {
        var arguments = call.Arguments;
        switch (function.Name)
        {
            case "PI":
                CheckCount(function, call, 0, 0);
                break;
            case "RAND":
                if (CheckCount(function, call, 0, 1) && arguments.Count == 1
                    && (parentheses.Around(0) || !IsInteger(arguments[0], signed: false)))
                {
                    WrongArgument(
                        arguments[0], "The seed of RAND is an unsigned integer literal.", "Leave it out: what it means is not defined.");
                }

                break;
            case "ROUND" or "TRUNCATE":
                if (CheckCount(function, call, 1, 2) && arguments.Count == 2
                    && (parentheses.Around(1) || !IsInteger(arguments[1], signed: true)))
                {
                    WrongArgument(
                        arguments[1], $"The second argument of {function.Name}, the number of decimals, is an integer literal.",
                        $"It is called as {function.UsageIn(version)}.");
                }

                if (arguments.Count > 0)
                    CheckArgument(function, call, parentheses, 0);
                break;
            case "MOD" or "POWER" or "ATAN2":
                CheckCount(function, call, 2, 2);
                CheckEach(function, call, parentheses);
                break;
            case "COALESCE":
                CheckCount(function, call, 1, int.MaxValue);
                break;
            case "IN_UNIT":
                if (CheckCount(function, call, 2, 2) && (parentheses.Around(1) || arguments[1] is not AdqlString))
                {
                    WrongArgument(
                        arguments[1], "The second argument of IN_UNIT, the unit, is a string literal.",
                        $"It is called as {function.UsageIn(version)}.");
                }

                if (arguments.Count > 0)
                    CheckArgument(function, call, parentheses, 0);
                break;
            default:
                if (function.FeatureType == AdqlFeatureTypes.Geometry)
                {
                    CheckGeometry(function, call, parentheses);
                    break;
                }

                CheckCount(function, call, 1, 1);
                CheckEach(function, call, parentheses);
                break;
        }
    }

    private bool CheckCount(AdqlBuiltInFunction function, AdqlFunction call, int least, int most)
    {
        var count = call.Arguments.Count;
        if (count >= least && count <= most)
            return true;
        var takes = least == most
            ? ArgumentCount(least)
            : most == int.MaxValue ? "at least " + ArgumentCount(least) : $"{least} to {ArgumentCount(most)}";
        Error(
            AdqlDiagnosticCode.WrongArguments, call.Span, $"{function.Name} takes {takes}, not {count}.",
            $"It is called as {function.UsageIn(version)}.");
        return false;
    }

    private static string ArgumentCount(int count) => count switch { 0 => "no arguments", 1 => "1 argument", _ => count + " arguments" };

    private void CheckEach(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
            CheckArgument(function, call, parentheses, i);
    }

    private void CheckArgument(AdqlBuiltInFunction function, AdqlFunction call, Parentheses parentheses, int index)
    {
        var argument = call.Arguments[index];
        CheckSlot(argument, parentheses.Around(index), AdqlGrammar.ArgumentSlot(function, argument, version), function.Name);
    }

    private static bool IsInteger(AdqlExpression argument, bool signed) => argument switch
    {
        AdqlNumber number => number.IsInteger,
        AdqlUnary { Operand: AdqlNumber { IsInteger: true } } => signed,
        _ => false,
    };

    private void WrongArgument(AdqlExpression argument, string message, string suggestion) =>
        Error(AdqlDiagnosticCode.WrongArguments, argument.Span, message, suggestion);

    /// <summary>Which arguments of a call are in parentheses of their own; hardly ever any.</summary>
    private readonly struct Parentheses(List<int>? indexes)
    {
        public bool Around(int index) => indexes is not null && indexes.BinarySearch(index) >= 0;
    }
}
