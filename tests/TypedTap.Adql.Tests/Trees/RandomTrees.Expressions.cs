using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Trees;

internal sealed partial class RandomTrees
{
    // IN_UNIT and COT are user-defined functions in ADQL 2.0.
    private string[] UserDefined => Is21 ? ["gavo_f", "ivo_Hasword", "f"] : ["gavo_f", "ivo_Hasword", "f", "In_Unit", "cot"];

    private AdqlExpression Expression() => Node(
        Leaf,
        Leaf,
        Leaf,
        () => new AdqlUnary(PickAny<AdqlSign>(), Expression()),
        Arithmetic,
        Arithmetic,
        () => new AdqlConcatenation(Several(Expression, 2)),
        () => new AdqlFunction(Pick(UserDefined), Several(Expression, 0)),
        BuiltIn,
        BuiltIn,
        Geometry,
        GeometryToOther,
        () => new AdqlAggregate(PickAny<AdqlAggregateFunction>(), Expression(), Maybe(30)),
        () => new AdqlCountAll(),
        Is21 ? Cast : Leaf);

    private AdqlExpression Arithmetic() => new AdqlArithmetic(PickAny<AdqlArithmeticOperator>(), Expression(), Expression());

    private AdqlExpression Leaf() => _random.Next(8) switch
    {
        0 => AdqlLiteral.Of(Pick(0, 1, -1, 42, long.MaxValue)),
        1 => AdqlLiteral.Of(Maybe() ? _random.NextDouble() * 360 : Pick(0d, -0d, 1e300, -1e-300, 5, double.MaxValue, double.Epsilon)),
        2 => AdqlLiteral.Of(Pick(1.10m, -0.000001m, decimal.MaxValue)),
        3 => AdqlLiteral.Of(Pick(Texts)),
        4 when Maybe(20) => new AdqlNull(),
        _ => Column(),
    };

    private AdqlColumn Column() => new(Maybe() ? TableName(3) : null, Name());

    private AdqlExpression BuiltIn()
    {
        var name = Pick(
            "ABS", "LOG", "PI", "ATAN2", "MOD", "POWER", "ROUND", "TRUNCATE", "RAND", Is21 ? "COT" : "TAN", "LOWER", "UPPER", "COALESCE",
            "IN_UNIT");
        return name switch
        {
            "PI" => Call(name),
            "ATAN2" or "MOD" or "POWER" => Call(name, Expression(), Expression()),
            "ROUND" or "TRUNCATE" => Maybe() ? Call(name, Expression()) : Call(name, Expression(), AdqlLiteral.Of(Pick(0L, 3, -2))),
            "RAND" => Maybe() ? Call(name) : Call(name, AdqlLiteral.Of(7L)),
            "COALESCE" when Is21 => new AdqlFunction(name, Several(Expression)),
            "IN_UNIT" when Is21 => Call(name, Expression(), AdqlLiteral.Of(Pick("deg", "km.s**-1"))),
            "LOWER" or "UPPER" when Is21 => Call(name, Expression()),
            "ABS" or "LOG" or "COT" or "TAN" => Call(name, Expression()),
            _ => Call("SQRT", Expression()),
        };
    }

    private AdqlExpression Cast()
    {
        var target = PickAny<AdqlCastType>();
        return new AdqlCast(Expression(), target, target is AdqlCastType.Char or AdqlCastType.VarChar && Maybe() ? Pick(1, 64) : null);
    }

    private AdqlExpression Geometry() => _random.Next(6) switch
    {
        0 => Shape("CIRCLE", Numbers(3)),
        1 => Shape("POLYGON", Numbers(2 * Count(3, 5))),
        2 => Shape("BOX", Numbers(4)),
        3 => Call("CENTROID", GeometryOrColumn()),
        4 when Is21 =>
            Pick(
                () => Shape("CIRCLE", [Point(), Number()]), () => Shape("BOX", [Point(), .. Numbers(2)]),
                () => Shape("POLYGON", [Point(), Point(), Point()]))(),
        5 => Call("REGION", AdqlLiteral.Of("Circle ICRS 1 2 3")),
        _ => Point(),
    };

    private AdqlExpression GeometryToOther() => _random.Next(6) switch
    {
        0 => Call("AREA", GeometryOrColumn()),
        1 => Call(Pick("COORD1", "COORD2"), Maybe() ? Point() : Column()),
        2 => Call("DISTANCE", Maybe() ? Point() : Column(), Maybe() ? Point() : Column()),
        3 when Is21 => Call("DISTANCE", [.. Numbers(4)]),
        4 => Call("COORDSYS", GeometryOrColumn()),
        _ => Call(Pick("CONTAINS", "INTERSECTS"), GeometryOrColumn(), GeometryOrColumn()),
    };

    private AdqlExpression GeometryOrColumn() =>
        Node(Column, Column, Geometry, Is21 ? () => new AdqlFunction(Pick(UserDefined), [Column()]) : Column);

    private AdqlExpression Point() => Shape("POINT", Numbers(2));

    // The coordinate system may be left out from ADQL 2.1 on.
    private AdqlFunction Shape(string name, IReadOnlyList<AdqlExpression> arguments) =>
        !Is21 || Maybe(30) ? Call(name, [AdqlLiteral.Of("ICRS"), .. arguments]) : Call(name, [.. arguments]);

    private List<AdqlExpression> Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => Number())];

    private AdqlExpression Number() => Node(
        Column,
        Column,
        () => AdqlLiteral.Of(_random.NextDouble()),
        () => new AdqlUnary(AdqlSign.Minus, Column()),
        () => new AdqlArithmetic(PickAny<AdqlArithmeticOperator>(), Number(), Expression()),
        () => Call("COS", Expression()));

    private static AdqlFunction Call(string name, params AdqlExpression[] arguments) => new(name, arguments.ToValueList());
}
