using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Members;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Translates methods of .NET that are functions of ADQL: <c>Math.Sqrt(x)</c>, <c>text.ToLower()</c>.</summary>
internal static class MemberFunctions
{
    private static readonly TapType Text = TapType.Of("char", "*", null);
    private static readonly TapType Integer = TapType.Of("long", null, null);
    private static readonly TapType Real = TapType.Of("double", null, null);

    /// <summary>The function's result, or null if the method is none.</summary>
    public static QueryExpression? TryTranslate(MethodCallExpression call, TranslationContext context)
    {
        var id = DocumentationId.Of(call.Method);
        if (TranslatableMembers.FunctionOf(id) is { } name)
            return Function(name, call.Type, Arguments(call, context));
        return TranslatableMembers.Find(id) switch
        {
            TranslatableMember.Concat or TranslatableMember.Format => TextJoins.Translate(call, context),
            TranslatableMember.Itself when call.Object!.Type == typeof(string) => ValueTranslator.Translate(call.Object!, context),
            TranslatableMember.LogarithmOfBase when Arguments(call, context).ToList() is [var number, var ofBase] =>
                new QueryArithmetic(
                    AdqlArithmeticOperator.Divide, Function("LOG", call.Type, [number]), Function("LOG", call.Type, [ofBase])),
            _ => null,
        };
    }

    /// <summary>A call of a function of the language.</summary>
    public static QueryFunction Function(string name, Type type, IEnumerable<QueryExpression> arguments) =>
        new(name, arguments.ToValueList(), ResultOf(type)) { IsNullStrict = true };

    private static TapType ResultOf(Type type) => type == typeof(string) ? Text : NumericConversion.IsInteger(type) ? Integer : Real;

    private static IEnumerable<QueryExpression> Arguments(MethodCallExpression call, TranslationContext context) =>
        (call.Object is { } instance ? call.Arguments.Prepend(instance) : call.Arguments).Select(argument =>
            NumericConversion.IsNumeric(argument.Type)
                ? ValueTranslator.Operand(argument, argument.Type, context)
                : ValueTranslator.Translate(argument, context));
}
