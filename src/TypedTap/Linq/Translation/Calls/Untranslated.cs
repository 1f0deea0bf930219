using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>What to do about members that ADQL has nothing for, where there is something to do.</summary>
internal static class Untranslated
{
    /// <summary>The exception; null if there is nothing special to say.</summary>
    public static TapQueryNotSupportedException? Explain(Expression expression, TranslationContext context)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert, Operand: MethodCallExpression or MemberExpression
            or UnaryExpression } convert)
        {
            expression = convert.Operand;
        }

        var (type, member) = expression switch
        {
            MethodCallExpression call => (call.Method.DeclaringType, call.Method.Name),
            MemberExpression access => (access.Member.DeclaringType, access.Member.Name),
            _ => (null, ""),
        };
        var (reason, cure) = (type?.Name, member) switch
        {
            (nameof(String), nameof(string.Length)) => Text("LENGTH", context, "len"),
            (nameof(String), nameof(string.Substring)) => Text("SUBSTRING", context, "substr"),
            (nameof(String), nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd)) => Text("TRIM", context, "trim"),
            (nameof(String), nameof(string.Replace)) => Text("REPLACE", context, "replace"),
            (nameof(String), nameof(string.IndexOf) or nameof(string.LastIndexOf)) =>
                Text("POSITION", context, "position", "strpos", "instr"),
            (nameof(String), nameof(string.IsNullOrWhiteSpace)) =>
                (
                    "ADQL has nothing that tells blanks from other characters",
                    "use string.IsNullOrEmpty, or filter the rows after reading them"),
            (nameof(String), nameof(string.Join)) =>
                ("ADQL has nothing that joins a list", "join the texts with +, or in the final Select"),
            (nameof(String), "get_Chars") =>
                ("ADQL has nothing that takes a text apart", "use StartsWith, or filter the rows after reading them"),
            (nameof(Math) or nameof(MathF), nameof(Math.Round)) => (
                "C# rounds a half to the even neighbour, and services away from zero, as a rule",
                "compare it with a constant, or use Adql.Functions.Round(x), which is what the service has"),
            (nameof(Math) or nameof(MathF), nameof(Math.Min) or nameof(Math.Max) or nameof(Math.Clamp)) =>
                Text("LEAST and GREATEST", context, "least", "greatest"),
            (nameof(Math), nameof(Math.Sign)) => ("ADQL has no SIGN", "compare the value with 0"),
            (nameof(MathF), _) => ("services compute in double precision, which compares otherwise", $"use Math.{member}"),
            _ => (null, null),
        };
        return reason is null ? null : new TapQueryNotSupportedException(ExpressionText.Of(expression), context.Place, reason, cure!);
    }

    private static (string Reason, string Cure) Text(string lacking, TranslationContext context, params string[] words)
    {
        var dialect = context.Query.Session.Dialect;
        var declared = ServiceFunctions.With(dialect, words);
        return ($"ADQL has no {lacking}", declared.Count > 0
            ? $"call the service's own {string.Join(" or ", declared)} by the archive's class Functions"
            : "use it in the final Select, or filter the rows after reading them");
    }
}
