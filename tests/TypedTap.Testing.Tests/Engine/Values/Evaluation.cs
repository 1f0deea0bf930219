using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Sky;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Values;

/// <summary>Evaluates ADQL text at the one row of a small table.</summary>
internal static class Evaluation
{
    private static readonly RowCursor Row = new(1);

    /// <summary>What comes of an expression: an object of its kind's type, or null.</summary>
    public static object? Value(string expression) => Value(Compile(expression));

    public static Operand Compile(string expression) =>
        new ExpressionCompiler(new Scope(), new Database()).Compile(AdqlParser.ParseExpression(expression).Require());

    public static Truth Truth(string condition) => CompileCondition(condition).Test(Row);

    public static Condition CompileCondition(string condition) =>
        new ExpressionCompiler(new Scope(), new Database()).Compile(AdqlParser.ParseCondition(condition).Require());

    public static string Error(string expression) => Assert.Throws<EngineException>(() => Value(expression)).Message;

    public static string ConditionError(string condition) => Assert.Throws<EngineException>(() => Truth(condition)).Message;

    public static object? Value(Operand operand)
    {
        var builder = ColumnBuilder.For(operand.Type);
        builder.Add(operand, Row);
        return builder.ToValues().Box(0);
    }

    private sealed class Scope : IExpressionScope
    {
        private static readonly Dictionary<string, (EngineType Type, object? Value, string? Unit)> Columns = new(
            StringComparer.OrdinalIgnoreCase)
        {
            ["s"] = (EngineType.Short, 7L, null),
            ["i"] = (EngineType.Int, 3L, null),
            ["big"] = (EngineType.Long, 9007199254740993L, null),
            ["r"] = (EngineType.Float, (double)0.1f, "s"),
            ["d"] = (EngineType.Double, 2.5, "deg"),
            ["nan"] = (EngineType.Double, double.NaN, null),
            ["zero"] = (EngineType.Double, 0.0, null),
            ["t"] = (EngineType.Text, "Hello", null),
            ["u"] = (EngineType.UnicodeText, "Äx🔭y", null),
            ["empty"] = (EngineType.Text, "", null),
            ["flag"] = (EngineType.Boolean, true, null),
            ["ts"] = (EngineType.Timestamp, new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc), null),
            ["pt"] = (EngineType.Point, new SkyPoint(10, 20), null),
            ["ci"] = (EngineType.Circle, SkyCircle.FromDegrees(10, 20, 1), null),
            ["po"] = (EngineType.Polygon, SkyPolygon.FromDegrees(0, 0, 10, 0, 10, 10, 0, 10), null),
            ["band"] = (new EngineType(EngineKind.Array, "double", "2", "interval"), new[] { 1.5, 2.5 }, "m"),
            ["none"] = (EngineType.Int, null, null),
            ["nonet"] = (EngineType.Text, null, null),
            ["noned"] = (EngineType.Double, null, "deg"),
        };

        public Operand? Find(AdqlExpression expression) => null;

        public Operand Column(AdqlColumn column)
        {
            var (type, value, unit) = Columns[column.Name];
            var builder = ColumnBuilder.For(type);
            builder.AddBoxed(value);
            return Operands.Column(new EngineColumn(column.Name, type) { Unit = unit }, builder.ToValues(), 0, 0);
        }

        public Operand Aggregate(AdqlExpression aggregate) => throw new NotSupportedException();

        public Condition Exists(AdqlQuery query) => throw new NotSupportedException();

        public Condition In(AdqlInQuery condition, Operand value) => throw new NotSupportedException();
    }

    private sealed class Database : EngineDatabase
    {
        public override bool TryFindTable(AdqlTableName name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EngineTable? table)
        {
            table = null;
            return false;
        }

        public override IReadOnlyList<EngineFunction> FindFunctions(string name) =>
            string.Equals(name, "twice", StringComparison.OrdinalIgnoreCase)
                ? [
                    new(
                        Signature("twice(x INTEGER) -> INTEGER"),
                        (a, _) => new FunctionOperand<long, long>(
                            (Operand<long>)a[0], static x => 2 * x) { Type = EngineType.Int, IsConstant = a[0].IsConstant }),
                    new(
                        Signature("twice(x VARCHAR) -> VARCHAR"),
                        (a, _) => new FunctionOperand<string, string>(
                            (Operand<string>)a[0], static x => x + x) { Type = EngineType.Text, IsConstant = a[0].IsConstant }),
                ]
                : [];

        private static AdqlFunctionSignature Signature(string text) =>
            AdqlFunctionSignature.TryParse(text, out var signature) ? signature : throw new FormatException(text);
    }
}
